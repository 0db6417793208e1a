package dev.ringback.call.report;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the reports that wait, one after the other. */
@ApplicationScoped
class ReportSweep {

    private final ReportMaker maker;
    private final ReportConfig config;

    ReportSweep(ReportMaker maker, ReportConfig config) {
        this.maker = maker;
        this.config = config;
    }

    @Scheduled(every = "${ringback.reports.sweep-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void makeWaiting() {
        boolean more = config.enabled();
        while (more) {
            more = maker.makeNext();
        }
    }

    @Scheduled(every = "${ringback.reports.hold-every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void holdOn() {
        maker.holdOn();
    }

    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void letGo() {
        boolean more = true;
        while (more) {
            more = maker.expireNext();
        }
    }
}
