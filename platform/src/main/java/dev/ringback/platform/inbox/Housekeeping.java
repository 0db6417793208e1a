package dev.ringback.platform.inbox;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.kafka.KafkaConfig;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Forgets ids of events and idempotency keys that are past their retention. */
@ApplicationScoped
class Housekeeping {
    private final InboxStore store;
    private final Idempotency idempotency;
    private final KafkaConfig config;

    Housekeeping(InboxStore store, Idempotency idempotency, KafkaConfig config) {
        this.store = store;
        this.idempotency = idempotency;
        this.config = config;
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void prune() {
        QuarkusTransaction.requiringNew().run(() -> store.prune(config.inboxRetention()));
        idempotency.prune();
    }
}
