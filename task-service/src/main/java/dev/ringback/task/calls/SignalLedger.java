package dev.ringback.task.calls;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.protection.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What calls told about being called: a row for each revision, added and never changed. The highest revision counts. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SignalLedger {

    /** A revision that a higher one has overtaken never held here, and is not added. */
    private static final String ADD = """
            WITH told AS (
                SELECT s.call_id, s.revision, c.contact_id, s.kind, s.business, s.at,
                       b.kind AS kind_before, b.business AS business_before, b.at AS at_before
                FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
                     AS s (call_id, revision, customer_id, kind, business, at)
                JOIN customer c ON c.id = s.customer_id
                LEFT JOIN LATERAL (
                    SELECT * FROM contact_signal k WHERE k.call_id = s.call_id ORDER BY k.revision DESC LIMIT 1) b ON true
                WHERE b.revision IS NULL OR b.revision < s.revision),
            added AS (
                INSERT INTO contact_signal (call_id, revision, contact_id, kind, business, at)
                SELECT call_id, revision, contact_id, kind, business, at FROM told
                ON CONFLICT (call_id, revision) DO NOTHING
                RETURNING call_id)
            SELECT told.* FROM told JOIN added USING (call_id)
            """;

    private static final String NUMBERS = """
            SELECT call_id, contact_id FROM contact_signal WHERE call_id = ANY (?)
            UNION SELECT call_id, contact_id FROM inherited_signal WHERE call_id = ANY (?)
            """;

    /**
     * A signal.
     *
     * @param kind as {@link HeardCall#signal}
     * @param refusal what a refusal says
     */
    record Signal(String kind, Refusal refusal) {

        boolean is(String asked) {
            return kind.equals(asked);
        }
    }

    /**
     * A revision that was added.
     *
     * @param contactId the customer's number
     * @param before what the revision before told; null when there was none
     */
    record Told(
            UUID callId,
            UUID contactId,
            Signal now,
            @Nullable Signal before) {

        boolean now(String kind) {
            return now.is(kind);
        }

        boolean before(String kind) {
            return before != null && before.is(kind);
        }
    }

    private final Sql sql;

    SignalLedger(Sql sql) {
        this.sql = sql;
    }

    /** Adds what calls tell, one revision of each call. */
    List<Told> add(List<HeardCall> calls) {
        return sql.query(
                ADD,
                (connection, statement) -> Columns.from(1, connection, statement, calls)
                        .uuids(heard -> heard.call().callId())
                        .texts(HeardCall::revision)
                        .uuids(heard -> heard.call().customerId())
                        .texts(HeardCall::signal)
                        .texts(heard -> heard.call().business() == null
                                ? ""
                                : heard.call().business())
                        .texts(heard -> heard.call().endedAt()),
                SignalLedger::read);
    }

    /** The numbers that what calls told so far counts for: those the customers had then, and those that inherited it. */
    Map<UUID, Set<UUID>> numbers(Collection<UUID> calls) {
        Map<UUID, Set<UUID>> numbers = new HashMap<>();
        if (calls.isEmpty()) {
            return numbers;
        }
        sql.each(
                NUMBERS,
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("uuid", calls.toArray()));
                    statement.setArray(2, connection.createArrayOf("uuid", calls.toArray()));
                },
                row -> numbers.computeIfAbsent(row.getObject(1, UUID.class), any -> new HashSet<>())
                        .add(row.getObject(2, UUID.class)));
        return numbers;
    }

    private static Told read(ResultSet row) throws SQLException {
        String kindBefore = row.getString("kind_before");
        return new Told(
                row.getObject("call_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                new Signal(row.getString("kind"), new Refusal(row.getString("business"), Instants.read(row, "at"))),
                kindBefore == null
                        ? null
                        : new Signal(
                                kindBefore,
                                new Refusal(row.getString("business_before"), Instants.read(row, "at_before"))));
    }
}
