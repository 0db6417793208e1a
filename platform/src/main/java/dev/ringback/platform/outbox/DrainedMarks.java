package dev.ringback.platform.outbox;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.Drained;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.kafka.KafkaConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * Says to when the outbox is drained. An instant is passed once every transaction that ran then has ended and no event of
 * before it is left; the mark goes to each partition behind those events, by the producer that sent them. Used by the relay's
 * thread alone.
 */
@ApplicationScoped
class DrainedMarks {
    /** For who asks the clock before his transaction begins. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final String RUNNING = """
            SELECT pid || ' ' || xact_start FROM pg_stat_activity
            WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()
              AND xact_start IS NOT NULL
            """;
    private static final String FIRST_UNPUBLISHED = "SELECT min(occurred_at) FROM outbox";

    private final List<String> topics;
    private final Duration every;
    private final BusinessClock clock;
    private Instant last = Instant.EPOCH;
    private @Nullable Passing passing;

    DrainedMarks(KafkaConfig config, BusinessClock clock) {
        this.topics = config.writes().orElse(List.of());
        this.every = config.drainedEvery();
        this.clock = clock;
    }

    /** An instant with the transactions that ran then. */
    private record Passing(Instant at, Set<String> running) {}

    /** Sends marks when it is time to and something new can be said. */
    void sendIfDue(Connection connection, Producer<String, byte[]> producer, String source) throws SQLException {
        if (topics.isEmpty()) {
            return;
        }
        @Nullable Passing current = passing;
        if (current == null) {
            Instant now = clock.now();
            if (now.isBefore(last)) {
                // Set back, as in development: what was said of later instants holds no more.
                last = Instant.EPOCH;
            }
            if (now.isBefore(last.plus(every))) {
                return;
            }
            current = new Passing(now, running(connection));
            passing = current;
        }
        Set<String> left = running(connection);
        left.retainAll(current.running());
        if (!left.isEmpty()) {
            return;
        }
        passing = null;
        Instant until = current.at().minus(GRACE);
        @Nullable Instant unpublished = firstUnpublished(connection);
        if (unpublished != null && unpublished.isBefore(until)) {
            until = unpublished;
        }
        if (until.isAfter(last) && send(producer, source, until)) {
            last = until;
        }
    }

    private boolean send(Producer<String, byte[]> producer, String source, Instant until) {
        AtomicBoolean failed = new AtomicBoolean();
        for (String topic : topics) {
            int partitions = producer.partitionsFor(topic).size();
            for (int partition = 0; partition < partitions; partition++) {
                byte[] data = EventJson.write(new Drained.Mark(partitions, until));
                ProducerRecord<String, byte[]> mark = new ProducerRecord<>(topic, partition, source, data);
                header(mark, "ce_specversion", "1.0");
                header(mark, "ce_type", Drained.WIRE_NAME);
                header(mark, "ce_source", source);
                header(mark, "ce_id", topic + ":" + partition + ":" + until);
                header(mark, "ce_time", until.toString());
                header(mark, "content-type", "application/json");
                producer.send(mark, (metadata, failure) -> failed.compareAndSet(false, failure != null));
            }
        }
        producer.flush();
        return !failed.get();
    }

    private static void header(ProducerRecord<String, byte[]> mark, String name, String value) {
        mark.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static Set<String> running(Connection connection) throws SQLException {
        Set<String> running = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(RUNNING);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                running.add(rows.getString(1));
            }
        }
        return running;
    }

    private static @Nullable Instant firstUnpublished(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST_UNPUBLISHED);
                ResultSet row = select.executeQuery()) {
            @Nullable OffsetDateTime first = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
            return first == null ? null : first.toInstant();
        }
    }
}
