package dev.ringback.task.calls;

import dev.ringback.task.claim.OrdinaryEnd;
import dev.ringback.task.task.AppointmentBook;
import dev.ringback.task.task.Booking;
import dev.ringback.task.task.CloseReason;
import dev.ringback.task.task.Closing;
import dev.ringback.task.task.ReadyTask;
import dev.ringback.task.task.TaskClosing;
import dev.ringback.task.task.TaskReopening;
import dev.ringback.task.task.TaskReopening.Reopening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Closed tasks whose last call reads otherwise now. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ClosedTasks {

    private final TaskClosing closing;
    private final TaskReopening reopening;
    private final OrdinaryEnd ordinaryEnd;
    private final AppointmentBook appointments;

    ClosedTasks(TaskClosing closing, TaskReopening reopening, OrdinaryEnd ordinaryEnd, AppointmentBook appointments) {
        this.closing = closing;
        this.reopening = reopening;
        this.ordinaryEnd = ordinaryEnd;
        this.appointments = appointments;
    }

    /**
     * Gives a locked task the end its call now leads to, or makes it ready again; what is not owed any more stays cancelled.
     *
     * @param callId the corrected call
     */
    void derive(LastCalls.Task task, TaskMove move, UUID callId, Instant now) {
        CloseReason endedAs = Objects.requireNonNull(task.closedReason());
        if (endedAs == CloseReason.CANCELLED) {
            return;
        }
        switch (move) {
            case TaskMove.Close(var reason) -> {
                boolean cancelled = task.withdrawn() && reason != CloseReason.COMPLETED;
                end(task, new Closing(task.taskId(), cancelled ? CloseReason.CANCELLED : reason, null), now);
            }
            case TaskMove.Again again
            when task.withdrawn() -> end(task, new Closing(task.taskId(), CloseReason.CANCELLED, null), now);
            case TaskMove.Again(var notBefore) ->
                again(task, task.readyFrom(notBefore, task.dueAt(), null), callId, now);
            case TaskMove.Appointed appointed
            when task.withdrawn() -> end(task, new Closing(task.taskId(), CloseReason.CANCELLED, null), now);
            case TaskMove.Appointed(var at, var agent) -> {
                Booking booking = appointments.agreed(task.taskId(), at, agent);
                boolean later =
                        booking.within(task.dueOn()) && booking.lastsUntil().isAfter(task.dueAt());
                Instant dueAt = later ? booking.lastsUntil() : task.dueAt();
                again(task, task.readyFrom(at, dueAt, at), callId, now);
                appointments.book(List.of(booking));
            }
        }
    }

    private void again(LastCalls.Task task, ReadyTask ready, UUID callId, Instant now) {
        CloseReason endedAs = Objects.requireNonNull(task.closedReason());
        Optional<Closing> end = ordinaryEnd.of(ready, endedAs, now);
        if (end.isPresent()) {
            end(task, end.get(), now);
        } else {
            reopening.reopen(
                    List.of(new Reopening(task.taskId(), ready.baseNotBefore(), ready.dueAt(), callId, endedAs)), now);
        }
    }

    private void end(LastCalls.Task task, Closing end, Instant now) {
        if (end.reason() != task.closedReason() || !Objects.equals(end.barredBy(), task.barredBy())) {
            closing.closeAnew(List.of(end), now);
        }
    }
}
