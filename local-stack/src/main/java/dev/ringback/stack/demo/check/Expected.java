package dev.ringback.stack.demo.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a statement has to say.
 *
 * @param agentId whose
 * @param basePay yuan a month
 * @param points points by rule, S1-1 to S1-5
 * @param failed items that were not met
 * @param score 100 and all points
 * @param pay yuan, rounded once
 * @param why the figures behind each item, for a reader who looks for a difference
 */
record Expected(
        String agentId,
        BigDecimal basePay,
        Map<String, BigDecimal> points,
        List<String> failed,
        BigDecimal score,
        BigDecimal pay,
        Map<String, String> why) {

    Expected {
        points = Map.copyOf(points);
        failed = List.copyOf(failed);
        why = Map.copyOf(why);
    }
}
