package dev.ringback.call.caller;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Reads what is known of customers, over an index of each table. Works in the caller's transaction. */
@ApplicationScoped
class CallerStore {

    /** An issue about the reader himself is not there for him (CMPL-10). */
    private static final String HISTORY = """
            WITH asked AS (SELECT ?::uuid AS customer, ?::timestamptz AS at, ?::uuid AS id, ?::text AS reader, ?::integer AS most)
            SELECT * FROM (
                (SELECT 'CALL' AS kind, c.id, c.started_at AS at, c.agent_id, c.business, c.direction,
                    CASE WHEN last.call_id IS NULL THEN c.outcome ELSE last.outcome END AS state,
                    CASE WHEN last.call_id IS NULL THEN c.disposition ELSE last.disposition END AS detail,
                    CASE WHEN last.call_id IS NULL THEN c.notes ELSE last.notes END AS text
                FROM asked JOIN call_record c ON c.customer_id = asked.customer AND (c.started_at, c.id) < (asked.at, asked.id)
                LEFT JOIN LATERAL (SELECT * FROM call_correction k WHERE k.call_id = c.id ORDER BY k.revision DESC LIMIT 1)
                    AS last ON true
                ORDER BY c.started_at DESC, c.id DESC LIMIT (SELECT most FROM asked))
                UNION ALL
                (SELECT 'ISSUE', i.id, i.reported_at, i.agent_id, NULL, NULL, i.state, i.kind, i.text
                FROM asked JOIN issue i ON i.customer_id = asked.customer AND (i.reported_at, i.id) < (asked.at, asked.id)
                    AND i.subject_agent_id IS DISTINCT FROM asked.reader
                ORDER BY i.reported_at DESC, i.id DESC LIMIT (SELECT most FROM asked))
                UNION ALL
                (SELECT 'PROMISE', p.id, p.due_at, p.agent_id, NULL, NULL, p.state, p.kind, NULL
                FROM asked JOIN promise p ON p.customer_id = asked.customer AND (p.due_at, p.id) < (asked.at, asked.id)
                    AND NOT EXISTS (SELECT FROM issue i WHERE i.id = p.issue_id AND i.subject_agent_id = asked.reader)
                ORDER BY p.due_at DESC, p.id DESC LIMIT (SELECT most FROM asked))
                UNION ALL
                (SELECT 'LEAD', l.id, l.sent_at, l.agent_id, NULL, NULL, l.state, l.account_class, l.need
                FROM asked JOIN lead l ON l.customer_id = asked.customer AND (l.sent_at, l.id) < (asked.at, asked.id)
                ORDER BY l.sent_at DESC, l.id DESC LIMIT (SELECT most FROM asked))
            ) AS known ORDER BY at DESC, id DESC LIMIT (SELECT most FROM asked)""";

    private final Sql sql;

    CallerStore(Sql sql) {
        this.sql = sql;
    }

    /** What is known of a customer behind a point, the newest first. */
    List<HistoryEntry> history(UUID customerId, Instant beforeAt, UUID beforeId, String reader, int most) {
        return sql.query(
                HISTORY,
                (connection, statement) -> {
                    statement.setObject(1, customerId);
                    statement.setObject(2, Instants.utc(beforeAt));
                    statement.setObject(3, beforeId);
                    statement.setString(4, reader);
                    statement.setInt(5, most);
                },
                CallerStore::read);
    }

    /** Lets one look of an agent at a time be counted, until the transaction ends. */
    void lockLooks(String agentId) {
        sql.query(
                "SELECT pg_advisory_xact_lock(hashtextextended('history/' || ?, 0))",
                (connection, statement) -> statement.setString(1, agentId),
                row -> agentId);
    }

    /** How many customers' histories an agent looked at since then. */
    int looks(String agentId, Instant since) {
        return Objects.requireNonNull(sql.first(
                "SELECT count(DISTINCT customer_id) FROM history_look WHERE agent_id = ? AND looked_at > ?",
                (connection, statement) -> {
                    statement.setString(1, agentId);
                    statement.setObject(2, Instants.utc(since));
                },
                row -> row.getInt(1)));
    }

    /** Writes a look down. */
    void look(UUID id, String agentId, UUID customerId, Instant at) {
        sql.update(
                "INSERT INTO history_look (id, agent_id, customer_id, looked_at) VALUES (?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setString(2, agentId);
                    statement.setObject(3, customerId);
                    statement.setObject(4, Instants.utc(at));
                });
    }

    private static HistoryEntry read(ResultSet row) throws SQLException {
        return new HistoryEntry(
                HistoryEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                Instants.read(row, "at"),
                row.getString("agent_id"),
                row.getString("business"),
                row.getString("direction"),
                row.getString("state"),
                row.getString("detail"),
                row.getString("text"));
    }
}
