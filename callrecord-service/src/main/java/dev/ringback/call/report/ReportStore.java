package dev.ringback.call.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.call.report.kind.ReportKind;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports in the database. Works in the caller's transaction. */
@ApplicationScoped
class ReportStore {

    private static final TypeReference<List<ReportFile>> FILES = new TypeReference<>() {};

    private final Sql sql;
    private final ObjectMapper json;

    ReportStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps a report that is to be made. */
    void insert(Report report) {
        sql.update("""
                INSERT INTO report (id, kind, title, period_from, period_to, org_unit_id, program_id, purposes, as_of,
                    requested_by, agent_id, state, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, (connection, statement) -> {
            statement.setObject(1, report.id());
            statement.setString(2, report.kind().name());
            statement.setString(3, report.title());
            statement.setObject(4, report.from());
            statement.setObject(5, report.to());
            statement.setString(6, report.orgUnitId());
            statement.setString(7, report.programId());
            statement.setArray(
                    8, connection.createArrayOf("text", report.purposes().toArray()));
            statement.setObject(9, Instants.utc(report.asOf()));
            statement.setString(10, report.requestedBy());
            statement.setString(11, report.agentId());
            statement.setString(12, report.state().name());
            statement.setObject(13, Instants.utc(report.createdAt()));
        });
    }

    /** One report. */
    Optional<Report> find(UUID id) {
        return Optional.ofNullable(sql.first(
                "SELECT * FROM report WHERE id = ?",
                (connection, statement) -> statement.setObject(1, id),
                this::report));
    }

    /** Reports in order of their creation, the newest first; one more than the page holds if there are more. */
    List<Report> list(ReportQuery query) {
        Query reports = Query.of("SELECT * FROM report WHERE true")
                .when("AND kind = ?", query.kind())
                .when("AND state = ?", query.state())
                .when("AND period_from = ?", query.from())
                .when("AND agent_id = ?", query.agentId());
        if (query.after() != null) {
            reports.add(
                    "AND (created_at, id) < (?, ?)",
                    query.after().createdAt(),
                    query.after().id());
        }
        return sql.query(reports.add("ORDER BY created_at DESC, id DESC LIMIT ?", query.limit() + 1), this::report);
    }

    /** A piece of a file, or null behind the last. */
    byte @Nullable [] chunk(UUID id, String file, int seq) {
        return sql.first(
                "SELECT bytes FROM report_chunk WHERE report_id = ? AND file = ? AND seq = ?",
                (connection, statement) -> {
                    statement.setObject(1, id);
                    statement.setString(2, file);
                    statement.setInt(3, seq);
                },
                row -> row.getBytes(1));
    }

    /** Files as the database keeps them. */
    String json(List<ReportFile> files) {
        try {
            return json.writeValueAsString(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Files cannot be written as JSON", e);
        }
    }

    /** A row of {@code report}. */
    Report report(ResultSet row) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                ReportKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getObject("period_from", LocalDate.class),
                row.getObject("period_to", LocalDate.class),
                row.getString("org_unit_id"),
                row.getString("program_id"),
                List.of((String[]) row.getArray("purposes").getArray()),
                Instants.read(row, "as_of"),
                row.getString("requested_by"),
                row.getString("agent_id"),
                ReportState.valueOf(row.getString("state")),
                row.getObject("rows_expected", Long.class),
                row.getLong("rows_done"),
                files(row.getString("files")),
                Instants.read(row, "created_at"),
                Instants.readOrNull(row, "started_at"),
                Instants.readOrNull(row, "finished_at"));
    }

    private List<ReportFile> files(String array) {
        try {
            return json.readValue(array, FILES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds files that are not JSON", e);
        }
    }
}
