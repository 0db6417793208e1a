package dev.ringback.platform.outbox;

import dev.ringback.platform.kafka.KafkaClients;
import dev.ringback.platform.kafka.KafkaConfig;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the outbox. Of all processes of a service one relay is active at a time, held by a session advisory lock, so
 * that order per aggregate is kept; when it dies, its session ends and another takes over.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long LOCK = 0x52494E474F5554L;
    private static final Duration BACKOFF = Duration.ofSeconds(1);

    private final AgroalDataSource dataSource;
    private final KafkaClients kafka;
    private final KafkaConfig config;
    private final DrainedMarks marks;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile double oldestSeconds;
    private @Nullable Thread thread;

    OutboxRelay(
            AgroalDataSource dataSource,
            KafkaClients kafka,
            KafkaConfig config,
            DrainedMarks marks,
            MeterRegistry meters) {
        this.dataSource = dataSource;
        this.kafka = kafka;
        this.config = config;
        this.marks = marks;
        meters.gauge("ringback.outbox.oldest.seconds", this, relay -> relay.oldestSeconds);
    }

    void start(@Observes StartupEvent event) {
        if (config.relayEnabled()) {
            running = true;
            thread = Thread.ofPlatform().name("outbox-relay").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        @Nullable Thread current = thread;
        if (current != null) {
            // Not interrupted: the round under way ends with its acknowledgements, and the producer closes in peace.
            work.release();
            current.join(Duration.ofSeconds(15));
        }
    }

    /** Tells the relay that there is something to publish; cheap, from any thread. */
    void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    private void run() {
        while (running) {
            try (Connection connection = dataSource.getConnection()) {
                if (!lock(connection)) {
                    pause(config.relayPollInterval());
                    continue;
                }
                try {
                    publishWhileHolding(connection);
                } finally {
                    unlock(connection);
                }
            } catch (SQLException | KafkaException e) {
                if (running) {
                    LOG.warnf("Outbox relay interrupted, trying again: %s", e.getMessage());
                    pause(BACKOFF);
                }
            }
        }
    }

    private void publishWhileHolding(Connection connection) throws SQLException {
        kafka.ensureTopics();
        Producer<String, byte[]> producer = kafka.producer();
        try (OutboxPublisher publisher = new OutboxPublisher(producer, config.relayBatchSize(), kafka.source())) {
            while (running) {
                long begun = System.nanoTime();
                OutboxPublisher.Round round = publisher.publishNext(connection);
                oldestSeconds = round.oldestSeconds();
                if (round.failed()) {
                    pause(BACKOFF);
                    continue;
                }
                if (round.left()) {
                    // A backlog drains first: no mark can pass what it holds, and looking for its first event reads all
                    // of it.
                    continue;
                }
                marks.sendIfDue(connection, producer, kafka.source());
                if (round.read() == 0) {
                    await(config.relayPollInterval());
                } else {
                    pause(config.relaySpacing().minusNanos(System.nanoTime() - begun));
                }
            }
        }
    }

    private void await(Duration longest) {
        try {
            if (work.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private void pause(Duration time) {
        try {
            Thread.sleep(time.isNegative() ? Duration.ZERO : time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        return advisory(connection, "SELECT pg_try_advisory_lock(?)");
    }

    private static void unlock(Connection connection) throws SQLException {
        if (!connection.isClosed()) {
            advisory(connection, "SELECT pg_advisory_unlock(?)");
        }
    }

    private static boolean advisory(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, LOCK);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
