package dev.ringback.call.issue;

import dev.ringback.call.callrecord.CallFacts;
import dev.ringback.call.promise.Promises;
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
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Takes the issues found on calls, and tells them on to who is responsible (CALL-9). */
@ApplicationScoped
class IssueService {

    private static final long FIRST_VERSION = 1;

    private final IssueStore issues;
    private final IssueCheck check;
    private final Promises promises;
    private final Outbox outbox;
    private final BusinessClock clock;

    IssueService(IssueStore issues, IssueCheck check, Promises promises, Outbox outbox, BusinessClock clock) {
        this.issues = issues;
        this.check = check;
        this.promises = promises;
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
        CallFacts call = check.call(posted, reporter);
        Issue issue = issue(posted, call, reporter.agentId(), clock.now());
        issues.insert(issue);
        if (issue.promisedReplyAt() != null) {
            promises.promised(promised(issue, issue.promisedReplyAt()));
        }
        outbox.append(issue.id().toString(), FIRST_VERSION, reported(issue));
        return view(issue);
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
                .map(this::view)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A page of issues in order of their report. */
    @Transactional
    Page<IssueView> list(IssueQuery query) {
        List<IssueView> found = issues.list(query, clock.now(), clock.today()).stream()
                .map(this::view)
                .toList();
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

    private IssueView view(Issue issue) {
        return IssueView.of(issue, issue.overdue(clock.now(), clock.today()));
    }

    private static Promises.Reply promised(Issue issue, Instant dueAt) {
        return new Promises.Reply(
                issue.id(),
                issue.callId(),
                issue.taskId(),
                issue.customerId(),
                issue.agentId(),
                issue.orgUnitId(),
                issue.reportedAt(),
                dueAt);
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
