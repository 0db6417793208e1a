package dev.ringback.task.calls;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the calls of tasks came to, a row for each call: the highest revision counts, in whatever order they are heard (invariant 4). A call under
 * a stale token moves no task, and yet was made, so it stands here as well.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskCalls {

    private final Sql sql;
    private final BusinessClock clock;

    TaskCalls(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    private record Made(
            UUID callId,
            int revision,
            UUID taskId,
            String agentId,
            LocalDate calledOn,
            String outcome,
            boolean effective,
            boolean successful) {}

    /** Writes down calls that were made for a task. */
    void record(Collection<HeardCall> calls) {
        write(calls.stream().flatMap(heard -> made(heard).stream()).toList());
    }

    /** Writes down what became of a message or a visit: one that arrived was effective, one that was answered successful (TASK-10). */
    void record(SendOutcome sent) {
        write(List.of(new Made(
                sent.attemptId(),
                sent.rank(),
                sent.taskId(),
                sent.agentId(),
                clock.dateOf(sent.at()),
                sent.state(),
                sent.reached(),
                sent.answered())));
    }

    private Optional<Made> made(HeardCall heard) {
        CallCompleted call = heard.call();
        return Optional.ofNullable(call.taskId())
                .map(task -> new Made(
                        call.callId(),
                        heard.revision(),
                        task,
                        call.agentId(),
                        clock.dateOf(call.startedAt()),
                        call.outcome(),
                        // Effective contains successful (CALL-2).
                        call.effective() || call.successful(),
                        call.successful()));
    }

    private void write(List<Made> ofTasks) {
        if (ofTasks.isEmpty()) {
            return;
        }
        sql.update(
                """
                INSERT INTO task_call AS k (call_id, revision, task_id, program_id, agent_id, called_on, outcome, effective, successful)
                SELECT DISTINCT ON (g.call_id)
                       g.call_id, g.revision, t.id, t.program_id, g.agent_id, g.called_on, g.outcome, g.effective, g.successful
                FROM unnest(?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::boolean[], ?::boolean[])
                     AS g (call_id, revision, task_id, agent_id, called_on, outcome, effective, successful)
                JOIN task t ON t.id = g.task_id
                ORDER BY g.call_id, g.revision DESC
                ON CONFLICT (call_id) DO UPDATE
                SET revision = excluded.revision, task_id = excluded.task_id, program_id = excluded.program_id, agent_id = excluded.agent_id,
                    called_on = excluded.called_on, outcome = excluded.outcome, effective = excluded.effective,
                    successful = excluded.successful
                WHERE k.revision < excluded.revision
                """,
                (connection, statement) -> Columns.from(1, connection, statement, ofTasks)
                        .uuids(Made::callId)
                        .texts(Made::revision)
                        .uuids(Made::taskId)
                        .texts(Made::agentId)
                        .texts(Made::calledOn)
                        .texts(Made::outcome)
                        .texts(Made::effective)
                        .texts(Made::successful));
    }
}
