package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.Evidence;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The closed month (invariant 7): its statements stay as they were, and what came late is in the next month's adjustments.
 */
final class Books {

    private static final String BASE_RULE = "S1-6";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String month;
    private final List<String> differences = new ArrayList<>();

    Books(String month) {
        this.month = month;
    }

    /**
     * Compares.
     *
     * @param then what each agent's month was worth at the close
     * @param now what it is worth with all that came late
     */
    List<String> compare(Evidence evidence, Map<String, Expected> then, Map<String, Expected> now) {
        closedForGood(evidence);
        Map<String, JsonNode> next = byAgent(evidence.next());
        then.forEach((agent, before) -> {
            Expected after = now.getOrDefault(agent, before);
            JsonNode carrying = next.get(agent);
            if (carrying == null) {
                differences.add(agent + " has no statement for the month after " + month);
            } else {
                adjustment(before, after, carrying);
                pay(agent, carrying);
            }
        });
        return differences;
    }

    private void closedForGood(Evidence evidence) {
        for (JsonNode statement : evidence.statements()) {
            if (!statement.path("state").asText().equals("CLOSED")) {
                differences.add(agent(statement) + ": the statement of the closed month is " + statement.path("state"));
            }
        }
        if (!evidence.statements().equals(evidence.again())) {
            differences.add("the closed statements of " + month + " changed when late facts came in");
        }
    }

    private void adjustment(Expected before, Expected after, JsonNode carrying) {
        BigDecimal points = after.score().subtract(before.score());
        BigDecimal pay = after.pay().subtract(before.pay());
        Set<String> rules = new TreeSet<>();
        after.points().forEach((rule, value) -> {
            if (value.compareTo(before.points().getOrDefault(rule, BigDecimal.ZERO)) != 0) {
                rules.add(rule);
            }
        });
        List<String> expected = new ArrayList<>();
        if (!rules.isEmpty() || points.signum() != 0 || pay.signum() != 0) {
            expected.add(inWords(month, points, pay, rules));
        }
        List<String> said = new ArrayList<>();
        for (JsonNode each : carrying.path("adjustments")) {
            Set<String> named = new TreeSet<>();
            each.path("rules").forEach(rule -> named.add(rule.asText()));
            said.add(inWords(
                    each.path("originMonth").asText(), decimal(each.path("points")), decimal(each.path("pay")), named));
        }
        if (!said.equals(expected)) {
            differences.add("%s: adjustments are %s, expected %s, because of %s"
                    .formatted(before.agentId(), said, expected, after.why()));
        }
    }

    private static String inWords(String origin, BigDecimal points, BigDecimal pay, Set<String> rules) {
        return "%s points and %s yuan for %s of %s"
                .formatted(
                        points.stripTrailingZeros().toPlainString(),
                        pay.setScale(2, RoundingMode.HALF_UP),
                        rules,
                        origin);
    }

    /** The adjustments are paid in the month that carries them, and count for none of its points. */
    private void pay(String agent, JsonNode carrying) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode each : carrying.path("adjustments")) {
            sum = sum.add(decimal(each.path("pay")));
        }
        BigDecimal score = score(carrying.path("lines"));
        if (score.compareTo(decimal(carrying.path("score"))) != 0) {
            differences.add("%s: the next month's lines add up to %s, its score is %s"
                    .formatted(agent, score, carrying.path("score").asText()));
        }
        BigDecimal own = decimal(carrying.path("basePay"))
                .multiply(decimal(carrying.path("score")))
                .divide(HUNDRED, 2, RoundingMode.HALF_UP);
        if (own.add(sum).compareTo(decimal(carrying.path("pay"))) != 0) {
            differences.add("%s: the next month pays %s, expected %s of its own and %s of adjustments"
                    .formatted(agent, carrying.path("pay").asText(), own, sum));
        }
    }

    private static Map<String, JsonNode> byAgent(List<JsonNode> items) {
        Map<String, JsonNode> found = new HashMap<>();
        items.forEach(item -> found.put(agent(item), item));
        return found;
    }

    private static String agent(JsonNode item) {
        return item.path("agentId").asText();
    }

    /** The sum of a statement's lines; the points everybody starts from may be a line of their own. */
    static BigDecimal score(Iterable<JsonNode> lines) {
        BigDecimal sum = HUNDRED;
        for (JsonNode line : lines) {
            sum = line.path("rule").asText().equals(BASE_RULE)
                    ? sum.add(decimal(line.path("points"))).subtract(HUNDRED)
                    : sum.add(decimal(line.path("points")));
        }
        return sum;
    }

    /** A decimal string; whatever is none is a number no sum comes to. */
    static BigDecimal decimal(JsonNode node) {
        String text = node.asText();
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : BigDecimal.valueOf(Long.MIN_VALUE);
    }
}
