package dev.ringback.task.donotcall;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for entries that have run out. */
@ApplicationScoped
class RunOutSweep {

    private final RunOutService service;

    RunOutSweep(RunOutService service) {
        this.service = service;
    }

    @Scheduled(every = "${ringback.claim.sweep-every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        boolean more = true;
        while (more) {
            more = service.sweep();
        }
    }
}
