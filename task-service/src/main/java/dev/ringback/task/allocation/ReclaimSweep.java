package dev.ringback.task.allocation;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes back what nobody took back in time. Any number of processes may do so at once. */
@ApplicationScoped
class ReclaimSweep {

    private final Reclaims reclaims;

    ReclaimSweep(Reclaims reclaims) {
        this.reclaims = reclaims;
    }

    @Scheduled(every = "${ringback.reclaim.every:1h}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void all() {
        boolean more = true;
        while (more) {
            more = reclaims.sweep();
        }
    }
}
