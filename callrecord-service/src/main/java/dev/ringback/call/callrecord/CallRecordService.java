package dev.ringback.call.callrecord;

import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.grant.GrantInvalidException;
import dev.ringback.call.grant.GrantVerifier;
import dev.ringback.call.problem.CallError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the outcomes of granted dials, one per grant, and tells them on (CALL-1). */
@ApplicationScoped
class CallRecordService {

    private static final Logger LOG = Logger.getLogger(CallRecordService.class);

    private final GrantVerifier grants;
    private final CallRecordStore store;
    private final DirectoryStore directory;
    private final Outbox outbox;
    private final BusinessClock clock;

    CallRecordService(
            GrantVerifier grants, CallRecordStore store, DirectoryStore directory, Outbox outbox, BusinessClock clock) {
        this.grants = grants;
        this.store = store;
        this.directory = directory;
        this.outbox = outbox;
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
        DialGrant grant = verified(posted.grant());
        if (!grant.agentId().equals(agentId)) {
            throw new ProblemException(CallError.GRANT_OF_ANOTHER_AGENT);
        }
        List<Breach> breaches = CallRules.breaches(posted, grant, clock.now());
        if (!breaches.isEmpty()) {
            throw Breach.problem(breaches);
        }
        CallRecord call = CallRecord.of(Ids.next(), posted, grant, orgUnit(grant), clock.now());
        if (!store.insert(call, grant)) {
            throw used(grant);
        }
        outbox.append(call.id().toString(), call.revision(), CallEvents.completed(call));
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

    private DialGrant verified(String compact) {
        try {
            return grants.verify(compact);
        } catch (GrantInvalidException e) {
            // The reason would help a forger; the agent can do nothing with it.
            LOG.infof("A grant was refused: %s", e.getMessage());
            throw new ProblemException(CallError.GRANT_INVALID);
        }
    }

    /**
     * The unit of the call is fixed by the grant when it names one, so that the moment at which an event of the directory
     * arrives makes no difference.
     */
    private @Nullable String orgUnit(DialGrant grant) {
        return Optional.ofNullable(grant.orgUnitId())
                .or(() -> directory.orgUnitOf(grant.agentId()))
                .orElse(null);
    }

    private ProblemException used(DialGrant grant) {
        ProblemException used = new ProblemException(CallError.GRANT_USED);
        store.idOfAttempt(grant.attemptId()).ifPresent(id -> used.with("callRecordId", id));
        return used;
    }
}
