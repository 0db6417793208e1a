package dev.ringback.stack.demo.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The complaints that were taken in, by their id, and whose they are. */
final class Cases {

    /** CMPL-4: the causes that put a number on the do-not-call list at once. */
    private static final Set<String> SILENCING = Set.of("ATTITUDE", "HARASSMENT");

    private final History history;
    private final Map<String, Entry> complaints = new LinkedHashMap<>();
    private final Map<String, Entry> issues = new HashMap<>();
    private final Map<String, String> contactOfTask = new HashMap<>();

    Cases(History history) {
        this.history = history;
        history.of("complaint").forEach(complaint -> complaints.put(complaint.text("complaintId"), complaint));
        history.of("issue").forEach(issue -> issues.put(issue.text("issueId"), issue));
        history.of("dial").forEach(dial -> contactOfTask.put(dial.text("taskId"), dial.text("contact")));
    }

    Map<String, Entry> complaints() {
        return complaints;
    }

    Map<String, Entry> issues() {
        return issues;
    }

    /** The number complaining: as the caller said, or that of the call it was found on. */
    Optional<String> contact(Entry complaint) {
        return complaint
                .maybe("contact")
                .or(() -> complaint
                        .maybe("issueId")
                        .map(issues::get)
                        .flatMap(issue -> history.of("record")
                                .filter(call -> call.text("id").equals(issue.text("callId")))
                                .findFirst())
                        .map(call -> contactOfTask.get(call.text("taskId"))));
    }

    /** Whether its registration asks for the do-not-call list. */
    boolean silences(Entry complaint) {
        return complaint.text("nature").equals("COMPLAINT")
                && SILENCING.contains(complaint.text("causeClass"))
                && contact(complaint).isPresent();
    }
}
