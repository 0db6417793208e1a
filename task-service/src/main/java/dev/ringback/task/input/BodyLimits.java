package dev.ringback.task.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.Problems;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Imports stream bodies of any size, and every other operation reads its body into memory. The server knows one limit
 * for all; this one holds for all but imports.
 */
@Singleton
class BodyLimits {

    private static final String IMPORTS = "/v1/imports";
    private static final int BEFORE_AUTHENTICATION = 1000;
    /** Behind the server's own handler of the limit, which notes the larger one. */
    private static final int AFTER_SERVER_LIMIT = -1;

    private final long limit;
    private final ObjectMapper mapper;

    BodyLimits(
            @ConfigProperty(name = "ringback.http.max-body-size", defaultValue = "1M") MemorySize limit,
            ObjectMapper mapper) {
        this.limit = limit.asLongValue();
        this.mapper = mapper;
    }

    /** Refuses an announced body that is too large before anything of it is read. */
    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    HttpServerRequest request = context.request();
                    if (request.path().equals(IMPORTS) || announced(request) <= limit) {
                        context.next();
                        return;
                    }
                    Map<String, Object> document = Problems.document(
                            CommonError.BODY_TOO_LARGE,
                            List.of(),
                            List.of(),
                            Map.of(),
                            Problems.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)),
                            request.path(),
                            null);
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
            if (!context.request().path().equals(IMPORTS)) {
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
            throw new IllegalStateException("Cannot write a problem", e);
        }
    }
}
