package dev.ringback.call.promise;

import dev.ringback.platform.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes promises from calls and issues, and notes when they were kept (CALL-10). Works in the caller's transaction. */
@ApplicationScoped
public class Promises {

    private final PromiseStore store;
    private final PromiseConfig config;

    Promises(PromiseStore store, PromiseConfig config) {
        this.store = store;
        this.config = config;
    }

    /** A promised reply to an issue. */
    public record Reply(
            UUID issueId,
            UUID callId,
            @Nullable UUID taskId,
            @Nullable UUID customerId,
            String agentId,
            @Nullable String orgUnitId,
            Instant madeAt,
            Instant dueAt) {}

    /**
     * A call was made: it keeps the appointments of its task, and those of no task with its customer, that it comes to, and may
     * make one. A call comes to an appointment
     * when it reached the customer, or at the agreed time; one before it that nobody answered does not.
     */
    public void called(AppointmentCall call) {
        store.keepAppointments(call, config.appointmentTolerance());
        make(call);
    }

    /** A call reads otherwise: what it promised is promised no more, or for another time. */
    public void corrected(AppointmentCall call) {
        store.withdrawAppointment(call.callId());
        make(call);
    }

    /** A reply was promised. */
    public void promised(Reply reply) {
        store.insert(new Promise(
                Ids.next(),
                PromiseKind.REPLY,
                reply.callId(),
                reply.issueId(),
                reply.taskId(),
                reply.customerId(),
                reply.agentId(),
                reply.orgUnitId(),
                reply.madeAt(),
                reply.dueAt(),
                reply.dueAt(),
                PromiseState.OPEN,
                null,
                null));
    }

    /** The customers of issues were told. */
    public void told(List<UUID> issueIds, Instant at) {
        store.endReplies(issueIds, PromiseState.KEPT, at);
    }

    /** There is nobody to tell of issues any more. */
    public void dropped(List<UUID> issueIds) {
        store.endReplies(issueIds, PromiseState.WITHDRAWN, null);
    }

    private void make(AppointmentCall call) {
        Instant at = call.appointmentAt();
        if (at == null || (call.taskId() == null && call.customerId() == null)) {
            // Nobody to call, or no wish to be called.
            return;
        }
        Promise made = new Promise(
                Ids.next(),
                PromiseKind.APPOINTMENT,
                call.callId(),
                null,
                call.taskId(),
                call.customerId(),
                call.agentId(),
                call.orgUnitId(),
                call.endedAt(),
                at,
                at.plus(config.appointmentTolerance()),
                PromiseState.OPEN,
                null,
                null);
        store.insert(made);
        // Outcomes may be told late: the call that kept it may be here already.
        store.keepByEarlierTold(made, config.appointmentTolerance());
    }
}
