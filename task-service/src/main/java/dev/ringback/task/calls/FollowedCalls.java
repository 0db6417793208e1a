package dev.ringback.task.calls;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.claim.TaskWithdrawal;
import dev.ringback.task.program.CallbackPlanning;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The callbacks that calls gave rise to, after what is known of the calls changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FollowedCalls {

    private final CallbackPlanning planning;
    private final Programs programs;
    private final TaskWithdrawal withdrawal;
    private final Sql sql;

    FollowedCalls(CallbackPlanning planning, Programs programs, TaskWithdrawal withdrawal, Sql sql) {
        this.planning = planning;
        this.programs = programs;
        this.withdrawal = withdrawal;
        this.sql = sql;
    }

    private record FollowUp(UUID taskId, UUID call, String programId, int version) {}

    /** Plans anew, and takes back the tasks of programs that mean none of these calls any more. */
    void followAnew(List<UUID> calls) {
        planning.forgetAll(SubjectKind.CALL, calls);
        planning.plan(SubjectKind.CALL, calls);
        Map<UUID, CallbackSubject> now = planning.subjects(SubjectKind.CALL, calls).stream()
                .collect(Collectors.toMap(CallbackSubject::id, Function.identity()));
        List<FollowUp> followUps = sql.query(
                "SELECT id, subject_id, program_id, program_version FROM task"
                        + " WHERE subject_id = ANY (?) AND subject_kind = 'CALL' AND state <> 'CLOSED'",
                (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", calls.toArray())),
                FollowedCalls::read);
        withdrawal.withdraw(followUps.stream()
                .filter(task -> !programs.version(task.programId(), task.version())
                        .means(Objects.requireNonNull(now.get(task.call()))))
                .map(FollowUp::taskId)
                .toList());
    }

    private static FollowUp read(ResultSet row) throws SQLException {
        return new FollowUp(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getInt(4));
    }
}
