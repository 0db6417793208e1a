package dev.ringback.complaint.timing;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for what falls due. */
@ApplicationScoped
class AlarmSweep {

    private final RetimingService retiming;
    private final AlarmService alarms;

    AlarmSweep(RetimingService retiming, AlarmService alarms) {
        this.retiming = retiming;
        this.alarms = alarms;
    }

    @Scheduled(
            every = "${ringback.complaints.sweep-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        boolean more = true;
        while (more) {
            more = retiming.timeSome();
        }
        more = true;
        while (more) {
            more = alarms.tellSome();
        }
    }
}
