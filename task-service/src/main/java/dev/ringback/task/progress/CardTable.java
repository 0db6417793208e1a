package dev.ringback.task.progress;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What daily cards are made of, and which were sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CardTable {

    /** Those that ended on the day, and those that could be called on it and are open. */
    private static final String LINES = """
            SELECT t.id, coalesce(t.org_unit_id, '') AS unit, t.owner_agent_id, t.customer_id, t.business, t.subject_external_id, t.due_on,
                   t.state, t.closed_reason, t.attempts
            FROM task t
            WHERE t.program_id = ? AND t.due_on >= ? AND t.opens_on <= ?
              AND (t.closed_at IS NULL OR (t.closed_at >= ? AND t.closed_at < ?))
            ORDER BY 2, t.owner_agent_id, t.id LIMIT ?
            """;

    private final Sql sql;

    CardTable(Sql sql) {
        this.sql = sql;
    }

    /** A line and whose card it stands on. */
    record Line(String unit, DailyCards.Line line) {}

    /** A card that was sent. */
    record Sent(String unit, Instant at, String by) {}

    List<Line> lines(String programId, LocalDate day, Instant start, Instant end, int limit) {
        return sql.query(
                LINES,
                (connection, statement) -> {
                    statement.setString(1, programId);
                    statement.setObject(2, day);
                    statement.setObject(3, day);
                    statement.setObject(4, Instants.utc(start));
                    statement.setObject(5, Instants.utc(end));
                    statement.setInt(6, limit);
                },
                CardTable::line);
    }

    List<Sent> sent(String programId, LocalDate day) {
        return sql.query(
                "SELECT org_unit_id, sent_at, sent_by FROM daily_card WHERE program_id = ? AND day = ?",
                (connection, statement) -> {
                    statement.setString(1, programId);
                    statement.setObject(2, day);
                },
                row -> new Sent(row.getString(1), Instants.read(row, "sent_at"), row.getString(3)));
    }

    /** Marks a card as sent; the first time counts. */
    void send(String programId, LocalDate day, String unit, Instant at, String by) {
        sql.update(
                "INSERT INTO daily_card (program_id, day, org_unit_id, sent_at, sent_by) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (program_id, day, org_unit_id) DO NOTHING",
                (connection, statement) -> {
                    statement.setString(1, programId);
                    statement.setObject(2, day);
                    statement.setString(3, unit);
                    statement.setObject(4, Instants.utc(at));
                    statement.setString(5, by);
                });
    }

    private static Line line(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("closed_reason");
        return new Line(
                row.getString("unit"),
                new DailyCards.Line(
                        row.getObject("id", UUID.class),
                        row.getString("owner_agent_id"),
                        row.getObject("customer_id", UUID.class),
                        row.getString("business"),
                        row.getString("subject_external_id"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("state"),
                        reason,
                        row.getInt("attempts")));
    }
}
