package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The year so far (S1-7, S1-8): every month that is over at its worth as known now, and the bonus that would follow. */
final class Year {

    private static final BigDecimal LOWEST_FOR_A_BONUS = BigDecimal.valueOf(110);
    private static final int MONTHS_OF_SERVICE = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final History history;
    private final Callbacks callbacks;
    private final Policy policy;
    private final List<String> differences = new ArrayList<>();

    Year(History history, Callbacks callbacks, Policy policy) {
        this.history = history;
        this.callbacks = callbacks;
        this.policy = policy;
    }

    /**
     * Compares.
     *
     * @param annual what the platform says of each agent's year
     * @param then what the closed month was worth at its close
     */
    List<String> compare(List<JsonNode> annual, Map<String, Expected> then) {
        Map<String, JsonNode> byAgent = new HashMap<>();
        annual.forEach(each -> byAgent.put(each.path("agentId").asText(), each));
        history.of("agent").forEach(agent -> {
            JsonNode year = byAgent.get(agent.text("agentId"));
            Expected closed = then.get(agent.text("agentId"));
            if (year == null || closed == null) {
                differences.add(agent.text("agentId") + " has no annual score");
            } else {
                compare(agent, year, closed);
            }
        });
        return differences;
    }

    private void compare(Entry agent, JsonNode year, Expected closed) {
        String id = agent.text("agentId");
        Map<YearMonth, BigDecimal> months = worked(agent);
        Map<YearMonth, BigDecimal> said = new TreeMap<>();
        for (JsonNode each : year.path("months")) {
            YearMonth month = YearMonth.parse(each.path("month").asText());
            BigDecimal adjusted = Books.decimal(each.path("adjustedPoints"));
            BigDecimal worth = months.getOrDefault(month, BigDecimal.ZERO);
            said.put(month, Books.decimal(each.path("score")).add(adjusted).setScale(2, RoundingMode.HALF_UP));
            BigDecimal late = month.equals(history.month()) ? worth.subtract(closed.score()) : BigDecimal.ZERO;
            if (adjusted.compareTo(late) != 0) {
                differences.add(
                        "%s: the year has %s adjusted points in %s, expected %s".formatted(id, adjusted, month, late));
            }
        }
        if (!said.equals(months)) {
            differences.add("%s: the year's months are %s, expected %s".formatted(id, said, months));
        }
        BigDecimal sum = months.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal count = BigDecimal.valueOf(months.size());
        same(id, year, "annualScoreShown", sum.divide(count, 2, RoundingMode.HALF_UP));
        boolean eligible = sum.compareTo(LOWEST_FOR_A_BONUS.multiply(count)) >= 0
                && !agent.date("hiredOn").plusMonths(MONTHS_OF_SERVICE).isAfter(newYear());
        BigDecimal base = new Expectations(history, callbacks, policy)
                .basePay(id, newYear().minusDays(1));
        same(
                id,
                year,
                "yearEndBonus",
                eligible
                        ? base.multiply(sum).divide(count.multiply(HUNDRED), 2, RoundingMode.HALF_UP)
                        : BigDecimal.ZERO);
        if (year.path("eligible").asBoolean() != eligible) {
            differences.add(id + ": a year-end bonus is due: " + eligible + ", the year says otherwise");
        }
    }

    private LocalDate newYear() {
        return LocalDate.of(history.month().getYear() + 1, 1, 1);
    }

    /** The year's months until this one in which the agent worked. */
    private Map<YearMonth, BigDecimal> worked(Entry agent) {
        Map<YearMonth, BigDecimal> months = new TreeMap<>();
        YearMonth first = YearMonth.of(history.month().getYear(), 1);
        YearMonth hired = YearMonth.from(agent.date("hiredOn"));
        for (YearMonth month = hired.isAfter(first) ? hired : first;
                !month.isAfter(history.month());
                month = month.plusMonths(1)) {
            History of = new History(month, history.zone(), history.entries());
            months.put(
                    month,
                    new Expectations(of, callbacks, policy)
                            .of(agent.text("agentId"))
                            .score()
                            .setScale(2, RoundingMode.HALF_UP));
        }
        return months;
    }

    private void same(String agent, JsonNode year, String field, BigDecimal expected) {
        if (Books.decimal(year.path(field)).compareTo(expected) != 0) {
            differences.add("%s: %s is %s, expected %s"
                    .formatted(agent, field, year.path(field).asText("missing"), expected));
        }
    }
}
