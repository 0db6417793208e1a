package dev.ringback.complaint.followup;

import dev.ringback.complaint.course.FollowUpCall;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Follow-up calls as told, and every correction of them. Only ever added to. */
@ApplicationScoped
public class FollowUpCallStore {

    private static final String INSERT = """
            INSERT INTO follow_up_call (call_id, revision, complaint_id, agent_id, dialled_at, ended_at, outcome,
                effective, disposition)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (call_id, revision) DO NOTHING""";

    private static final String CURRENT = """
            SELECT DISTINCT ON (call_id) * FROM follow_up_call WHERE complaint_id = ? ORDER BY call_id, revision DESC""";

    private final Sql sql;

    FollowUpCallStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a revision of a call; false if it was told before. */
    boolean keep(UUID complaintId, FollowUpCall call) {
        return sql.update(Query.of(
                        INSERT,
                        call.callId(),
                        call.revision(),
                        complaintId,
                        call.agentId(),
                        call.dialledAt(),
                        call.endedAt(),
                        call.outcome(),
                        call.effective(),
                        call.disposition()))
                == 1;
    }

    /** All calls about a complaint, each as it reads now. */
    List<FollowUpCall> of(UUID complaintId) {
        return sql.query(Query.of(CURRENT, complaintId), FollowUpCallStore::call);
    }

    /** How many calls that were dialled since a time did not reach the customer, as they read now. */
    public int unansweredSince(UUID complaintId, Instant since) {
        return (int) of(complaintId).stream()
                .filter(call -> !call.effective() && !call.dialledAt().isBefore(since))
                .count();
    }

    private static FollowUpCall call(ResultSet row) throws SQLException {
        return new FollowUpCall(
                row.getObject("call_id", UUID.class),
                row.getInt("revision"),
                row.getString("agent_id"),
                Instants.read(row, "dialled_at"),
                Instants.read(row, "ended_at"),
                row.getString("outcome"),
                row.getBoolean("effective"),
                row.getString("disposition"));
    }
}
