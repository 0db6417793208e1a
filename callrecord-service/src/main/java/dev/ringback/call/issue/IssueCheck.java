package dev.ringback.call.issue;

import dev.ringback.call.callrecord.CallFacts;
import dev.ringback.call.callrecord.CallLookup;
import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks at what is posted of an issue beside its form. Works in the caller's transaction. */
@ApplicationScoped
class IssueCheck {

    /** How far after the call a promised reply may lie. */
    static final Duration LONGEST_PROMISE = Duration.ofDays(366);

    private final CallLookup calls;
    private final DirectoryStore directory;

    IssueCheck(CallLookup calls, DirectoryStore directory) {
        this.calls = calls;
        this.directory = directory;
    }

    /**
     * The call of an issue that has no faults.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    CallFacts call(PostIssue posted, Reader reporter) {
        Optional<CallFacts> found = calls.find(posted.callId())
                .filter(call -> !reporter.ownOnly() || call.agentId().equals(reporter.agentId()));
        Set<IssueFault> faults = faults(posted, found.orElse(null));
        if (found.isEmpty() || !faults.isEmpty()) {
            ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
            faults.forEach(fault -> invalid.violation(fault.field(), fault.name(), fault.message()));
            throw invalid;
        }
        return found.get();
    }

    private Set<IssueFault> faults(PostIssue posted, @Nullable CallFacts call) {
        Set<IssueFault> faults = EnumSet.noneOf(IssueFault.class);
        if (call == null) {
            faults.add(IssueFault.UNKNOWN_CALL);
        } else if (posted.promisedReplyAt() != null && !isPromise(posted.promisedReplyAt(), call.endedAt())) {
            faults.add(IssueFault.PROMISE_OUT_OF_RANGE);
        }
        if (posted.subjectAgentId() != null && !directory.knowsAgent(posted.subjectAgentId())) {
            faults.add(IssueFault.UNKNOWN_AGENT);
        }
        if (posted.responsibleUnitId() != null && !directory.knowsOrgUnit(posted.responsibleUnitId())) {
            faults.add(IssueFault.UNKNOWN_ORG_UNIT);
        }
        return faults;
    }

    private static boolean isPromise(Instant promised, Instant endedAt) {
        return promised.isAfter(endedAt) && Duration.between(endedAt, promised).compareTo(LONGEST_PROMISE) <= 0;
    }
}
