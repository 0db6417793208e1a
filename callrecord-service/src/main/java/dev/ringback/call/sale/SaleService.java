package dev.ringback.call.sale;

import dev.ringback.call.callrecord.CallFacts;
import dev.ringback.call.callrecord.CallLookup;
import dev.ringback.call.problem.CallError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes how sales came about (S5-3). An order that a correction takes away counts no more, whatever was stated. */
@ApplicationScoped
class SaleService {

    private final SaleStore store;
    private final CallLookup calls;
    private final BusinessClock clock;

    SaleService(SaleStore store, CallLookup calls, BusinessClock clock) {
        this.store = store;
        this.calls = calls;
        this.clock = clock;
    }

    /**
     * States it, once.
     *
     * @param by subject of the one who states it
     * @param ownOf only for a call of this agent; null for any
     * @throws ProblemException NOT_FOUND, also for a call that is not his; NOT_ORDERED, SALE_STATED, VALIDATION_FAILED
     */
    @Transactional
    SaleView state(UUID callId, SaleOrigin origin, String by, @Nullable String ownOf) {
        CallFacts call = calls.find(callId)
                .filter(found -> ownOf == null || found.agentId().equals(ownOf))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (!origin.fits(call.direction())) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("origin", "ORIGIN_DOES_NOT_FIT", "A call of this direction has no sale of this origin.");
        }
        if (!calls.ordered(callId)) {
            throw new ProblemException(CallError.NOT_ORDERED);
        }
        SaleView sale = new SaleView(callId, origin, by, clock.now());
        if (!store.insert(sale)) {
            throw new ProblemException(CallError.SALE_STATED);
        }
        return sale;
    }
}
