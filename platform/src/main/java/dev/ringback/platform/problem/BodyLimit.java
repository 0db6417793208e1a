package dev.ringback.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Answers 413 with a problem document when the announced body is too large; the server alone would answer bare. */
@Singleton
class BodyLimit {
    private static final int BEFORE_AUTHENTICATION = 1000;

    private final MemorySize limit;
    private final ObjectMapper mapper;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit, ObjectMapper mapper) {
        this.limit = limit;
        this.mapper = mapper;
    }

    void register(@Observes Filters filters) {
        filters.register(
                context -> {
                    HttpServerRequest request = context.request();
                    if (announced(request) <= limit.asLongValue()) {
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
