package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares statements with what an acknowledgement log implies. */
public final class Checker {

    private static final String BASE_RULE = "S1-6";

    private final List<String> differences = new ArrayList<>();

    private Checker() {}

    /**
     * Compares.
     *
     * @param log the acknowledgement log (NDJSON)
     * @param statements the statements of its month, one for each agent
     */
    public static CheckReport check(Path log, List<JsonNode> statements) {
        return new Checker().compare(History.read(log), statements);
    }

    private CheckReport compare(History history, List<JsonNode> statements) {
        Policy policy = new Policy(history.of("policy")
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("The log has no contact policy"))
                .json()
                .path("definition"));
        Callbacks callbacks = new Callbacks(history);
        differences.addAll(callbacks.oddities());
        differences.addAll(new Conduct(history, callbacks, policy).breaches());
        Map<String, JsonNode> byAgent = new HashMap<>();
        for (JsonNode statement : statements) {
            if (byAgent.put(statement.path("agentId").asText(), statement) != null) {
                differences.add(
                        "two statements for " + statement.path("agentId").asText());
            }
        }
        Expectations expectations = new Expectations(history, callbacks, policy);
        List<String> agents = history.of("agent")
                .map(agent -> agent.text("agentId"))
                .distinct()
                .toList();
        for (String agent : agents) {
            JsonNode statement = byAgent.remove(agent);
            if (statement == null) {
                differences.add("no statement for " + agent);
            } else {
                compare(expectations.of(agent), statement);
            }
        }
        byAgent.keySet().forEach(agent -> differences.add("a statement for " + agent + ", who was never hired"));
        return new CheckReport(agents.size(), (int) history.of("record").count(), differences);
    }

    private void compare(Expected expected, JsonNode statement) {
        money(expected, "basePay", expected.basePay(), statement);
        money(expected, "score", expected.score(), statement);
        money(expected, "pay", expected.pay(), statement);
        money(expected, "deltaVsBase", expected.pay().subtract(expected.basePay()), statement);
        TreeSet<String> failed = new TreeSet<>();
        statement.path("failedItems").forEach(item -> failed.add(item.asText()));
        if (!failed.equals(new TreeSet<>(expected.failed()))) {
            differences.add(
                    "%s: failed items are %s, expected %s".formatted(expected.agentId(), failed, expected.failed()));
        }
        lines(expected, statement);
    }

    private void lines(Expected expected, JsonNode statement) {
        Map<String, JsonNode> lines = new HashMap<>();
        for (JsonNode line : statement.path("lines")) {
            if (lines.put(line.path("rule").asText(), line) != null) {
                differences.add(expected.agentId() + ": two lines for "
                        + line.path("rule").asText());
            }
        }
        BigDecimal sum = lines.containsKey(BASE_RULE) ? BigDecimal.ZERO : BigDecimal.valueOf(100);
        for (JsonNode line : lines.values()) {
            sum = sum.add(decimal(line.path("points")));
        }
        if (sum.compareTo(decimal(statement.path("score"))) != 0) {
            differences.add("%s: the lines add up to %s, the score is %s"
                    .formatted(expected.agentId(), sum, statement.path("score").asText()));
        }
        expected.points().forEach((rule, points) -> {
            JsonNode line = lines.get(rule);
            if (line == null) {
                differences.add(expected.agentId() + ": no line for " + rule);
            } else if (decimal(line.path("points")).compareTo(points) != 0) {
                differences.add("%s: %s gives %s points, expected %s because of %s; the statement says: %s"
                        .formatted(
                                expected.agentId(),
                                rule,
                                line.path("points").asText(),
                                points,
                                expected.why().get(rule),
                                line.path("arithmetic").asText()));
            }
        });
    }

    private void money(Expected expected, String field, BigDecimal value, JsonNode statement) {
        JsonNode said = statement.path(field);
        if (!said.isTextual()) {
            differences.add("%s: %s is no decimal string but %s".formatted(expected.agentId(), field, said));
        } else if (decimal(said).compareTo(value) != 0) {
            differences.add("%s: %s is %s, expected %s".formatted(expected.agentId(), field, said.asText(), value));
        }
    }

    private static BigDecimal decimal(JsonNode node) {
        String text = node.asText();
        return text.matches("-?[0-9]+(\\.[0-9]+)?") ? new BigDecimal(text) : BigDecimal.valueOf(Long.MIN_VALUE);
    }
}
