package dev.ringback.task.verification;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.task.directory.AgentDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes verifications and answers as HTTP does. */
@ApplicationScoped
class VerificationService {

    private final Verifications verifications;
    private final AgentDirectory directory;
    private final Idempotency idempotency;
    private final CurrentUser user;

    VerificationService(
            Verifications verifications, AgentDirectory directory, Idempotency idempotency, CurrentUser user) {
        this.verifications = verifications;
        this.directory = directory;
        this.idempotency = idempotency;
        this.user = user;
    }

    /** What a key stands for: the same body for another customer is another request. */
    private record Keyed(UUID customerId, VerificationRequest request) {}

    /**
     * Verifies a customer once per key.
     *
     * @throws ProblemException AGENT_UNKNOWN for an agent whom the directory does not know, beside what {@link Verifications#verify} throws
     */
    Response verify(@Nullable String key, UUID customerId, VerificationRequest request) {
        String agent = user.agentId();
        // A supervisor need not be an agent of the directory.
        boolean unitless = user.has(Roles.SUPERVISOR) && !directory.employs(agent);
        String unit = unitless ? null : directory.unitOf(agent);
        return idempotency.run(key, "verify-customer", new Keyed(customerId, request), () -> {
            VerificationView verification = verifications.verify(customerId, agent, unit, request);
            return Reply.created(verification, "/v1/customers/" + customerId);
        });
    }
}
