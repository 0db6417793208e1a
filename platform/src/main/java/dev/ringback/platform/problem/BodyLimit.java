package dev.ringback.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The largest body that is read into memory, for every path but the bulk paths, whose bodies are streamed. The server knows one limit for
 * all, which has to be the larger one, and would answer bare; an announced body that is too large gets a problem document here.
 */
@Singleton
class BodyLimit {
    private static final int BEFORE_AUTHENTICATION = 1000;

    /** Behind the server's own handler of the limit, which notes the larger one. */
    private static final int AFTER_SERVER_LIMIT = -1;

    private final long limit;
    private final Set<String> bulkPaths;
    private final ObjectMapper mapper;

    /**
     * @param limit largest body of an ordinary request
     * @param bulkPaths paths whose bodies are streamed; {@code quarkus.http.limits.max-body-size} bounds those
     */
    BodyLimit(
            @ConfigProperty(name = "ringback.http.max-body-size", defaultValue = "1M") MemorySize limit,
            @ConfigProperty(name = "ringback.http.bulk-paths") Optional<Set<String>> bulkPaths,
            ObjectMapper mapper) {
        this.limit = limit.asLongValue();
        this.bulkPaths = Set.copyOf(bulkPaths.orElse(Set.of()));
        this.mapper = mapper;
    }

    /** Refuses an announced body that is too large before anything of it is read. */
    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    HttpServerRequest request = context.request();
                    if (bulkPaths.contains(request.path()) || announced(request) <= limit) {
                        context.next();
                        return;
                    }
                    Locale language = Problems.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
                    Map<String, Object> document = Problems.document(
                            CommonError.BODY_TOO_LARGE, List.of(), List.of(), Map.of(), language, request.path(), null);
                    request.response()
                            .setStatusCode(CommonError.BODY_TOO_LARGE.status())
                            .putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE.toString())
                            .putHeader("Connection", "close")
                            .end(json(document));
                },
                BEFORE_AUTHENTICATION);
    }

    /** Stops a body that comes without announcement once it is too large. */
    void register(@Observes Router router) {
        router.route().order(AFTER_SERVER_LIMIT).handler(context -> {
            if (!bulkPaths.contains(context.request().path())) {
                context.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, limit);
            }
            context.next();
        });
    }

    private static long announced(HttpServerRequest request) {
        @Nullable String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException malformed) {
            return 0;
        }
    }

    private String json(Map<String, Object> document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
