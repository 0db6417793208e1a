package dev.ringback.gateway.edge;

import dev.ringback.gateway.problem.Problem;
import dev.ringback.gateway.problem.ProblemWriter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import jakarta.inject.Singleton;
import java.util.Locale;

/** The answers that the gateway gives itself. */
@Singleton
final class Responses {

    private final ProblemWriter problems;

    Responses(ProblemWriter problems) {
        this.problems = problems;
    }

    /** Sends a problem, unless an answer has begun or the client is gone. */
    void refuse(Exchange exchange, Problem problem) {
        HttpServerResponse response = exchange.request().response();
        if (response.headWritten() || response.ended() || response.closed()) {
            return;
        }
        Locale language = ProblemWriter.language(exchange.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.code().status());
        problem.headers().forEach(response::putHeader);
        response.putHeader(HttpHeaders.CONTENT_TYPE, ProblemWriter.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        byte[] body = problems.body(problem, language, exchange.path(), exchange.requestId());
        // A failure to write means that the client is gone; the access log says so.
        response.end(Buffer.buffer(body));
    }
}
