package dev.ringback.task.planner;

import dev.ringback.task.program.Replanning;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that lets callbacks open. It follows the business clock by looking often: a clock that jumps a month
 * opens the month at the next look, and a service that stood still catches up.
 */
@ApplicationScoped
class Planner {

    private static final Logger LOG = Logger.getLogger(Planner.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(10);

    /** Batches of callbacks planned anew before what is due is opened. */
    private static final int STEPS_BETWEEN = 20;

    private final Replanning replanning;
    private final DrawService draws;
    private final OpeningService opening;
    private final PlannerConfig config;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    /** Whether more is to be planned anew at once. */
    private boolean planning;

    Planner(Replanning replanning, DrawService draws, OpeningService opening, PlannerConfig config) {
        this.replanning = replanning;
        this.draws = draws;
        this.opening = opening;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("planner").start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(STOP_PATIENCE);
        }
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Does what is due; answers when to look again. A failure is logged; the rows stay, and the next look tries again. What fails keeps nothing
     * else waiting, nor does a program that is planned anew about many facts.
     */
    private Duration look() {
        boolean failed = false;
        for (Runnable work : List.<Runnable>of(this::planAnew, this::draw, this::open)) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("Planned callbacks could not all be opened; trying again", e);
                failed = true;
            }
        }
        return failed ? AFTER_FAILURE : planning ? Duration.ZERO : config.interval();
    }

    private void planAnew() {
        planning = true;
        for (int i = 0; planning && i < STEPS_BETWEEN && stopping.getCount() > 0; i++) {
            planning = replanning.step();
        }
    }

    private void draw() {
        boolean more = true;
        while (more && stopping.getCount() > 0) {
            more = draws.drawNext();
        }
    }

    private void open() {
        OpeningService.@Nullable Position position = null;
        do {
            position = opening.openNext(position);
        } while (position != null && stopping.getCount() > 0);
    }
}
