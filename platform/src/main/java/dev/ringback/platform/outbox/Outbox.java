package dev.ringback.platform.outbox;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.json.EventJson;
import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes events into the running transaction. What it commits is what the topic will hold (invariant 5).
 *
 * <p>The caller gives each aggregate's version under that aggregate's row lock, so that ids of the outbox rise with the
 * version.
 */
@ApplicationScoped
public class Outbox {
    private static final String INSERT = """
            INSERT INTO outbox (topic, aggregate_id, aggregate_version, event_id, type, occurred_at, traceparent, data)
            SELECT e.topic, e.aggregate_id, e.aggregate_version, e.event_id, e.type, ?, ?, e.data
              FROM unnest(?::text[], ?::text[], ?::bigint[], ?::uuid[], ?::text[], ?::bytea[])
                   WITH ORDINALITY AS e (topic, aggregate_id, aggregate_version, event_id, type, data, position)
             ORDER BY e.position
            """;

    private final AgroalDataSource dataSource;
    private final BusinessClock clock;
    private final OutboxRelay relay;
    private final TransactionSynchronizationRegistry transactions;

    Outbox(
            AgroalDataSource dataSource,
            BusinessClock clock,
            OutboxRelay relay,
            TransactionSynchronizationRegistry transactions) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.relay = relay;
        this.transactions = transactions;
    }

    /** One event of an aggregate. */
    public record Entry(String aggregateId, long aggregateVersion, DomainEvent event) {}

    /** Appends one event. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String aggregateId, long aggregateVersion, DomainEvent event) {
        appendAll(List.of(new Entry(aggregateId, aggregateVersion, event)));
    }

    /** Appends events in the order given, in one statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        int n = entries.size();
        String[] topics = new String[n];
        String[] aggregates = new String[n];
        Long[] versions = new Long[n];
        Object[] ids = new Object[n];
        String[] types = new String[n];
        byte[][] data = new byte[n][];
        for (int i = 0; i < n; i++) {
            Entry entry = entries.get(i);
            EventType type = EventType.of(entry.event().getClass());
            topics[i] = type.topic();
            aggregates[i] = entry.aggregateId();
            versions[i] = entry.aggregateVersion();
            ids[i] = Ids.next();
            types[i] = type.wireName();
            data[i] = EventJson.write(entry.event());
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, clock.now().atOffset(java.time.ZoneOffset.UTC));
            insert.setString(2, traceparent());
            Array[] columns = {
                connection.createArrayOf("text", topics),
                connection.createArrayOf("text", aggregates),
                connection.createArrayOf("bigint", versions),
                connection.createArrayOf("uuid", ids),
                connection.createArrayOf("text", types),
                connection.createArrayOf("bytea", data)
            };
            for (int i = 0; i < columns.length; i++) {
                insert.setArray(i + 3, columns[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write to the outbox", e);
        }
        transactions.registerInterposedSynchronization(new WakeRelay());
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }

    private final class WakeRelay implements Synchronization {
        @Override
        public void beforeCompletion() {
            // Nothing to prepare: the rows are written already.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
