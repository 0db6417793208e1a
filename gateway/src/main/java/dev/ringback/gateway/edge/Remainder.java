package dev.ringback.gateway.edge;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/**
 * What a client still sends after it has been answered. Closing at once would break its connection before it has read
 * the answer; so the rest is read and thrown away, up to a limit.
 */
final class Remainder {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Remainder() {}

    /** Reads the rest of the request, and closes the connection when that takes too many bytes or too long. */
    static void discard(Vertx vertx, HttpServerRequest request, long limit) {
        if (request.isEnded()) {
            return;
        }
        long[] discarded = new long[1];
        long timer = vertx.setTimer(PATIENCE.toMillis(), late -> {
            if (!request.isEnded()) {
                request.connection().close();
            }
        });
        request.exceptionHandler(broken -> vertx.cancelTimer(timer));
        request.endHandler(end -> vertx.cancelTimer(timer));
        request.handler(piece -> {
            discarded[0] += piece.length();
            if (discarded[0] > limit) {
                vertx.cancelTimer(timer);
                request.connection().close();
            }
        });
        request.resume();
    }
}
