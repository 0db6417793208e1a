package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Demerits (CMPL-8): one for each finding against an agent that stands, and both entries of one that was overturned. */
final class Findings {

    /** S3, written down a second time: what the first case of a month costs, and what each further one costs more. */
    private static final Map<String, List<String>> PRICES = Map.of("S3:4.3", List.of("1", "1"));

    private final History history;
    private final Map<String, Entry> complaints;
    private final Set<String> overturned;
    private final List<String> differences = new ArrayList<>();

    Findings(History history, Cases cases) {
        this.history = history;
        this.complaints = cases.complaints();
        this.overturned =
                history.of("overturning").map(line -> line.text("findingId")).collect(Collectors.toSet());
    }

    private record Charge(String findingId, String agent, String item, LocalDate day) {}

    /** Compares the statements' demerits, and the list of all of them. */
    List<String> compare(List<JsonNode> statements, List<JsonNode> list) {
        List<Charge> charges = charges();
        for (JsonNode statement : statements) {
            String agent = statement.path("agentId").asText();
            List<Charge> own = charges.stream()
                    .filter(charge -> charge.agent().equals(agent))
                    .toList();
            same(agent + "'s statement", own, statement.path("demerits"));
            BigDecimal points = points(own);
            String said = statement.path("demeritPoints").asText("missing");
            if (!said.matches("-?[0-9]+(\\.[0-9]+)?") || new BigDecimal(said).compareTo(points) != 0) {
                differences.add("%s: %s demerit points, expected %s".formatted(agent, said, points));
            }
        }
        same("the list of demerits", charges, list);
        return differences;
    }

    /** Those of a standing finding and those of one that was overturned. */
    private List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        history.of("finding")
                .filter(finding -> finding.json().path("companyCaused").asBoolean())
                .forEach(finding -> {
                    Entry complaint = complaints.get(finding.text("complaintId"));
                    if (complaint == null || complaint.maybe("accused").isEmpty()) {
                        differences.add("finding " + finding.text("findingId") + " is about nobody");
                        return;
                    }
                    LocalDate day = history.localDate(complaint, "receivedAt");
                    if (YearMonth.from(day).equals(history.month())) {
                        charges.add(new Charge(
                                finding.text("findingId"), complaint.text("accused"), finding.text("item"), day));
                    }
                });
        charges.sort(Comparator.comparing(Charge::day));
        return charges;
    }

    /** The nth standing case of an item in the month costs its price and n − 1 increments. */
    private BigDecimal points(List<Charge> charges) {
        Map<String, Long> cases = charges.stream()
                .filter(charge -> !overturned.contains(charge.findingId()))
                .collect(Collectors.groupingBy(Charge::item, Collectors.counting()));
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<String, Long> item : cases.entrySet()) {
            List<String> price = PRICES.get(item.getKey());
            if (price == null) {
                throw new IllegalArgumentException("No price for " + item.getKey());
            }
            for (long n = 1; n <= item.getValue(); n++) {
                sum = sum.add(new BigDecimal(price.getFirst()))
                        .add(new BigDecimal(price.getLast()).multiply(BigDecimal.valueOf(n - 1)));
            }
        }
        return sum;
    }

    private void same(String where, List<Charge> charges, Iterable<JsonNode> said) {
        List<String> expected = new ArrayList<>();
        for (Charge charge : charges) {
            expected.add("CHARGE " + charge.agent() + ' ' + charge.item() + ' ' + charge.findingId());
            if (overturned.contains(charge.findingId())) {
                expected.add("REVERSAL " + charge.agent() + ' ' + charge.item() + ' ' + charge.findingId());
            }
        }
        List<String> found = new ArrayList<>();
        said.forEach(entry -> found.add(entry.path("kind").asText()
                + ' '
                + entry.path("agentId").asText()
                + ' '
                + entry.path("item").asText()
                + ' '
                + entry.path("findingId").asText()));
        expected.sort(Comparator.naturalOrder());
        found.sort(Comparator.naturalOrder());
        if (!expected.equals(found)) {
            Set<String> missing = new TreeSet<>(expected);
            found.forEach(missing::remove);
            Set<String> tooMany = new TreeSet<>(found);
            expected.forEach(tooMany::remove);
            differences.add("%s lacks %s and has %s too many".formatted(where, missing, tooMany));
        }
    }
}
