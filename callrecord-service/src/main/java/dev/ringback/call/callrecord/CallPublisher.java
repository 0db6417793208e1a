package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.operations.CallTally;
import dev.ringback.call.promise.AppointmentCall;
import dev.ringback.call.promise.Promises;
import dev.ringback.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/**
 * Tells calls on: to other services by the outbox, to the counts of operations and to the promises made on calls, all in the
 * transaction that keeps the call. So no count is ever off, and none has to be made good.
 */
@ApplicationScoped
class CallPublisher {

    private final Outbox outbox;
    private final CallTally tally;
    private final Promises promises;

    CallPublisher(Outbox outbox, CallTally tally, Promises promises) {
        this.outbox = outbox;
        this.tally = tally;
        this.promises = promises;
    }

    /** Calls that were kept just now. */
    void completed(List<CallRecord> calls) {
        tally.add(calls.stream().map(call -> counted(call, 1)).toList());
        calls.stream().filter(call -> call.dial() != null).forEach(call -> promises.called(appointment(call)));
        outbox.appendAll(calls.stream()
                .map(call -> new Outbox.Entry(call.id().toString(), call.revision(), CallEvents.completed(call)))
                .toList());
    }

    /** A call that reads otherwise from now on. */
    void corrected(Correction correction, CallRecord before) {
        CallRecord call = correction.call();
        tally.add(List.of(counted(before, -1), counted(call, 1)));
        if (!Objects.equals(before.result().appointmentAt(), call.result().appointmentAt())) {
            promises.corrected(appointment(call));
        }
        outbox.append(call.id().toString(), call.revision(), CallEvents.corrected(correction, before.result()));
    }

    private static CallTally.Counted counted(CallRecord call, int times) {
        CallResult result = call.result();
        return new CallTally.Counted(
                call.startedAt(),
                call.agentId(),
                call.orgUnitId(),
                call.direction(),
                result.counts(),
                result.ordered(),
                call.length().toSeconds(),
                times);
    }

    private static AppointmentCall appointment(CallRecord call) {
        DialGrant dial = call.dial();
        return new AppointmentCall(
                call.id(),
                dial == null ? null : dial.taskId(),
                call.customerId(),
                call.agentId(),
                call.orgUnitId(),
                call.startedAt(),
                call.endedAt(),
                call.result().counts().connected(),
                call.result().appointmentAt());
    }
}
