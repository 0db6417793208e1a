package dev.ringback.call.report.duty;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Submissions in the database. Works in the caller's transaction, which holds the duty's row. */
@ApplicationScoped
class SubmissionStore {

    private final Sql sql;

    SubmissionStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the next submission of a duty. */
    Submission insert(UUID dutyId, UUID reportId, String fileName, String by, Instant at, List<Rejection> reasons) {
        List<Submission> before = of(dutyId);
        Submission submission =
                new Submission(before.size() + 1, dutyId, reportId, fileName, by, at, reasons.isEmpty(), reasons);
        sql.update("""
                INSERT INTO report_submission (duty_id, number, report_id, file_name, submitted_by, submitted_at, reasons)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """, (connection, statement) -> {
            statement.setObject(1, dutyId);
            statement.setInt(2, submission.number());
            statement.setObject(3, reportId);
            statement.setString(4, fileName);
            statement.setString(5, by);
            statement.setObject(6, Instants.utc(at));
            statement.setArray(
                    7,
                    connection.createArrayOf(
                            "text", reasons.stream().map(Rejection::name).toArray()));
        });
        return submission;
    }

    /** Those of a duty, in order. */
    List<Submission> of(UUID dutyId) {
        return sql.query(
                "SELECT * FROM report_submission WHERE duty_id = ? ORDER BY number",
                (connection, statement) -> statement.setObject(1, dutyId),
                SubmissionStore::submission);
    }

    private static Submission submission(ResultSet row) throws SQLException {
        List<Rejection> reasons = Arrays.stream(
                        (String[]) row.getArray("reasons").getArray())
                .map(Rejection::valueOf)
                .toList();
        return new Submission(
                row.getInt("number"),
                row.getObject("duty_id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("file_name"),
                row.getString("submitted_by"),
                Instants.read(row, "submitted_at"),
                reasons.isEmpty(),
                reasons);
    }
}
