package dev.ringback.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Prints statements for a reader at a terminal. */
final class StatementPrinter {

    private static final List<String> HEAD =
            List.of("agent", "name", "unit", "S1-1", "S1-2", "S1-3", "S1-4", "S1-5", "score", "base pay", "pay", "+/-");
    private static final int TEXT_COLUMNS = 3;

    private final PrintStream out;

    StatementPrinter(PrintStream out) {
        this.out = out;
    }

    /** All statements, a line each. */
    void table(YearMonth month, List<JsonNode> statements) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        statements.forEach(statement -> rows.add(row(statement)));
        out.println();
        out.println("KPI statements of " + month + " (S1: points per item, 1 point = 1 % of base pay, yuan)");
        out.println();
        new Table(out, TEXT_COLUMNS).print(rows);
    }

    /** One statement with its lines and how they came about. */
    void full(JsonNode statement) {
        out.println();
        out.printf(
                "%s %s in full (%s %s, %s)%n",
                text(statement, "agentId"),
                text(statement, "agentName"),
                text(statement, "scheme"),
                text(statement, "schemeVersion"),
                text(statement, "state"));
        for (JsonNode line : statement.path("lines")) {
            out.printf("  %-6s %6s  %s%n", text(line, "rule"), text(line, "points"), text(line, "arithmetic"));
            String facts = text(line, "facts");
            if (!facts.isEmpty()) {
                out.printf("  %-6s %6s  facts: %s%n", "", "", facts);
            }
        }
        out.println("  " + text(statement, "digest"));
    }

    private static List<String> row(JsonNode statement) {
        List<String> row = new ArrayList<>();
        row.add(text(statement, "agentId"));
        row.add(text(statement, "agentName"));
        row.add(text(statement, "orgUnitId"));
        for (int item = 1; item <= 5; item++) {
            row.add(points(statement, "S1-" + item));
        }
        row.add(text(statement, "score"));
        row.add(text(statement, "basePay"));
        row.add(text(statement, "pay"));
        row.add(text(statement, "deltaVsBase"));
        return row;
    }

    private static String points(JsonNode statement, String rule) {
        for (JsonNode line : statement.path("lines")) {
            if (text(line, "rule").equals(rule)) {
                return text(line, "points");
            }
        }
        return "";
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
