package dev.ringback.call.report.terms;

import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** Terms in the database. Works in the caller's transaction. */
@ApplicationScoped
public class TermsStore {

    private final Sql sql;

    TermsStore(Sql sql) {
        this.sql = sql;
    }

    /** What holds for a kind on a day; empty where nothing did yet. */
    public Optional<Terms> on(ReportKind kind, LocalDate day) {
        return Optional.ofNullable(sql.first(
                """
                SELECT * FROM report_terms WHERE kind = ? AND effective_from <= ? ORDER BY effective_from DESC LIMIT 1
                """,
                (connection, statement) -> {
                    statement.setString(1, kind.name());
                    statement.setObject(2, day);
                },
                TermsStore::terms));
    }

    /** All of them, by kind and day. */
    List<Terms> all() {
        return sql.query(
                "SELECT * FROM report_terms ORDER BY kind COLLATE \"C\", effective_from",
                (connection, statement) -> {},
                TermsStore::terms);
    }

    /** Keeps new ones; false when some hold from that day already. */
    boolean insert(Terms terms) {
        return sql.update("""
                INSERT INTO report_terms (kind, effective_from, purposes, due_offset_days, due_time, name_binding,
                    changed_by, changed_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (kind, effective_from) DO NOTHING
                """, (connection, statement) -> {
                    statement.setString(1, terms.kind().name());
                    statement.setObject(2, terms.effectiveFrom());
                    statement.setArray(
                            3, connection.createArrayOf("text", terms.purposes().toArray()));
                    statement.setObject(4, terms.dueOffsetDays());
                    statement.setObject(5, terms.dueTime());
                    statement.setBoolean(6, terms.nameBinding());
                    statement.setString(7, terms.changedBy());
                    statement.setObject(8, Instants.utc(terms.changedAt()));
                })
                > 0;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                ReportKind.valueOf(row.getString("kind")),
                row.getObject("effective_from", LocalDate.class),
                List.of((String[]) row.getArray("purposes").getArray()),
                row.getObject("due_offset_days", Integer.class),
                row.getObject("due_time", LocalTime.class),
                row.getBoolean("name_binding"),
                row.getString("changed_by"),
                Instants.read(row, "changed_at"));
    }
}
