package dev.ringback.stack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints what happened around the calls: complaints, demerits, adjustments, the year. */
final class CirclePrinter {

    private static final int MINUTE = 16;

    private final PrintStream out;

    CirclePrinter(PrintStream out) {
        this.out = out;
    }

    /** All complaints, a line each. */
    void complaints(List<JsonNode> complaints) {
        if (complaints.isEmpty()) {
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "complaint",
                "kind",
                "cause",
                "about",
                "received (UTC)",
                "reply",
                "round",
                "state",
                "do not call",
                "finding"));
        complaints.forEach(complaint -> rows.add(row(complaint)));
        out.println();
        out.println("Complaints and suggestions (a reply is in time within 12 hours)");
        out.println();
        new Table(out, rows.getFirst().size()).print(rows);
    }

    /**
     * What closed months brought into this one, and where the year counts it.
     *
     * @param annual the agents' year so far
     */
    void adjustments(List<JsonNode> statements, List<JsonNode> annual) {
        for (JsonNode statement : statements) {
            for (JsonNode each : statement.path("adjustments")) {
                out.println();
                out.printf(
                        "Adjustment in %s: %s %s, %s points and %s yuan for %s of %s%n",
                        text(statement, "month"),
                        text(statement, "agentId"),
                        text(statement, "agentName"),
                        signed(text(each, "points")),
                        signed(text(each, "pay")),
                        words(each.path("rules")),
                        text(each, "originMonth"));
                out.println("  " + text(each, "arithmetic"));
                annual.stream()
                        .filter(year -> text(year, "agentId").equals(text(statement, "agentId")))
                        .forEach(year ->
                                out.println("  " + text(year, "year") + " so far: " + text(year, "arithmetic")));
            }
        }
    }

    /** Demerits, which stand beside the score. */
    void demerits(List<JsonNode> demerits) {
        demerits.forEach(each -> out.printf(
                "Demerit: %s %s of %s, %s points (%s)%n",
                text(each, "agentId"),
                text(each, "kind").toLowerCase(java.util.Locale.ROOT),
                text(each, "item"),
                text(each, "points"),
                text(each, "occurredOn")));
    }

    private static List<String> row(JsonNode complaint) {
        List<String> findings = new ArrayList<>();
        complaint.path("findings").forEach(finding -> findings.add(verdict(finding)));
        String reason = text(complaint, "closedReason");
        return List.of(
                name(complaint),
                text(complaint, "kind"),
                text(complaint, "causeClass"),
                text(complaint, "subjectAgentId"),
                minute(text(complaint, "receivedAt")),
                reply(complaint),
                text(complaint, "round"),
                text(complaint, "state") + (reason.isEmpty() ? "" : " " + reason),
                text(complaint.path("dnc"), "state"),
                String.join(", ", findings));
    }

    /** One that was found on a call has the id for a name. */
    private static String name(JsonNode complaint) {
        return complaint.hasNonNull("issueId") ? "from a call" : text(complaint, "externalId");
    }

    private static String reply(JsonNode complaint) {
        if (complaint.hasNonNull("answeredOnTime")) {
            return complaint.path("answeredOnTime").asBoolean() ? "in time" : "late";
        }
        return complaint.path("overdue").asBoolean() ? "overdue" : "none";
    }

    private static String verdict(JsonNode finding) {
        String item = finding.path("companyCaused").asBoolean() ? text(finding, "penaltyItem") : "not ours";
        return text(finding, "state").equals("OVERTURNED") ? item + " overturned" : item;
    }

    private static String minute(String instant) {
        return instant.length() < MINUTE
                ? instant
                : instant.substring(0, MINUTE).replace('T', ' ');
    }

    private static String signed(String number) {
        return number.startsWith("-") || number.equals("0") ? number : '+' + number;
    }

    private static String words(JsonNode list) {
        List<String> words = new ArrayList<>();
        list.forEach(each -> words.add(each.asText()));
        return String.join(", ", words);
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText("");
    }
}
