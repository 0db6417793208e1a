package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares the complaints, and the issues some of them came from, with what was acknowledged about them. */
final class Courses {

    private static final Set<String> REACHED = Set.of("EFFECTIVE", "SUCCESSFUL");

    private final History history;
    private final Cases cases;
    private final Map<String, Course> courses = new LinkedHashMap<>();
    private final Map<String, String> complaintOfTask = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    Courses(History history, Cases cases) {
        this.history = history;
        this.cases = cases;
    }

    List<String> compare(List<JsonNode> complaints, List<JsonNode> issues) {
        history.entries().forEach(this::step);
        Map<String, JsonNode> found = new LinkedHashMap<>();
        complaints.forEach(complaint -> found.put(complaint.path("id").asText(), complaint));
        courses.forEach((id, course) -> {
            JsonNode complaint = found.remove(id);
            if (complaint == null) {
                differences.add("complaint " + name(id) + " is gone");
            } else {
                compare(id, course, complaint);
            }
        });
        found.keySet().forEach(id -> differences.add("complaint " + id + " was never taken in"));
        issues(issues);
        return differences;
    }

    private void step(Entry line) {
        switch (line.kind()) {
            case "complaint" -> courses.put(line.text("complaintId"), new Course(line.instant("receivedAt")));
            case "reply" -> on(line, course -> course.reply(line.instant("repliedAt")));
            case "resolution" -> on(line, Course::resolve);
            case "closure" -> on(line, course -> course.close(line.text("reason")));
            case "lease" -> follow(line);
            case "record" -> asked(line);
            default -> {
                /* no step of a complaint */
            }
        }
    }

    private void on(Entry line, Consumer<Course> step) {
        Course course = courses.get(line.text("complaintId"));
        if (course == null) {
            differences.add(
                    "a " + line.kind() + " of complaint " + line.text("complaintId") + ", which was never taken in");
        } else {
            step.accept(course);
        }
    }

    private void follow(Entry lease) {
        if (lease.text("purpose").equals(Callback.Purpose.COMPLAINT_FOLLOW_UP.name())) {
            cases.complaints().values().stream()
                    .filter(complaint -> complaint.text("externalId").equals(lease.text("subject")))
                    .forEach(complaint -> complaintOfTask.put(lease.text("taskId"), complaint.text("complaintId")));
        }
    }

    private void asked(Entry call) {
        Course course = courses.get(complaintOfTask.getOrDefault(call.text("taskId"), ""));
        if (course != null && REACHED.contains(call.text("outcome"))) {
            course.asked(call.maybe("disposition").orElse(null), call.instant("endedAt"));
        }
    }

    private void compare(String id, Course course, JsonNode complaint) {
        Entry line = cases.complaints().get(id);
        same(id, complaint, "kind", line == null ? null : line.text("nature"));
        same(id, complaint, "causeClass", line == null ? null : line.text("causeClass"));
        same(id, complaint, "state", course.state());
        same(id, complaint, "round", course.round());
        same(id, complaint, "replyDueAt", course.replyDueAt());
        same(id, complaint, "answeredAt", course.answeredAt());
        same(id, complaint, "answeredOnTime", course.answeredOnTime());
        same(id, complaint, "closedReason", course.closedReason());
        Set<String> overturned =
                history.of("overturning").map(each -> each.text("findingId")).collect(Collectors.toSet());
        List<String> findings = history.of("finding")
                .filter(finding -> finding.text("complaintId").equals(id))
                .map(finding -> finding.text("findingId"))
                .map(finding -> finding + (overturned.contains(finding) ? " OVERTURNED" : " STANDING"))
                .toList();
        List<String> said = new ArrayList<>();
        complaint
                .path("findings")
                .forEach(finding -> said.add(finding.path("id").asText()
                        + ' '
                        + finding.path("state").asText()));
        if (!said.equals(findings)) {
            differences.add("complaint %s: findings are %s, expected %s".formatted(name(id), said, findings));
        }
    }

    /** CALL-9: an issue is open until the customer was told. */
    private void issues(List<JsonNode> issues) {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        issues.forEach(issue -> found.put(issue.path("id").asText(), issue));
        cases.issues().keySet().forEach(id -> {
            JsonNode issue = found.remove(id);
            String complaint = cases.complaints().values().stream()
                    .filter(line -> line.maybe("issueId").filter(id::equals).isPresent())
                    .map(line -> line.text("complaintId"))
                    .findFirst()
                    .orElse("");
            Course course = courses.get(complaint);
            String expected = (course == null || course.answeredAt() == null ? "OPEN" : "TOLD") + ' ' + complaint;
            String said = issue == null
                    ? "gone"
                    : issue.path("state").asText()
                            + ' '
                            + issue.path("complaintId").asText();
            if (!said.equals(expected)) {
                differences.add("issue %s is %s, expected %s".formatted(id, said, expected));
            }
        });
        found.keySet().forEach(id -> differences.add("issue " + id + " was never reported"));
    }

    private void same(String id, JsonNode complaint, String field, @Nullable Object expected) {
        JsonNode said = complaint.path(field);
        boolean same = expected instanceof Instant instant
                ? said.isTextual() && Instant.parse(said.asText()).equals(instant)
                : said.asText("").equals(expected == null ? "" : expected.toString());
        if (!same) {
            differences.add("complaint %s: %s is %s, expected %s".formatted(name(id), field, said, expected));
        }
    }

    private String name(String id) {
        Entry line = cases.complaints().get(id);
        return line == null ? id : line.maybe("case").orElse(id);
    }
}
