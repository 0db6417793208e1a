package dev.ringback.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends rounds of outbox rows and deletes what the broker acknowledged. A round holds at most one event of an aggregate:
 * the next version is only sent once the one before is acknowledged, so a failed send can never be overtaken.
 */
final class OutboxPublisher implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OutboxPublisher.class);
    private static final String SELECT = """
            SELECT id, topic, aggregate_id, aggregate_version, event_id, type, occurred_at, traceparent, data,
                   extract(epoch FROM clock_timestamp() - created_at)::float8 AS age
              FROM outbox ORDER BY id LIMIT ?
            """;

    private final Producer<String, byte[]> producer;
    private final int batchSize;
    private final String source;

    OutboxPublisher(Producer<String, byte[]> producer, int batchSize, String source) {
        this.source = source;
        this.producer = producer;
        this.batchSize = batchSize;
    }

    /**
     * What a round did.
     *
     * @param read rows read
     * @param left rows known to be there still: those of aggregates of which one was sent, or those beyond a full batch
     * @param oldestSeconds age of the oldest
     * @param failed whether a send failed
     */
    record Round(int read, boolean left, double oldestSeconds, boolean failed) {}

    Round publishNext(Connection connection) throws SQLException {
        Queue<Long> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean failed = new AtomicBoolean();
        int read = 0;
        double oldest = 0;
        Set<String> sentAggregates = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setInt(1, batchSize);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (read++ == 0) {
                        oldest = rows.getDouble("age");
                    }
                    ProducerRecord<String, byte[]> record = record(rows);
                    if (sentAggregates.add(record.topic() + '\n' + record.key())) {
                        long id = rows.getLong("id");
                        producer.send(record, (metadata, failure) -> {
                            if (failure == null) {
                                acknowledged.add(id);
                            } else if (failed.compareAndSet(false, true)) {
                                LOG.warnf("Send failed, it stays in the outbox: %s", failure.getMessage());
                            }
                        });
                    }
                }
            }
        }
        if (read > 0) {
            producer.flush();
            delete(connection, new ArrayList<>(acknowledged));
        }
        return new Round(read, read == batchSize || sentAggregates.size() < read, oldest, failed.get());
    }

    private ProducerRecord<String, byte[]> record(ResultSet row) throws SQLException {
        String topic = row.getString("topic");
        String key = row.getString("aggregate_id");
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, row.getBytes("data"));
        Headers headers = record.headers();
        header(headers, "ce_specversion", "1.0");
        header(headers, "ce_id", row.getString("event_id"));
        header(headers, "ce_type", row.getString("type"));
        header(headers, "ce_source", source);
        header(headers, "ce_subject", key);
        header(headers, "ce_aggregateversion", Long.toString(row.getLong("aggregate_version")));
        header(
                headers,
                "ce_time",
                row.getObject("occurred_at", OffsetDateTime.class).toInstant().toString());
        header(headers, "content-type", "application/json");
        @Nullable String traceparent = row.getString("traceparent");
        if (traceparent != null) {
            header(headers, "traceparent", traceparent);
        }
        return record;
    }

    private static void header(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void delete(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM outbox WHERE id = ANY (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
