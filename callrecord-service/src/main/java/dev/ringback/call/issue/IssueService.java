package dev.ringback.call.issue;

import dev.ringback.call.callrecord.CallFacts;
import dev.ringback.call.callrecord.CallLookup;
import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.IssueReported;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the issues found on calls, and tells them on to who is responsible (CALL-9). */
@ApplicationScoped
class IssueService {

    /** How far after the call a promised reply may lie. */
    static final Duration LONGEST_PROMISE = Duration.ofDays(366);

    private static final long FIRST_VERSION = 1;

    private final IssueStore issues;
    private final CallLookup calls;
    private final DirectoryStore directory;
    private final Outbox outbox;
    private final BusinessClock clock;

    IssueService(IssueStore issues, CallLookup calls, DirectoryStore directory, Outbox outbox, BusinessClock clock) {
        this.issues = issues;
        this.calls = calls;
        this.directory = directory;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Reports an issue. One reported after the business date of its call is taken all the same, and is late.
     *
     * @param reporter who reports it, and whether only on calls of his own
     * @throws ProblemException VALIDATION_FAILED
     */
    @Transactional
    IssueView report(PostIssue posted, Reader reporter) {
        Optional<CallFacts> found = calls.find(posted.callId())
                .filter(call -> !reporter.ownOnly() || call.agentId().equals(reporter.agentId()));
        Set<IssueFault> faults = faults(posted, found.orElse(null));
        if (found.isEmpty() || !faults.isEmpty()) {
            throw invalid(faults);
        }
        Issue issue = issue(posted, found.get(), reporter.agentId(), clock.now());
        issues.insert(issue);
        outbox.append(issue.id().toString(), FIRST_VERSION, reported(issue));
        return IssueView.of(issue);
    }

    /**
     * One issue.
     *
     * @throws ProblemException NOT_FOUND, also for one that the reader may not see
     */
    @Transactional
    IssueView find(UUID id, Reader reader) {
        return issues.find(id)
                .filter(reader::sees)
                .map(IssueView::of)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A page of issues in order of their report. */
    @Transactional
    Page<IssueView> list(IssueQuery query) {
        List<IssueView> found = issues.list(query).stream().map(IssueView::of).toList();
        return Page.of(found, query.limit(), issue -> Cursor.of(issue.reportedAt(), issue.id()));
    }

    private Issue issue(PostIssue posted, CallFacts call, String reporter, Instant now) {
        LocalDate dueOn = clock.dateOf(call.startedAt());
        return new Issue(
                Ids.next(),
                call.id(),
                call.taskId(),
                call.customerId(),
                posted.kind(),
                posted.causeClass(),
                reporter,
                call.orgUnitId(),
                posted.subjectAgentId(),
                posted.responsibleUnitId(),
                FreeText.withoutNumbers(posted.text()),
                now,
                dueOn,
                clock.dateOf(now).isAfter(dueOn),
                posted.promisedReplyAt() == null
                        ? null
                        : posted.promisedReplyAt().truncatedTo(ChronoUnit.MICROS),
                IssueState.OPEN,
                null,
                null,
                null);
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

    private static ProblemException invalid(Set<IssueFault> faults) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        faults.forEach(fault -> invalid.violation(fault.field(), fault.name(), fault.message()));
        return invalid;
    }

    private static IssueReported reported(Issue issue) {
        return new IssueReported(
                issue.id(),
                issue.callId(),
                issue.taskId(),
                issue.customerId(),
                issue.kind().name(),
                issue.causeClass().name(),
                issue.agentId(),
                issue.orgUnitId(),
                issue.subjectAgentId(),
                issue.responsibleUnitId(),
                issue.text(),
                issue.reportedAt(),
                issue.promisedReplyAt());
    }
}
