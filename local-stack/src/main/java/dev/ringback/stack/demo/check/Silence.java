package dev.ringback.stack.demo.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The do-not-call list (CMPL-4, TASK-17): who is on it, and that nobody on it is called but about his complaint. */
final class Silence {

    /** What a customer said on a call has reached the list by the end of the calling window. */
    private static final Duration WINDOW = Duration.ofHours(3);

    private final History history;
    private final Callbacks callbacks;
    private final Cases cases;
    private final List<String> differences = new ArrayList<>();

    Silence(History history, Callbacks callbacks) {
        this.history = history;
        this.callbacks = callbacks;
        this.cases = callbacks.cases();
    }

    List<String> compare(List<JsonNode> complaints, List<JsonNode> entries) {
        requests(complaints);
        Set<String> expected = new TreeSet<>();
        cases.complaints().forEach((id, complaint) -> {
            if (cases.silences(complaint)) {
                expected.add("COMPLAINT " + id + " LISTED");
            }
        });
        history.of("record")
                .filter(Silence::wantsNoCalls)
                .forEach(call -> expected.add("CALL " + call.text("id") + " LISTED"));
        Set<String> found = new TreeSet<>();
        entries.forEach(entry -> found.add(entry.path("origin").asText()
                + ' '
                + entry.path("originId").asText()
                + ' '
                + entry.path("state").asText()));
        if (entries.size() != found.size() || !expected.equals(found)) {
            differences.add("the do-not-call list is %s, expected %s".formatted(found, expected));
        }
        dials();
        return differences;
    }

    private void requests(List<JsonNode> complaints) {
        Set<String> listed =
                history.of("listed").map(line -> line.text("complaintId")).collect(Collectors.toSet());
        for (JsonNode complaint : complaints) {
            String id = complaint.path("id").asText();
            Entry line = cases.complaints().get(id);
            if (line == null) {
                continue;
            }
            String said = complaint.path("dnc").path("state").asText();
            String expected = cases.silences(line) ? "LISTED" : "NONE";
            if (!said.equals(expected) || listed.contains(id) != expected.equals("LISTED")) {
                differences.add("complaint %s: do-not-call is %s, expected %s"
                        .formatted(line.maybe("case").orElse(id), said, expected));
            }
        }
    }

    /** No ordinary dial after the number is on the list. */
    private void dials() {
        Map<String, Instant> silent = new HashMap<>();
        Map<String, String> contactOfTask = new HashMap<>();
        for (Entry line : history.entries()) {
            switch (line.kind()) {
                case "listed" -> {
                    Entry complaint = cases.complaints().get(line.text("complaintId"));
                    if (complaint != null) {
                        cases.contact(complaint).ifPresent(contact -> silent.put(contact, Instant.MIN));
                    }
                }
                case "record" -> {
                    String contact = contactOfTask.get(line.text("taskId"));
                    if (contact != null && wantsNoCalls(line)) {
                        silent.putIfAbsent(contact, line.instant("endedAt").plus(WINDOW));
                    }
                }
                case "dial" -> {
                    String contact = line.text("contact");
                    contactOfTask.put(line.text("taskId"), contact);
                    boolean ordinary = callbacks
                            .ofTask(line.text("taskId"))
                            .map(Callback::isOrdinary)
                            .orElse(true);
                    if (ordinary && line.instant("dialledAt").isAfter(silent.getOrDefault(contact, Instant.MAX))) {
                        differences.add("contact " + contact + " is on the do-not-call list and was dialled: attempt "
                                + line.text("attemptId"));
                    }
                }
                default -> {
                    /* says nothing about who may be called */
                }
            }
        }
    }

    private static boolean wantsNoCalls(Entry call) {
        return call.maybe("disposition").filter("DO_NOT_CALL"::equals).isPresent();
    }
}
