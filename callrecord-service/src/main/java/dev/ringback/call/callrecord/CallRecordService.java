package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.problem.CallError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the outcomes of granted dials, one per grant, and tells them on (CALL-1). */
@ApplicationScoped
class CallRecordService {

    private final CallBases bases;
    private final CallRecordStore store;
    private final CallPublisher publisher;
    private final BusinessClock clock;

    CallRecordService(CallBases bases, CallRecordStore store, CallPublisher publisher, BusinessClock clock) {
        this.bases = bases;
        this.store = store;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Records an outcome and publishes it in the same transaction.
     *
     * @param agentId who posts it
     * @throws ProblemException GRANT_INVALID, GRANT_OF_ANOTHER_AGENT, GRANT_USED, VALIDATION_FAILED
     */
    @Transactional
    CallRecordView record(PostCallRecord posted, String agentId) {
        CallBasis basis = bases.of(posted, agentId);
        List<Breach> breaches = CallRules.breaches(posted, basis, clock.now());
        if (!breaches.isEmpty()) {
            throw Breach.problem(breaches);
        }
        CallRecord call = CallRecord.of(Ids.next(), posted, basis, clock.now());
        if (!store.insert(call, basis.grant())) {
            throw used(basis.grant());
        }
        bases.end(call);
        publisher.completed(List.of(call));
        return CallRecordView.of(call);
    }

    /**
     * One call.
     *
     * @param ownOf shows it only if it is this agent's; null shows any
     * @throws ProblemException NOT_FOUND, also for a call that may not be seen
     */
    @Transactional
    CallRecordView find(UUID id, @Nullable String ownOf) {
        return store.find(id)
                .filter(call -> ownOf == null || call.agentId().equals(ownOf))
                .map(CallRecordView::of)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A page of calls in order of their start. */
    @Transactional
    Page<CallRecordView> list(CallRecordQuery query) {
        List<CallRecordView> found =
                store.list(query).stream().map(CallRecordView::of).toList();
        return Page.of(found, query.limit(), call -> Cursor.of(call.startedAt(), call.id()));
    }

    private ProblemException used(DialGrant grant) {
        ProblemException used = new ProblemException(CallError.GRANT_USED);
        store.idOfAttempt(grant.attemptId()).ifPresent(id -> used.with("callRecordId", id));
        return used;
    }
}
