package dev.ringback.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which headers go through, in both directions. */
final class ForwardHeaders {

    static final String REQUEST_ID = "X-Request-Id";

    /** Headers of one connection, not of the message (RFC 9110, 7.6.1). */
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "http2-settings");

    /** What a client may claim about where it comes from; only the gateway knows. */
    private static final List<String> CLAIMS = List.of("forwarded", "x-real-ip", "x-original-url", "x-rewrite-url");

    private static final String CLAIM_PREFIX = "x-forwarded-";

    private ForwardHeaders() {}

    /** Makes the client's headers those for the service. */
    static void prepareRequest(MultiMap headers, Forward forward) {
        removeHopByHop(headers);
        CLAIMS.forEach(headers::remove);
        for (String name : List.copyOf(headers.names())) {
            if (name.toLowerCase(Locale.ROOT).startsWith(CLAIM_PREFIX)) {
                headers.remove(name);
            }
        }
        // The gateway has asked for the body already.
        headers.remove(HttpHeaders.EXPECT);
        if (!forward.withToken()) {
            headers.remove(HttpHeaders.AUTHORIZATION);
        }
        HttpServerRequest request = forward.request();
        SocketAddress remote = request.remoteAddress();
        if (remote != null && remote.hostAddress() != null) {
            headers.set("X-Forwarded-For", remote.hostAddress());
        }
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
        String host = request.getHeader(HttpHeaders.HOST);
        if (host != null) {
            headers.set("X-Forwarded-Host", host);
        }
        headers.set(REQUEST_ID, forward.requestId());
        headers.set("traceparent", forward.traceParent().header());
        if (forward.traceParent().started()) {
            headers.remove("tracestate");
        }
    }

    /**
     * Makes the service's headers those for the client.
     *
     * @param origin how the service begins addresses of its own, which the client cannot reach
     */
    static void prepareResponse(MultiMap headers, String origin) {
        removeHopByHop(headers);
        // The gateway has set it already.
        headers.remove(REQUEST_ID);
        for (String name : List.of("Location", "Content-Location", "Link")) {
            List<String> values = headers.getAll(name);
            if (values.stream().anyMatch(value -> value.contains(origin + "/"))) {
                headers.set(
                        name,
                        values.stream()
                                .map(value -> value.replace(origin + "/", "/"))
                                .toList());
            }
        }
    }

    private static void removeHopByHop(MultiMap headers) {
        for (Map.Entry<String, String> header : headers.entries()) {
            if (header.getKey().equalsIgnoreCase("connection")) {
                for (String named : header.getValue().split(",", -1)) {
                    headers.remove(named.trim());
                }
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}
