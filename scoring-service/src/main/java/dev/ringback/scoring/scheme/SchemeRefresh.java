package dev.ringback.scoring.scheme;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Lets every process know the schemes that one of them took over. */
@Singleton
class SchemeRefresh {
    private final SchemeCatalog catalog;

    SchemeRefresh(SchemeCatalog catalog) {
        this.catalog = catalog;
    }

    @Scheduled(every = "${ringback.packs.sweep-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        catalog.refresh();
    }
}
