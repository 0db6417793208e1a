package dev.ringback.call.recording;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Recordings in the database. Works in the caller's transaction. */
@ApplicationScoped
class RecordingStore {

    /** Who removed what retention removed. */
    static final String RETENTION = "retention";

    private static final String INSERT = """
            INSERT INTO recording (id, call_id, reference, notice, rule_version, keep_until, attached_by, attached_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT ON CONSTRAINT recording_one_per_call DO NOTHING""";

    /**
     * The holds are a column of the row that is locked, so that a hold placed in the meantime is seen: it changes the row, and
     * the condition is looked at again.
     */
    private static final String EXPIRE = """
            WITH over AS (
                SELECT id FROM recording
                WHERE reference IS NOT NULL AND holds = 0 AND keep_until < ?
                ORDER BY keep_until, id LIMIT ? FOR UPDATE SKIP LOCKED
            ), gone AS (
                UPDATE recording SET reference = NULL, expired_at = ? FROM over WHERE recording.id = over.id
                RETURNING recording.id
            )
            INSERT INTO recording_trace (id, recording_id, action, done_by, done_at)
            SELECT gen_random_uuid(), id, 'EXPIRED', ?, ? FROM gone""";

    private final Sql sql;

    RecordingStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps the recording of a call; false when there is one already. */
    boolean insert(Recording recording) {
        return sql.update(INSERT, (connection, statement) -> {
                    statement.setObject(1, recording.id());
                    statement.setObject(2, recording.callId());
                    statement.setString(3, recording.reference());
                    statement.setString(4, recording.notice().name());
                    statement.setInt(5, recording.ruleVersion());
                    statement.setObject(6, recording.keepUntil());
                    statement.setString(7, recording.attachedBy());
                    statement.setObject(8, Instants.utc(recording.attachedAt()));
                })
                == 1;
    }

    Optional<Recording> find(UUID callId) {
        return Optional.ofNullable(sql.first(
                "SELECT * FROM recording WHERE call_id = ?",
                (connection, statement) -> statement.setObject(1, callId),
                RecordingStore::recording));
    }

    /** The recording of a call, which nobody holds or removes until the transaction ends. */
    Optional<Recording> lock(UUID callId) {
        return Optional.ofNullable(sql.first(
                "SELECT * FROM recording WHERE call_id = ? FOR UPDATE",
                (connection, statement) -> statement.setObject(1, callId),
                RecordingStore::recording));
    }

    List<Hold> holds(UUID recordingId) {
        return sql.query(
                "SELECT * FROM recording_hold WHERE recording_id = ? ORDER BY placed_at, id",
                (connection, statement) -> statement.setObject(1, recordingId),
                row -> new Hold(
                        row.getObject("id", UUID.class),
                        row.getString("reason"),
                        row.getString("placed_by"),
                        Instants.read(row, "placed_at"),
                        row.getString("lifted_reason"),
                        row.getString("lifted_by"),
                        Instants.readOrNull(row, "lifted_at")));
    }

    /** Puts a hold on a locked recording. */
    void hold(UUID recordingId, Hold hold) {
        sql.update(
                "INSERT INTO recording_hold (id, recording_id, reason, placed_by, placed_at) VALUES (?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, hold.id());
                    statement.setObject(2, recordingId);
                    statement.setString(3, hold.reason());
                    statement.setString(4, hold.placedBy());
                    statement.setObject(5, Instants.utc(hold.placedAt()));
                });
        sql.update(
                "UPDATE recording SET holds = holds + 1 WHERE id = ?",
                (connection, statement) -> statement.setObject(1, recordingId));
    }

    /** Takes a hold from a locked recording; false when it is lifted already. */
    boolean lift(UUID recordingId, UUID holdId, String reason, String by, Instant at) {
        int lifted = sql.update(
                "UPDATE recording_hold SET lifted_reason = ?, lifted_by = ?, lifted_at = ?"
                        + " WHERE id = ? AND recording_id = ? AND lifted_at IS NULL",
                (connection, statement) -> {
                    statement.setString(1, reason);
                    statement.setString(2, by);
                    statement.setObject(3, Instants.utc(at));
                    statement.setObject(4, holdId);
                    statement.setObject(5, recordingId);
                });
        if (lifted == 1) {
            sql.update(
                    "UPDATE recording SET holds = holds - 1 WHERE id = ?",
                    (connection, statement) -> statement.setObject(1, recordingId));
        }
        return lifted == 1;
    }

    /** Removes references whose retention is over and that no hold keeps; how many. */
    int expire(LocalDate today, int limit, Instant at) {
        return sql.update(EXPIRE, (connection, statement) -> {
            statement.setObject(1, today);
            statement.setInt(2, limit);
            statement.setObject(3, Instants.utc(at));
            statement.setString(4, RETENTION);
            statement.setObject(5, Instants.utc(at));
        });
    }

    void trace(UUID recordingId, TraceAction action, String by, Instant at) {
        sql.update(
                "INSERT INTO recording_trace (id, recording_id, action, done_by, done_at) VALUES (?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, recordingId);
                    statement.setString(3, action.name());
                    statement.setString(4, by);
                    statement.setObject(5, Instants.utc(at));
                });
    }

    /** What was done behind a point, in order. */
    List<Trace> traces(UUID recordingId, Instant afterAt, UUID afterId, int limit) {
        return sql.query(
                "SELECT id, action, done_by, done_at FROM recording_trace"
                        + " WHERE recording_id = ? AND (done_at, id) > (?, ?) ORDER BY done_at, id LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, recordingId);
                    statement.setObject(2, Instants.utc(afterAt));
                    statement.setObject(3, afterId);
                    statement.setInt(4, limit);
                },
                row -> new Trace(
                        row.getObject(1, UUID.class),
                        TraceAction.valueOf(row.getString(2)),
                        row.getString(3),
                        Instants.read(row, "done_at")));
    }

    private static Recording recording(ResultSet row) throws SQLException {
        return new Recording(
                row.getObject("id", UUID.class),
                row.getObject("call_id", UUID.class),
                row.getString("reference"),
                RecordingNotice.valueOf(row.getString("notice")),
                row.getInt("rule_version"),
                row.getObject("keep_until", LocalDate.class),
                row.getInt("holds"),
                row.getString("attached_by"),
                Instants.read(row, "attached_at"),
                Instants.readOrNull(row, "expired_at"));
    }
}
