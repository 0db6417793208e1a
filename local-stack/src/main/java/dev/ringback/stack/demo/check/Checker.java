package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.Evidence;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Compares what the platform says in the end with what an acknowledgement log implies. */
public final class Checker {

    private final List<String> differences = new ArrayList<>();

    private Checker() {}

    /**
     * Compares.
     *
     * @param log the acknowledgement log (NDJSON)
     * @param evidence what the platform said in the end
     */
    public static CheckReport check(Path log, Evidence evidence) {
        return new Checker().compare(History.read(log), evidence);
    }

    private CheckReport compare(History log, Evidence evidence) {
        History history = log.until(Long.MAX_VALUE);
        Policy policy = new Policy(history.of("policy")
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("The log has no contact policy"))
                .json()
                .path("definition"));
        Callbacks callbacks = new Callbacks(history);
        differences.addAll(callbacks.oddities());
        differences.addAll(new Conduct(history, callbacks, policy).breaches());
        differences.addAll(new Courses(history, callbacks.cases()).compare(evidence.complaints(), evidence.issues()));
        differences.addAll(new Silence(history, callbacks).compare(evidence.complaints(), evidence.doNotCall()));
        differences.addAll(new Ends(history, callbacks).compare(evidence.tasks()));
        Map<String, Expected> now = expected(history, callbacks, policy);
        Map<String, Expected> then = log.close()
                .map(line -> expected(log.until(line.sequence()), policy))
                .orElse(now);
        statements(then, evidence.statements());
        differences.addAll(
                new Findings(history, callbacks.cases()).compare(evidence.statements(), evidence.demerits()));
        if (log.close().isPresent()) {
            differences.addAll(new Books(log.month().toString()).compare(evidence, then, now));
            differences.addAll(new Year(history, callbacks, policy).compare(evidence.annual(), then));
        }
        return new CheckReport(then.size(), (int) history.of("record").count(), differences);
    }

    private static Map<String, Expected> expected(History history, Policy policy) {
        return expected(history, new Callbacks(history), policy);
    }

    private static Map<String, Expected> expected(History history, Callbacks callbacks, Policy policy) {
        Expectations expectations = new Expectations(history, callbacks, policy);
        Map<String, Expected> byAgent = new LinkedHashMap<>();
        history.of("agent")
                .map(agent -> agent.text("agentId"))
                .forEach(agent -> byAgent.computeIfAbsent(agent, expectations::of));
        return byAgent;
    }

    private void statements(Map<String, Expected> expected, List<JsonNode> statements) {
        Map<String, JsonNode> byAgent = new HashMap<>();
        for (JsonNode statement : statements) {
            if (byAgent.put(statement.path("agentId").asText(), statement) != null) {
                differences.add(
                        "two statements for " + statement.path("agentId").asText());
            }
        }
        expected.forEach((agent, each) -> {
            JsonNode statement = byAgent.remove(agent);
            if (statement == null) {
                differences.add("no statement for " + agent);
            } else {
                compare(each, statement);
            }
        });
        byAgent.keySet().forEach(agent -> differences.add("a statement for " + agent + ", who was never hired"));
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
        BigDecimal sum = Books.score(statement.path("lines"));
        if (sum.compareTo(Books.decimal(statement.path("score"))) != 0) {
            differences.add("%s: the lines add up to %s, the score is %s"
                    .formatted(expected.agentId(), sum, statement.path("score").asText()));
        }
        expected.points().forEach((rule, points) -> {
            JsonNode line = lines.get(rule);
            if (line == null) {
                differences.add(expected.agentId() + ": no line for " + rule);
            } else if (Books.decimal(line.path("points")).compareTo(points) != 0) {
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
        } else if (Books.decimal(said).compareTo(value) != 0) {
            differences.add("%s: %s is %s, expected %s".formatted(expected.agentId(), field, said.asText(), value));
        }
    }
}
