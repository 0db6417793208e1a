package dev.ringback.task.appointment;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import dev.ringback.task.claim.GivingBack;
import dev.ringback.task.claim.OpenTasks;
import dev.ringback.task.task.AppointmentBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Books appointments: by the agent who holds the task, whose hold ends with it, or by a supervisor while nobody does. */
@ApplicationScoped
class AppointmentService {

    private final AppointmentCheck check;
    private final AppointmentQuery query;
    private final AppointmentBook book;
    private final GivingBack giving;
    private final OpenTasks open;

    AppointmentService(
            AppointmentCheck check, AppointmentQuery query, AppointmentBook book, GivingBack giving, OpenTasks open) {
        this.check = check;
        this.query = query;
        this.book = book;
        this.giving = giving;
        this.open = open;
    }

    /**
     * Books for the agent who holds a task, who is to keep it himself. Asked again, it stands as it does.
     *
     * @throws ProblemException VALIDATION_FAILED, beside what {@link GivingBack#end} throws
     */
    @Transactional
    AppointmentView bookHeld(UUID taskId, AppointmentRequest request, String agentId) {
        AppointmentView standing = query.standing(taskId);
        if (standing != null
                && standing.at().equals(request.at())
                && standing.agentId().equals(agentId)
                && standing.bookedBy().equals(agentId)) {
            return standing;
        }
        Instant now = check.now();
        long token = Objects.requireNonNull(request.fencingToken());
        giving.end(taskId, agentId, token, now);
        check.requireGood(taskId, request, agentId);
        return book(taskId, request, agentId, agentId);
    }

    /**
     * Books on a task that nobody holds.
     *
     * @param by subject of the supervisor
     * @throws ProblemException NOT_FOUND, TASK_HELD, TASK_CLOSED, VALIDATION_FAILED
     */
    @Transactional
    AppointmentView bookReady(UUID taskId, AppointmentRequest request, OrgScope scope, String by) {
        String keeper = check.keeper(taskId, request, scope);
        OpenTasks.Locked locked = open.lock(List.of(taskId));
        if (!locked.held().isEmpty()) {
            throw new ProblemException(TaskError.TASK_HELD);
        }
        if (locked.ready().isEmpty()) {
            throw new ProblemException(TaskError.TASK_CLOSED);
        }
        check.requireGood(taskId, request, keeper);
        return book(taskId, request, keeper, by);
    }

    private AppointmentView book(UUID taskId, AppointmentRequest request, String keeper, String by) {
        book.book(List.of(book.booked(
                taskId,
                request.at(),
                keeper,
                request.fallbackMinutes(),
                FreeText.withoutNumbers(request.reason()),
                by)));
        AppointmentView view = query.standing(taskId);
        if (view == null) {
            // Its call was corrected while it was held: the task ended by that when it was given back.
            throw new ProblemException(TaskError.TASK_CLOSED);
        }
        return view;
    }
}
