package dev.ringback.stack.demo.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the platform kept its own rules while it was played on: protection, leases, one outcome a dial. */
final class Conduct {

    private final History history;
    private final Callbacks callbacks;
    private final Policy policy;
    private final List<String> breaches = new ArrayList<>();

    Conduct(History history, Callbacks callbacks, Policy policy) {
        this.history = history;
        this.callbacks = callbacks;
        this.policy = policy;
    }

    List<String> breaches() {
        protection();
        leases();
        outcomes();
        return breaches;
    }

    /** TASK-13, TASK-15, TASK-16: every dial in its turn, under the dials before it. */
    private void protection() {
        callbacks.dialsByContact().forEach((contact, dials) -> {
            for (int i = 0; i < dials.size(); i++) {
                Policy.Dial dial = dials.get(i);
                if (!policy.open(dial.at())) {
                    breaches.add("contact " + contact + " was dialled outside the calling windows: " + dial.at());
                }
                if (!policy.allows(dial, dials.subList(0, i))) {
                    breaches.add("contact " + contact + " was dialled once too often: " + dials.subList(0, i + 1));
                }
            }
        });
    }

    /** A fencing token is given out once, and a later lease has a higher one. */
    private void leases() {
        Map<String, Long> highest = new HashMap<>();
        history.of("lease").forEach(lease -> {
            String task = lease.text("taskId");
            long token = lease.number("fencingToken");
            Long before = highest.put(task, token);
            if (before != null && before >= token) {
                breaches.add("task " + task + ": fencing token " + token + " follows " + before);
            }
        });
    }

    private void outcomes() {
        Set<String> dialled = new HashSet<>();
        history.of("dial").forEach(dial -> {
            if (!dialled.add(dial.text("attemptId"))) {
                breaches.add("attempt " + dial.text("attemptId") + " was given out twice");
            }
        });
        Set<String> recorded = new HashSet<>();
        history.of("record").forEach(call -> {
            if (!recorded.add(call.text("attemptId"))) {
                breaches.add("attempt " + call.text("attemptId") + " has more than one outcome");
            }
            if (!dialled.contains(call.text("attemptId"))) {
                breaches.add("call " + call.text("id") + " was never dialled");
            }
        });
    }
}
