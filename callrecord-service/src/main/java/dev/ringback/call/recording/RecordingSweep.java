package dev.ringback.call.recording;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Looks for references past their retention. */
@Singleton
class RecordingSweep {

    private final RecordingService recordings;
    private final RecordingConfig config;

    RecordingSweep(RecordingService recordings, RecordingConfig config) {
        this.recordings = recordings;
        this.config = config;
    }

    @Scheduled(
            every = "${ringback.recordings.sweep-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expire() {
        int removed = config.sweepSize();
        while (removed == config.sweepSize()) {
            removed = recordings.expire(config.sweepSize());
        }
    }
}
