package dev.ringback.stack.demo;

import dev.ringback.stack.demo.check.CheckReport;
import dev.ringback.stack.demo.check.Checker;
import dev.ringback.stack.demo.plan.OrderFile;
import dev.ringback.stack.demo.plan.Plan;
import dev.ringback.stack.demo.plan.Planner;
import dev.ringback.stack.demo.play.Player;

/** The demo as a library. */
public final class DemoPlay {

    private DemoPlay() {}

    /**
     * Plays a month on a platform that is up and knows nothing yet, and checks the statements against what was
     * acknowledged.
     *
     * @throws dev.ringback.stack.demo.play.PlayFailedException if the platform refuses a request it has to accept or stays
     *     away longer than the patience
     */
    public static DemoResult run(DemoTarget target, DemoOptions options, DemoListener listener) {
        long begin = System.nanoTime();
        Plan plan = plan(options);
        Player.Played played = Player.play(plan, target, options.log(), options.patience(), listener);
        listener.phase("Checking against the acknowledgement log");
        CheckReport report = Checker.check(options.log(), played.evidence());
        return new DemoResult(plan, played, report, java.time.Duration.ofNanos(System.nanoTime() - begin));
    }

    /** The plan that these options give, without playing it. */
    public static Plan plan(DemoOptions options) {
        OrderFile orders = options.orders()
                .map(OrderFile::read)
                .orElseGet(() -> OrderFile.shipped(options.month().minusMonths(1), Planner.zone()));
        return Planner.plan(options.seed(), options.month(), orders, options.small());
    }
}
