package dev.ringback.call.report.duty;

import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.call.report.terms.Deadline;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reports that are owed, in the database. Works in the caller's transaction. */
@ApplicationScoped
class DutyStore {

    private final Sql sql;

    DutyStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a new one, unless the unit owes that report to somebody already. */
    void insert(Duty duty, ZoneId zone) {
        sql.update("""
                INSERT INTO report_duty (id, kind, org_unit_id, agent_id, title, name_binding, period_from, period_to,
                    due_on, due_time, due_at, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT ON CONSTRAINT report_duty_one_a_period DO NOTHING
                """, (connection, statement) -> {
            statement.setObject(1, duty.id());
            statement.setString(2, duty.kind().name());
            statement.setString(3, duty.orgUnitId());
            statement.setString(4, duty.agentId());
            statement.setString(5, duty.title());
            statement.setBoolean(6, duty.nameBinding());
            statement.setObject(7, duty.from());
            statement.setObject(8, duty.to());
            statement.setObject(9, duty.deadline().on());
            statement.setObject(10, duty.deadline().time());
            statement.setObject(11, Instants.utc(duty.deadline().at(zone)));
            statement.setString(12, duty.state().name());
        });
    }

    /** Gives open duties of periods that end from a day on to somebody else. */
    void handOver(ReportKind kind, String orgUnitId, String agentId, LocalDate from) {
        sql.update("""
                UPDATE report_duty SET agent_id = ?
                WHERE kind = ? AND org_unit_id = ? AND state = 'OPEN' AND period_to >= ?
                """, (connection, statement) -> {
            statement.setString(1, agentId);
            statement.setString(2, kind.name());
            statement.setString(3, orgUnitId);
            statement.setObject(4, from);
        });
    }

    /** One of them. */
    Optional<Duty> find(UUID id) {
        return one("SELECT * FROM report_duty WHERE id = ?", id);
    }

    /** One of them, that nobody else moves until the transaction ends. */
    Optional<Duty> lock(UUID id) {
        return one("SELECT * FROM report_duty WHERE id = ? FOR UPDATE", id);
    }

    /** The one whose deadline passed first, among those nobody looks at now; its deadline may be this very instant. */
    Optional<Duty> lockDue(Instant now) {
        return Optional.ofNullable(sql.first(
                """
                SELECT * FROM report_duty
                WHERE state = 'OPEN' AND (due_at < ? OR (due_time IS NULL AND due_at = ?))
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """,
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(now));
                    statement.setObject(2, Instants.utc(now));
                },
                DutyStore::duty));
    }

    /** Them in order of their deadlines, one more than the page holds if there are more. */
    List<Duty> list(DutyQuery query) {
        Query owed = Query.of("SELECT * FROM report_duty WHERE true")
                .when("AND kind = ?", query.kind())
                .when("AND state = ?", query.state())
                .when("AND agent_id = ?", query.agentId())
                .when("AND org_unit_id = ?", query.orgUnitId());
        if (query.after() != null) {
            owed.add(
                    "AND (due_at, id) > (?, ?)",
                    query.after().dueAt(),
                    query.after().id());
        }
        return sql.query(owed.add("ORDER BY due_at, id LIMIT ?", query.limit() + 1), DutyStore::duty);
    }

    /** Notes what was said before the deadline. */
    void explain(UUID id, String explanation, Instant at) {
        sql.update(Query.of(
                "UPDATE report_duty SET explanation = ?, explained_at = ? WHERE id = ?",
                explanation,
                Instants.utc(at),
                id));
    }

    /** Notes that the deadline passed. */
    void overdue(UUID id) {
        sql.update(Query.of("UPDATE report_duty SET state = 'OVERDUE' WHERE id = ?", id));
    }

    /** Notes that a report was accepted. */
    void accept(UUID id, UUID reportId, String by, Instant at, int daysLate) {
        sql.update(Query.of("""
                UPDATE report_duty SET state = 'SUBMITTED', report_id = ?, submitted_by = ?, submitted_at = ?,
                    days_late = ?
                WHERE id = ?
                """, reportId, by, Instants.utc(at), daysLate, id));
    }

    /** Notes that a breach was confirmed. */
    void confirm(UUID id, String by, Instant at) {
        sql.update(Query.of(
                "UPDATE report_duty SET confirmed_by = ?, confirmed_at = ? WHERE id = ?", by, Instants.utc(at), id));
    }

    /** The version of its next event; under its row lock. */
    long nextVersion(UUID id) {
        Long version = sql.first(
                "UPDATE report_duty SET events = events + 1 WHERE id = ? RETURNING events",
                (connection, statement) -> statement.setObject(1, id),
                row -> row.getLong(1));
        if (version == null) {
            throw new IllegalStateException("No duty " + id);
        }
        return version;
    }

    private Optional<Duty> one(String text, UUID id) {
        return Optional.ofNullable(
                sql.first(text, (connection, statement) -> statement.setObject(1, id), DutyStore::duty));
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(
                row.getObject("id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("org_unit_id"),
                row.getString("agent_id"),
                row.getString("title"),
                row.getBoolean("name_binding"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                new Deadline(row.getObject("due_on", LocalDate.class), row.getObject("due_time", LocalTime.class)),
                DutyState.valueOf(row.getString("state")),
                row.getString("explanation"),
                Instants.readOrNull(row, "explained_at"),
                row.getObject("report_id", UUID.class),
                row.getString("submitted_by"),
                Instants.readOrNull(row, "submitted_at"),
                row.getInt("days_late"),
                row.getString("confirmed_by"),
                Instants.readOrNull(row, "confirmed_at"));
    }
}
