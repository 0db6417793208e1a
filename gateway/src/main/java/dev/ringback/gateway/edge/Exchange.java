package dev.ringback.gateway.edge;

import dev.ringback.gateway.proxy.TraceParent;
import dev.ringback.gateway.route.ServiceName;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One request and what the gateway knows of it. Used from one event loop. */
final class Exchange {

    static final String REQUEST_ID = "X-Request-Id";

    /** The same form as the services accept. */
    private static final Pattern SANE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final RoutingContext context;
    private final long startNanos = System.nanoTime();
    private final String requestId;
    private final TraceParent traceParent;
    private @Nullable ServiceName service;

    Exchange(RoutingContext context) {
        this.context = context;
        HttpServerRequest request = context.request();
        this.requestId = requestId(request.headers().getAll(REQUEST_ID));
        this.traceParent = TraceParent.of(request.headers().getAll("traceparent"));
        request.response().putHeader(REQUEST_ID, requestId);
    }

    private static String requestId(List<String> given) {
        return given.size() == 1 && SANE_ID.matcher(given.getFirst()).matches()
                ? given.getFirst()
                : UUID.randomUUID().toString();
    }

    RoutingContext context() {
        return context;
    }

    HttpServerRequest request() {
        return context.request();
    }

    String requestId() {
        return requestId;
    }

    TraceParent traceParent() {
        return traceParent;
    }

    /** The path as it came; {@code *} for a request that has none. */
    String path() {
        String path = request().path();
        return path == null || path.isEmpty() ? "*" : path;
    }

    /** Path and query for a service, whatever form the request line had. */
    String uri(String path) {
        String query = request().query();
        return query == null ? path : path + "?" + query;
    }

    /** The service's name, {@code gateway} as long as there is none. */
    String serviceText() {
        return service == null ? "gateway" : service.text();
    }

    void goesTo(ServiceName chosen) {
        service = chosen;
    }

    long elapsedNanos() {
        return System.nanoTime() - startNanos;
    }
}
