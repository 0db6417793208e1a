package dev.ringback.bench;

import dev.ringback.stack.StackOptions.Tuning;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Runs ours and the yardstick in turns, so that what disturbs the machine disturbs both.
 *
 * @param rounds rounds of each
 * @param length length of a round
 * @param workers threads of a round
 * @param warmUp how long each runs before, uncounted, so that what is measured is what an operator has after a minute
 */
record Comparison(int rounds, Duration length, int workers, Duration warmUp) {

    /** The order of magnitude of p99 that a user still does not notice, against bare SQL. */
    private static final double P99_TARGET = 20;

    /** How the services are to run: one that is never warm need not be able to be. */
    Tuning tuning() {
        return warmUp.isPositive() ? Tuning.THROUGHPUT : Tuning.SHORT_LIFE;
    }

    /**
     * Compares two steps.
     *
     * @param id name in the report
     * @param unit what a step counts
     * @param target least ratio of the rates that is thought good
     */
    List<Result> of(String id, String unit, double target, Step ours, Step yardstick) throws InterruptedException {
        if (warmUp.isPositive()) {
            Load warming = new Load(workers, warmUp);
            warming.run(ours);
            warming.run(yardstick);
        }
        Load load = new Load(workers, length);
        List<Round> mine = new ArrayList<>();
        List<Round> bare = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            mine.add(load.run(ours));
            bare.add(load.run(yardstick));
        }
        return List.of(
                result(id, unit + "/s", target, mine, bare, Round::rate),
                result(id + "-p99", "ms", P99_TARGET, mine, bare, Round::p99Millis));
    }

    private Result result(
            String id, String unit, double target, List<Round> mine, List<Round> bare, ToDoubleFunction<Round> figure) {
        double[] ours = mine.stream().mapToDouble(figure).sorted().toArray();
        double[] theirs = bare.stream().mapToDouble(figure).sorted().toArray();
        double median = median(ours);
        double yardstick = median(theirs);
        return new Result(
                id,
                rounded(median),
                rounded(yardstick),
                yardstick == 0 ? 0 : rounded(median / yardstick),
                target,
                unit,
                rounds,
                List.of(rounded(ours[0]), rounded(ours[ours.length - 1])));
    }

    static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
