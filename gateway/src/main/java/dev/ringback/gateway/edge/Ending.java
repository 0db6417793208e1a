package dev.ringback.gateway.edge;

import dev.ringback.gateway.limit.BodyConfig;
import jakarta.inject.Singleton;

/** What is done when a request has been answered: it is counted and logged, and what still comes of it is thrown away. */
@Singleton
final class Ending {

    private static final int CLIENT_CLOSED = 499;

    private final GatewayMetrics metrics;
    private final BodyConfig bodies;

    Ending(GatewayMetrics metrics, BodyConfig bodies) {
        this.metrics = metrics;
        this.bodies = bodies;
    }

    /** Has it done for this request. */
    void follow(Exchange exchange) {
        exchange.context().addEndHandler(ended -> {
            int status = ended.succeeded() ? exchange.request().response().getStatusCode() : CLIENT_CLOSED;
            metrics.request(exchange.serviceText(), status, exchange.elapsedNanos());
            AccessLog.write(exchange, status);
            if (ended.succeeded()) {
                Remainder.discard(
                        exchange.context().vertx(),
                        exchange.request(),
                        bodies.discarded().asLongValue());
            }
        });
    }
}
