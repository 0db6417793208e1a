package dev.ringback.call.callrecord;

import dev.ringback.platform.sql.Instants;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Corrections of calls in the database. They are added, never changed. Works in the caller's transaction. */
@ApplicationScoped
class CorrectionStore {

    private static final String INSERT = """
            INSERT INTO call_correction (call_id, revision, outcome, disposition, appointment_at, notes, answers,
                connected, effective, successful, definition_version, reason, corrected_by, corrected_at)
            VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String REVISIONS = """
            SELECT * FROM (
                SELECT 1 AS revision, outcome, disposition, appointment_at, notes,
                    (SELECT coalesce(json_agg(json_build_object('question', question, 'value', value)
                            ORDER BY position), '[]')
                        FROM call_answer WHERE call_id = call_record.id)::text AS answers,
                    connected, effective, successful, definition_version, NULL AS reason, agent_id AS recorded_by,
                    created_at AS recorded_at
                FROM call_record WHERE id = ?
                UNION ALL
                SELECT revision, outcome, disposition, appointment_at, notes, answers::text, connected, effective,
                    successful, definition_version, reason, corrected_by, corrected_at
                FROM call_correction WHERE call_id = ?) AS revisions
            WHERE revision > ? ORDER BY revision LIMIT ?""";

    private final AgroalDataSource dataSource;
    private final CallRows rows;

    CorrectionStore(AgroalDataSource dataSource, CallRows rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    /** Keeps a correction; the caller holds the lock of its call. */
    void insert(Correction correction) {
        CallRecord call = correction.call();
        CallResult result = call.result();
        Object[] values = {
            call.id(),
            call.revision(),
            result.outcome().name(),
            result.disposition() == null ? null : result.disposition().name(),
            Instants.utcOrNull(result.appointmentAt()),
            result.notes(),
            rows.json(result.answers()),
            result.counts().connected(),
            result.counts().effective(),
            result.counts().successful(),
            result.counts().definitionVersion(),
            correction.reason(),
            correction.by(),
            Instants.utc(correction.at())
        };
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the correction", e);
        }
    }

    /** Revisions of a call behind one, in order, one more than the page holds if there are more. */
    List<RevisionView> revisions(UUID callId, int after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(REVISIONS)) {
            select.setObject(1, callId);
            select.setObject(2, callId);
            select.setInt(3, after);
            select.setInt(4, limit + 1);
            List<RevisionView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(RevisionView.of(
                            row.getInt("revision"),
                            rows.result(row, ""),
                            row.getString("reason"),
                            row.getString("recorded_by"),
                            Instants.read(row, "recorded_at")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the revisions", e);
        }
    }
}
