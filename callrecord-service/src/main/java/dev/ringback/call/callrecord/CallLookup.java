package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds calls for other features. Works in the caller's transaction. */
@ApplicationScoped
public class CallLookup {

    private final CallRecordStore store;

    CallLookup(CallRecordStore store) {
        this.store = store;
    }

    /** A call, whoever made it. */
    public Optional<CallFacts> find(UUID id) {
        return store.find(id)
                .map(call -> new CallFacts(
                        call.id(),
                        taskId(call),
                        call.customerId(),
                        call.agentId(),
                        call.orgUnitId(),
                        call.business(),
                        call.direction(),
                        call.startedAt(),
                        call.endedAt()));
    }

    /** Whether the customer ordered on a call, as it reads now. */
    public boolean ordered(UUID id) {
        return store.find(id).filter(call -> call.result().ordered()).isPresent();
    }

    private static @Nullable UUID taskId(CallRecord call) {
        DialGrant dial = call.dial();
        return dial == null ? null : dial.taskId();
    }
}
