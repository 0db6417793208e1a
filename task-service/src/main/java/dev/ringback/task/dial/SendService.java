package dev.ringback.task.dial;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.claim.ClaimConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * Messages and visits: an attempt each, allowed by protection at that instant as a dial is, on the ledger before the number is shown
 * (TASK-10, TASK-20).
 */
@ApplicationScoped
class SendService {

    /** Leave to send, and whether it had been given before under the same key. */
    record Allowed(SendView view, boolean replayed) {}

    private record Reference(String source, String externalId) {}

    private final DialService attempts;
    private final NumberShowing showing;
    private final Sql sql;
    private final ClaimConfig config;
    private final BusinessClock clock;

    SendService(DialService attempts, NumberShowing showing, Sql sql, ClaimConfig config, BusinessClock clock) {
        this.attempts = attempts;
        this.showing = showing;
        this.sql = sql;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Gives leave to send, or shows that given under the same key again.
     *
     * @param subject who the token says asks
     * @throws ProblemException WRONG_CHANNEL for a task of a telephone call, beside what {@link DialService#dial} throws
     */
    @Transactional
    Allowed send(UUID taskId, String agentId, String subject, long fencingToken, String key) {
        Instant now = clock.now();
        DialService.Attempted attempted =
                attempts.attempt(taskId, agentId, fencingToken, key, DialService.Means.MESSAGE, now);
        DialledTask made = attempted.made();
        Reference customer = Objects.requireNonNull(sql.first(
                "SELECT source, external_id FROM customer WHERE id = ?",
                (connection, statement) -> statement.setObject(1, made.customerId()),
                row -> new Reference(row.getString(1), row.getString(2))));
        SendView view = new SendView(
                made.attemptId(),
                made.taskId(),
                made.fencingToken(),
                made.channel(),
                made.attempt(),
                made.dialledAt(),
                made.dialledAt().plus(config.receiptGrace()),
                showing.recipient(made, subject, now),
                made.customerId(),
                customer.source(),
                customer.externalId(),
                made.questions());
        return new Allowed(view, attempted.replayed());
    }
}
