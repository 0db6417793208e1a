package dev.ringback.task.appointment;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.task.Booking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with an appointment that is asked for. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AppointmentCheck {

    private final Sql sql;
    private final AgentDirectory directory;
    private final BusinessClock clock;

    AppointmentCheck(Sql sql, AgentDirectory directory, BusinessClock clock) {
        this.sql = sql;
        this.directory = directory;
        this.clock = clock;
    }

    private record Task(
            LocalDate dueOn,
            @Nullable String owner,
            @Nullable String unit,
            @Nullable String excluded) {}

    /** Business time. */
    Instant now() {
        return clock.now();
    }

    /**
     * Who is to keep what a supervisor books: whom he names, else the task's owner.
     *
     * @throws ProblemException NOT_FOUND for a task of another scope; VALIDATION_FAILED when nobody can keep it
     */
    String keeper(UUID taskId, AppointmentRequest request, OrgScope scope) {
        Task task = find(taskId);
        if (task == null || !scope.covers(unitOf(task))) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        String keeper = request.agentId() == null ? task.owner() : request.agentId();
        if (keeper == null) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("agentId", "REQUIRED", "the task has no owner, so somebody must be named");
        }
        if (!directory.employs(keeper) || !scope.covers(directory.lastUnitOf(keeper))) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("agentId", "AGENT_UNKNOWN", "not in the directory, left, or of another scope");
        }
        return keeper;
    }

    /** @throws ProblemException VALIDATION_FAILED with each field at fault */
    void requireGood(UUID taskId, AppointmentRequest request, String keeper) {
        Task task = find(taskId);
        if (task == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        if (!request.at().isAfter(clock.now())) {
            problem.violation("at", "PAST", "must be in the future");
        } else if (clock.dateOf(request.at()).isAfter(task.dueOn().plusDays(Booking.LONGEST_DAYS))) {
            problem.violation(
                    "at",
                    "TOO_LATE",
                    "must be at most " + Booking.LONGEST_DAYS + " days after the day the task is due");
        }
        if (keeper.equals(task.excluded())) {
            problem.violation("agentId", "EXCLUDED", "must not make this call");
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private @Nullable String unitOf(Task task) {
        return task.unit() != null || task.owner() == null ? task.unit() : directory.lastUnitOf(task.owner());
    }

    private @Nullable Task find(UUID taskId) {
        return sql.first(
                "SELECT due_on, owner_agent_id, org_unit_id, excluded_agent_id FROM task WHERE id = ?",
                (connection, statement) -> statement.setObject(1, taskId),
                row -> new Task(
                        row.getObject("due_on", LocalDate.class),
                        row.getString("owner_agent_id"),
                        row.getString("org_unit_id"),
                        row.getString("excluded_agent_id")));
    }
}
