package dev.ringback.platform.pack;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Looks whether the date of a pack has come. */
@Singleton
class SectionSweep {
    private final SectionService sections;

    SectionSweep(SectionService sections) {
        this.sections = sections;
    }

    @Scheduled(every = "${ringback.packs.sweep-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void applyDue() {
        boolean more = sections.takesPart();
        while (more) {
            more = sections.applyNext();
        }
    }
}
