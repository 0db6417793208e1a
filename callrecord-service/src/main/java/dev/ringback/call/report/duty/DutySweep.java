package dev.ringback.call.report.duty;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks whether periods have begun and deadlines have passed. */
@ApplicationScoped
class DutySweep {

    private final OpeningService opening;

    DutySweep(OpeningService opening) {
        this.opening = opening;
    }

    @Scheduled(every = "${ringback.reports.sweep-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean more = true;
        while (more) {
            more = opening.openNext();
        }
        more = true;
        while (more) {
            more = opening.missNext();
        }
    }
}
