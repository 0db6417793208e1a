package dev.ringback.platform.bulk;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one thread of this process that works imports off. It is woken when one was taken in, and looks now and then. */
@ApplicationScoped
class ImportWorker {

    private static final Logger LOG = Logger.getLogger(ImportWorker.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_FAILURES = 5;

    private final ImportBatches batches;
    private final ImportRunner runner;
    private final ImportConfig config;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean stopping;
    private @Nullable Thread thread;

    ImportWorker(ImportBatches batches, ImportRunner runner, ImportConfig config) {
        this.batches = batches;
        this.runner = runner;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled() && runner.hasTargets()) {
            thread = Thread.ofPlatform().name("imports").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        wake();
        if (thread != null) {
            thread.join(STOP_PATIENCE);
        }
    }

    /** To be called after an import was committed. */
    void wake() {
        calls.release();
    }

    private void run() {
        try {
            while (!stopping) {
                Duration pause = nextTurn();
                if (!pause.isZero() && calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the next import its turn; answers how long to wait for another. */
    private Duration nextTurn() {
        @Nullable Lease lease = null;
        try {
            lease = batches.lease(UUID.randomUUID());
            if (lease == null) {
                batches.discardAbandoned();
                return config.poll();
            }
            runner.turn(lease, () -> stopping);
            return Duration.ZERO;
        } catch (LeaseLostException e) {
            LOG.warnf("Import %s went to another process", lease == null ? "?" : lease.importId());
            return Duration.ZERO;
        } catch (RuntimeException e) {
            LOG.errorf(e, "Import %s failed; trying again", lease == null ? "lookup" : lease.importId());
            return afterFailure(lease);
        }
    }

    private Duration afterFailure(@Nullable Lease lease) {
        try {
            if (lease != null) {
                batches.releaseFailed(lease, AFTER_FAILURE, MOST_FAILURES);
            }
        } catch (RuntimeException e) {
            // The database is away: the lease runs out by itself.
            LOG.warn("The import could not be let go of", e);
        }
        return AFTER_FAILURE;
    }
}
