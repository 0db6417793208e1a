package dev.ringback.task.claim;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes a claim in: who asks, what ran out meanwhile, and the key that makes a retry get the same leases. */
@ApplicationScoped
class ClaimDesk {

    private final Sweeps sweeps;
    private final ClaimService claims;
    private final Idempotency idempotency;
    private final BusinessClock clock;

    ClaimDesk(Sweeps sweeps, ClaimService claims, Idempotency idempotency, BusinessClock clock) {
        this.sweeps = sweeps;
        this.claims = claims;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Response claim(@Nullable String key, String agent, ClaimRequest request) {
        String checked = Idempotency.requireKey(key);
        Instant now = clock.now();
        // Before and apart from the claim: it locks numbers, and the claim must lock all of its own at once.
        sweeps.expiredLeases(now);
        return idempotency.run(checked, "claimTasks", request, () -> Reply.ok(claims.claim(agent, request, now)));
    }
}
