package dev.ringback.complaint.handover;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The offers in the database. Works in the caller's transaction. */
@ApplicationScoped
public class HandOverStore {

    private final Sql sql;

    HandOverStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps an offer; false, and nothing is changed, if another is pending. */
    public boolean offer(HandOver offer) {
        return sql.update(Query.of(
                        "INSERT INTO hand_over (id, complaint_id, round, from_department_id, to_department_id, reason,"
                                + " offered_at, offered_by, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " ON CONFLICT (complaint_id) WHERE answer IS NULL DO NOTHING",
                        offer.id(),
                        offer.complaintId(),
                        offer.round(),
                        offer.fromDepartmentId(),
                        offer.toDepartmentId(),
                        offer.reason(),
                        offer.offeredAt(),
                        offer.offeredBy(),
                        offer.dueAt()))
                == 1;
    }

    /** Answers the pending offer of a complaint, if there is one. */
    public void answer(UUID complaintId, HandOver.Reply reply) {
        sql.update(Query.of(
                "UPDATE hand_over SET answer = ?, answered_at = ?, answered_by = ?, answer_reason = ?"
                        + " WHERE complaint_id = ? AND answer IS NULL",
                reply.answer(),
                reply.at(),
                reply.by(),
                reply.reason(),
                complaintId));
    }

    /** The pending offer of a complaint, or null. */
    public @Nullable HandOver pending(UUID complaintId) {
        return sql.first(
                Query.of("SELECT * FROM hand_over WHERE complaint_id = ? AND answer IS NULL", complaintId),
                HandOverStore::handOver);
    }

    /** The offers of a complaint in their order. */
    public List<HandOver> of(UUID complaintId) {
        return sql.query(
                Query.of("SELECT * FROM hand_over WHERE complaint_id = ? ORDER BY offered_at, id", complaintId),
                HandOverStore::handOver);
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        @Nullable Instant answeredAt = Instants.readOrNull(row, "answered_at");
        return new HandOver(
                row.getObject("id", UUID.class),
                row.getObject("complaint_id", UUID.class),
                row.getInt("round"),
                row.getString("from_department_id"),
                row.getString("to_department_id"),
                row.getString("reason"),
                Instants.read(row, "offered_at"),
                row.getString("offered_by"),
                Instants.readOrNull(row, "due_at"),
                answeredAt == null
                        ? null
                        : new HandOver.Reply(
                                HandOverAnswer.valueOf(row.getString("answer")),
                                answeredAt,
                                row.getString("answered_by"),
                                row.getString("answer_reason")));
    }
}
