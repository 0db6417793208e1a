package dev.ringback.scoring.simulation;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.sql.SQLException;

/** Runs what was asked for, one at a time. */
@Singleton
class SimulationSweep {
    private final SimulationRunner runner;

    SimulationSweep(SimulationRunner runner) {
        this.runner = runner;
    }

    @Scheduled(
            every = "${ringback.simulations.sweep-every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void runWaiting() throws SQLException {
        boolean more = true;
        while (more) {
            more = runner.runNext();
        }
    }
}
