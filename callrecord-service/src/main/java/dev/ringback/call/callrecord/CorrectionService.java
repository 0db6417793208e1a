package dev.ringback.call.callrecord;

import dev.ringback.call.problem.CallError;
import dev.ringback.call.questionnaire.CallForm;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Corrects recorded outcomes, and keeps what they were before (invariant 4). No dial is given back by it. */
@ApplicationScoped
class CorrectionService {

    private final CallRecordStore calls;
    private final CorrectionStore corrections;
    private final CallBases bases;
    private final CallPublisher publisher;
    private final BusinessClock clock;

    CorrectionService(
            CallRecordStore calls,
            CorrectionStore corrections,
            CallBases bases,
            CallPublisher publisher,
            BusinessClock clock) {
        this.calls = calls;
        this.corrections = corrections;
        this.bases = bases;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Corrects a call, and tells it on in the same transaction.
     *
     * @param by subject of the one who corrects
     * @throws ProblemException NOT_FOUND, VALIDATION_FAILED, NOTHING_CORRECTED
     */
    @Transactional
    CallRecordView correct(UUID callId, PostCorrection posted, String by) {
        CallRecord before = calls.lock(callId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        CallForm form = bases.form(before);
        List<Breach> breaches = CallRules.breaches(posted.result(), before, form);
        if (!breaches.isEmpty()) {
            throw Breach.problem(breaches);
        }
        CallResult result = CallResult.of(posted.result(), form, bases.definition(before), before.length());
        if (result.saysTheSameAs(before.result())) {
            throw new ProblemException(CallError.NOTHING_CORRECTED);
        }
        CallRecord after = before.corrected(result);
        Correction correction = new Correction(after, FreeText.withoutNumbers(posted.reason()), by, clock.now());
        corrections.insert(correction);
        publisher.corrected(correction, before);
        return CallRecordView.of(after);
    }

    /**
     * What a call was recorded as over time.
     *
     * @param ownOf shows it only if the call is this agent's; null shows any
     * @throws ProblemException NOT_FOUND, also for a call that may not be seen
     */
    @Transactional
    Page<RevisionView> revisions(UUID callId, @Nullable String ownOf, int after, int limit) {
        if (calls.find(callId)
                .filter(call -> ownOf == null || call.agentId().equals(ownOf))
                .isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Page.of(corrections.revisions(callId, after, limit), limit, revision -> Cursor.of(revision.revision()));
    }
}
