package dev.ringback.complaint.course;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rounds of complaints in the database, one row each. */
@ApplicationScoped
class RoundTable {

    private static final String UPSERT = """
            INSERT INTO complaint_round AS known (complaint_id, round, started_at, reply_due_at, opened_by_call,
                answered_at, answer_channel, answer_in_time, resolved_at, resolution, follow_up_opens_on,
                follow_up_due_on, follow_up_agent_id, follow_up_unit_id, word_call_id, word_disposition, word_at,
                decision, decided_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (complaint_id, round) DO UPDATE SET
                started_at = excluded.started_at, reply_due_at = excluded.reply_due_at,
                opened_by_call = excluded.opened_by_call, answered_at = excluded.answered_at,
                answer_channel = excluded.answer_channel, answer_in_time = excluded.answer_in_time,
                resolved_at = excluded.resolved_at, resolution = excluded.resolution,
                follow_up_opens_on = excluded.follow_up_opens_on, follow_up_due_on = excluded.follow_up_due_on,
                follow_up_agent_id = excluded.follow_up_agent_id, follow_up_unit_id = excluded.follow_up_unit_id,
                word_call_id = excluded.word_call_id, word_disposition = excluded.word_disposition,
                word_at = excluded.word_at, decision = excluded.decision, decided_at = excluded.decided_at""";

    private final Sql sql;

    RoundTable(Sql sql) {
        this.sql = sql;
    }

    /** Makes the rows those of the course: a round that was taken back goes, and its steps stay in the history. */
    void keep(UUID complaintId, Course course) {
        sql.update(Query.of(
                "DELETE FROM complaint_round WHERE complaint_id = ? AND round > ?",
                complaintId,
                course.current().round().number()));
        course.past().forEach(round -> upsert(complaintId, round));
        upsert(complaintId, course.current());
    }

    private void upsert(UUID complaintId, Standing standing) {
        switch (standing) {
            case Standing.Live live -> upsert(complaintId, live, wordOf(live), null);
            case Standing.Closed(Standing.Live was, Closure.ByCustomer by) -> upsert(complaintId, was, by.word(), null);
            case Standing.Closed(Standing.Live was, Closure.ByDecision by) -> upsert(complaintId, was, wordOf(was), by);
            case Standing.Reopened reopened ->
                upsert(complaintId, reopened.was(), reopened.word(), reopened.overruled());
        }
    }

    private void upsert(
            UUID complaintId, Standing.Live live, @Nullable Word word, Closure.@Nullable ByDecision decision) {
        Round round = live.round();
        @Nullable
        Answer answer = switch (live) {
            case Standing.Open open -> null;
            case Standing.Answered answered -> answered.answer();
            case Standing.Resolved resolved -> resolved.was().answer();
        };
        @Nullable Resolution resolution = live instanceof Standing.Resolved resolved ? resolved.resolution() : null;
        sql.update(Query.of(
                UPSERT,
                complaintId,
                round.number(),
                round.startedAt(),
                round.replyDueAt(),
                round.openedBy(),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.channel(),
                answer == null ? null : answer.inTime(),
                resolution == null ? null : resolution.at(),
                resolution == null ? null : resolution.text(),
                resolution == null ? null : resolution.followUpOpensOn(),
                resolution == null ? null : resolution.followUpDueOn(),
                resolution == null ? null : resolution.followUpAgentId(),
                resolution == null ? null : resolution.followUpUnitId(),
                word == null ? null : word.callId(),
                word == null ? null : word.disposition(),
                word == null ? null : word.at(),
                decision == null ? null : decision.reason(),
                decision == null ? null : decision.at()));
    }

    private static @Nullable Word wordOf(Standing.Live live) {
        return live instanceof Standing.Resolved resolved ? resolved.word() : null;
    }

    /** What a row says. */
    static Standing standing(ResultSet row) throws SQLException {
        Closure.@Nullable ByDecision decision = decision(row);
        Standing.Live live = live(row);
        @Nullable Word word = word(row);
        if (live instanceof Standing.Resolved resolved && word != null) {
            if (word.dissatisfied()) {
                return new Standing.Reopened(resolved, word, decision);
            }
            live = new Standing.Resolved(resolved.was(), resolved.resolution(), word);
        }
        if (decision != null) {
            return new Standing.Closed(live, decision);
        }
        return word != null && word.satisfied() ? new Standing.Closed(live, new Closure.ByCustomer(word)) : live;
    }

    private static Standing.Live live(ResultSet row) throws SQLException {
        Round round = new Round(
                row.getInt("round"),
                Instants.read(row, "started_at"),
                Instants.read(row, "reply_due_at"),
                row.getObject("opened_by_call", UUID.class));
        @Nullable Instant answeredAt = Instants.readOrNull(row, "answered_at");
        if (answeredAt == null) {
            return new Standing.Open(round);
        }
        Standing.Answered answered = new Standing.Answered(
                round,
                new Answer(
                        answeredAt,
                        ReplyChannel.valueOf(row.getString("answer_channel")),
                        row.getBoolean("answer_in_time")));
        @Nullable Instant resolvedAt = Instants.readOrNull(row, "resolved_at");
        return resolvedAt == null ? answered : answered.resolved(resolution(row, resolvedAt));
    }

    private static Resolution resolution(ResultSet row, Instant at) throws SQLException {
        return new Resolution(
                at,
                row.getString("resolution"),
                row.getObject("follow_up_opens_on", LocalDate.class),
                row.getObject("follow_up_due_on", LocalDate.class),
                row.getString("follow_up_agent_id"),
                row.getString("follow_up_unit_id"));
    }

    private static @Nullable Word word(ResultSet row) throws SQLException {
        @Nullable UUID callId = row.getObject("word_call_id", UUID.class);
        return callId == null
                ? null
                : new Word(callId, row.getString("word_disposition"), Instants.read(row, "word_at"));
    }

    private static Closure.@Nullable ByDecision decision(ResultSet row) throws SQLException {
        @Nullable Instant at = Instants.readOrNull(row, "decided_at");
        return at == null ? null : new Closure.ByDecision(ClosedReason.valueOf(row.getString("decision")), at);
    }
}
