package dev.ringback.task.claim;

import dev.ringback.platform.clock.BusinessClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Runs the sweeps: now and then, so that nothing waits for a claim, and that of expired leases before every claim too. */
@ApplicationScoped
public class Sweeps {

    private final LeaseSweeper leases;
    private final OutcomeSweeper outcomes;
    private final PastDueSweeper pastDue;
    private final ParkedTasks parked;
    private final FallbackSweeper fallbacks;
    private final BusinessClock clock;

    Sweeps(
            LeaseSweeper leases,
            OutcomeSweeper outcomes,
            PastDueSweeper pastDue,
            ParkedTasks parked,
            FallbackSweeper fallbacks,
            BusinessClock clock) {
        this.leases = leases;
        this.outcomes = outcomes;
        this.pastDue = pastDue;
        this.parked = parked;
        this.fallbacks = fallbacks;
        this.clock = clock;
    }

    /** Gives back leases that ran out by {@code now}, and appointments to the unit; each batch in a transaction of its own. */
    public void expiredLeases(Instant now) {
        if (leases.needed(now)) {
            untilDone(() -> leases.sweep(now));
            untilDone(() -> fallbacks.sweep(now));
        }
    }

    @Scheduled(every = "${ringback.claim.sweep-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void all() {
        parked.sweep();
        expiredLeases(clock.now());
        // Each batch by its own now: behind many of them the first one's may lie far from the clock.
        untilDone(() -> outcomes.sweep(clock.now()));
        untilDone(() -> pastDue.sweep(clock.now()));
    }

    private static void untilDone(BooleanSupplier batch) {
        boolean more = true;
        while (more) {
            more = batch.getAsBoolean();
        }
    }
}
