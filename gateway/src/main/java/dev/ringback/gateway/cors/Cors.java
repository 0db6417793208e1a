package dev.ringback.gateway.cors;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Tells browsers which pages of other origins may call. A call itself is never refused for its origin: whoever is no
 * browser can say what he likes there, the token decides, and no cookie is looked at.
 */
@Singleton
public final class Cors {

    private static final String DEVELOPMENT = "development";
    private static final Pattern THIS_MACHINE =
            Pattern.compile("https?://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]{1,5})?");

    private static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    private static final Set<String> REQUEST_HEADERS = Set.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "traceparent",
            "X-Request-Id");
    private static final Set<String> RESPONSE_HEADERS = Set.of(
            "Content-Disposition",
            "Content-Language",
            "ETag",
            "Idempotency-Replayed",
            "Link",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "X-Request-Id");

    /** What to do with a request. */
    public enum Verdict {
        /** Nothing: it comes from no other page, or from one that need not be told anything. */
        PASS,
        /** Let {@link #handle} answer it or mark its answer. */
        HANDLE,
        /** A browser asks for a page that may not call. */
        REFUSE
    }

    private final List<Pattern> origins = new ArrayList<>();
    private final CorsHandler handler;

    Cors(CorsConfig config, @ConfigProperty(name = "ringback.clock.mode", defaultValue = "production") String mode) {
        config.origins().orElse(List.of()).forEach(origin -> origins.add(Pattern.compile(Pattern.quote(origin))));
        if (origins.isEmpty() && mode.equalsIgnoreCase(DEVELOPMENT)) {
            origins.add(THIS_MACHINE);
        }
        handler = CorsHandler.create()
                .allowedMethods(METHODS)
                .allowedHeaders(REQUEST_HEADERS)
                .exposedHeaders(RESPONSE_HEADERS)
                .maxAgeSeconds((int) config.maxAge().toSeconds());
        origins.forEach(origin -> handler.addOriginWithRegex(origin.pattern()));
    }

    /** Looks at a request. */
    public Verdict judge(HttpServerRequest request) {
        @Nullable String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origins.isEmpty()) {
            return origin != null && isPreflight(request) ? Verdict.REFUSE : Verdict.PASS;
        }
        if (origin == null
                || origins.stream().anyMatch(each -> each.matcher(origin).matches())) {
            return Verdict.HANDLE;
        }
        return isPreflight(request) ? Verdict.REFUSE : Verdict.PASS;
    }

    /** Whether pages of this origin may call. */
    boolean allows(String origin) {
        return origins.stream().anyMatch(each -> each.matcher(origin).matches());
    }

    /** Answers a preflight; marks the answer to any other request, and passes it on. Only after {@link Verdict#HANDLE}. */
    public void handle(RoutingContext context) {
        handler.handle(context);
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
