package dev.ringback.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Breaks a request off when nothing has moved for too long. Used from one event loop. */
final class Deadline {

    private final Vertx vertx;
    private final long limitMillis;
    private long lastProgressNanos;
    private long timer = -1;
    private boolean passed;

    Deadline(Vertx vertx, Duration limit) {
        this.vertx = vertx;
        this.limitMillis = limit.toMillis();
    }

    void start(HttpClientRequest request) {
        progress();
        arm(request, limitMillis);
    }

    void progress() {
        lastProgressNanos = System.nanoTime();
    }

    void stop() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    /** Whether it was this that broke the request off. */
    boolean passed() {
        return passed;
    }

    private void arm(HttpClientRequest request, long millis) {
        timer = vertx.setTimer(millis, fired -> {
            long idle = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastProgressNanos);
            if (idle < limitMillis) {
                arm(request, limitMillis - idle);
            } else {
                passed = true;
                request.reset(0, new TimeoutException("Nothing moved for " + idle + " ms"));
            }
        });
    }
}
