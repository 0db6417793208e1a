package dev.ringback.gateway.limit;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A request body on its way to a service: counted, cut off beyond its limit, never collected. All calls come from the
 * request's event loop.
 */
public final class MeteredBody implements ReadStream<Buffer> {

    /** The client sent more than the limit. */
    public static final class TooLargeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooLargeException(long limit) {
            super("More than " + limit + " bytes", null, false, false);
        }
    }

    private final HttpServerRequest request;
    private final long limit;
    private final Runnable onProgress;
    private long received;
    private boolean exceeded;
    private boolean ended;
    private boolean paused;
    private @Nullable Handler<Throwable> failureHandler;

    /**
     * @param limit most bytes to let through
     * @param onProgress told of every piece
     */
    public MeteredBody(HttpServerRequest request, long limit, Runnable onProgress) {
        this.request = request;
        this.limit = limit;
        this.onProgress = onProgress;
    }

    /** Bytes seen so far. */
    public long received() {
        return received;
    }

    /** Whether the limit was passed; what came after was not forwarded. */
    public boolean exceeded() {
        return exceeded;
    }

    /** Whether the client has sent all of it. */
    public boolean ended() {
        return ended;
    }

    /** Whether the service would take more and the client does not send it. */
    public boolean waitsForClient() {
        return !ended && !paused;
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        request.handler(handler == null ? null : piece -> accept(piece, handler));
        return this;
    }

    private void accept(Buffer piece, Handler<Buffer> handler) {
        if (exceeded) {
            return;
        }
        received += piece.length();
        onProgress.run();
        if (received <= limit) {
            handler.handle(piece);
            return;
        }
        exceeded = true;
        Handler<Throwable> failed = failureHandler;
        if (failed != null) {
            failed.handle(new TooLargeException(limit));
        }
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        failureHandler = handler;
        request.exceptionHandler(handler);
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        request.endHandler(nothing -> {
            ended = true;
            onProgress.run();
            if (handler != null && !exceeded) {
                handler.handle(null);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        paused = true;
        request.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        paused = false;
        onProgress.run();
        request.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        request.fetch(amount);
        return this;
    }
}
