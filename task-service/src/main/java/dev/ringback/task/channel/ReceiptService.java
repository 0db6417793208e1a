package dev.ringback.task.channel;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import dev.ringback.task.calls.SendOutcome;
import dev.ringback.task.calls.SendOutcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes receipts in, each state once. */
@ApplicationScoped
class ReceiptService {

    private final SentTable sent;
    private final SendOutcomes outcomes;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    ReceiptService(
            SentTable sent, SendOutcomes outcomes, Idempotency idempotency, CurrentUser user, BusinessClock clock) {
        this.sent = sent;
        this.outcomes = outcomes;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /**
     * A message or a visit.
     *
     * @throws ProblemException NOT_FOUND, also for an agent who did not make the attempt
     */
    @Transactional
    SentView show(UUID attemptId) {
        SentView view = sent.find(attemptId);
        if (view == null || !mayRead(view.agentId())) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return view;
    }

    /**
     * Takes a receipt in; a state that was told before changes nothing.
     *
     * @throws ProblemException NOT_FOUND, VALIDATION_FAILED; RECEIPT_CONFLICT when it failed and arrived
     */
    Response receive(UUID attemptId, @Nullable String key, ReceiptRequest request) {
        return idempotency.run(key, "send-receipt:" + attemptId, request, () -> {
            SentTable.Sent attempt = sent.lock(attemptId);
            if (attempt == null || !mayRead(attempt.agentId())) {
                throw new ProblemException(CommonError.NOT_FOUND);
            }
            Instant now = clock.now();
            if (request.at().isBefore(attempt.allowedAt()) || request.at().isAfter(now)) {
                throw new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("at", "OUT_OF_RANGE", "must not be before leave was given, nor in the future");
            }
            List<ReceiptState> before =
                    sent.receipts(attemptId).stream().map(ReceiptView::state).toList();
            if (!before.stream().allMatch(request.state()::agreesWith)) {
                throw new ProblemException(TaskError.RECEIPT_CONFLICT);
            }
            if (!before.contains(request.state())) {
                String provider = request.providerId() == null ? null : FreeText.withoutNumbers(request.providerId());
                sent.add(attemptId, new ReceiptView(request.state(), request.at(), provider, user.subject(), now));
                outcomes.apply(outcome(attempt, request));
            }
            return Reply.ok(Objects.requireNonNull(sent.find(attemptId)));
        });
    }

    private boolean mayRead(String agentId) {
        return user.has(Roles.CRM)
                || user.has(Roles.SUPERVISOR)
                || user.has(Roles.MANAGER)
                || user.has(Roles.AUDITOR)
                || user.agentId().equals(agentId);
    }

    private static SendOutcome outcome(SentTable.Sent attempt, ReceiptRequest request) {
        ReceiptState state = request.state();
        return new SendOutcome(
                attempt.attemptId(),
                attempt.taskId(),
                attempt.fencingToken(),
                attempt.agentId(),
                state.name(),
                state.ordinal() + 1,
                request.at(),
                state.reached(),
                state.answered(),
                state == ReceiptState.FAILED);
    }
}
