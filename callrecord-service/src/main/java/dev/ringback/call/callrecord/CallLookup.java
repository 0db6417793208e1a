package dev.ringback.call.callrecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

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
                        call.dial().taskId(),
                        call.dial().customerId(),
                        call.dial().agentId(),
                        call.orgUnitId(),
                        call.startedAt(),
                        call.endedAt()));
    }
}
