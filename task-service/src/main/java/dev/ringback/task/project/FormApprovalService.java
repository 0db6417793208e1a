package dev.ringback.task.project;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives approvals to read callback forms (GOV-4). */
@ApplicationScoped
class FormApprovalService {

    private static final Duration LONGEST = Duration.ofDays(366);

    private final FormApprovals approvals;
    private final ProjectTable projects;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    FormApprovalService(
            FormApprovals approvals,
            ProjectTable projects,
            Idempotency idempotency,
            CurrentUser user,
            BusinessClock clock) {
        this.approvals = approvals;
        this.projects = projects;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** What a key stands for: the same body for another project is another request. */
    private record Keyed(UUID projectId, FormApprovalRequest request) {}

    /** @throws ProblemException NOT_FOUND; VALIDATION_FAILED for an expiry that is past or too far ahead, and for one's own reading */
    Response approve(@Nullable String key, UUID projectId, FormApprovalRequest request) {
        return idempotency.run(key, "approve-form", new Keyed(projectId, request), () -> {
            check(projectId);
            Instant now = clock.now();
            ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
            if (!request.expiresAt().isAfter(now)) {
                problem.violation("expiresAt", "PAST", "must be in the future");
            } else if (request.expiresAt().isAfter(now.plus(LONGEST))) {
                problem.violation("expiresAt", "TOO_LATE", "must be at most a year ahead");
            }
            if (request.reader().equals(user.subject())) {
                problem.violation("reader", "SELF_APPROVAL", "nobody approves for themselves");
            }
            if (!problem.violations().isEmpty()) {
                throw problem;
            }
            FormApprovalView approval = new FormApprovalView(
                    Ids.next(),
                    projectId,
                    request.reader(),
                    request.expiresAt(),
                    FreeText.withoutNumbers(request.reason()),
                    user.subject(),
                    now);
            approvals.add(approval);
            return Reply.created(approval, "/v1/projects/" + projectId + "/callback-form/approvals");
        });
    }

    /** @throws ProblemException NOT_FOUND */
    @Transactional
    Page<FormApprovalView> list(UUID projectId, @Nullable Cursor after, int limit) {
        check(projectId);
        return Page.of(
                approvals.page(projectId, after == null ? null : after.uuid(0), limit + 1),
                limit,
                row -> Cursor.of(row.id()));
    }

    private void check(UUID projectId) {
        if (!projects.exists(projectId)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }
}
