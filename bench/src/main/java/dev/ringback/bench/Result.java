package dev.ringback.bench;

import java.util.List;

/**
 * One line of the report.
 *
 * @param id what was measured
 * @param ours median of our rounds
 * @param yardstick median of the yardstick's rounds
 * @param ratio ours to yardstick, of the medians
 * @param target what the ratio should reach, or stay under for a time
 * @param unit unit of ours and yardstick
 * @param rounds rounds of each
 * @param range lowest and highest of our rounds
 */
record Result(
        String id,
        double ours,
        double yardstick,
        double ratio,
        double target,
        String unit,
        int rounds,
        List<Double> range) {}
