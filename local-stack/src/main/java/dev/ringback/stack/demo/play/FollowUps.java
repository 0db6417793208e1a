package dev.ringback.stack.demo.play;

import dev.ringback.stack.demo.plan.ScriptedCall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which customers are to be asked whether they are satisfied, by whom, and what they will say (CMPL-6). */
final class FollowUps {

    private final Map<String, Asked> open = new ConcurrentHashMap<>();
    private final List<Heard> heard = new ArrayList<>();

    /** A follow-up that is to be made from one day to another. */
    record Asked(String complaintId, String agent, LocalDate from, LocalDate to, List<ScriptedCall> calls) {}

    /** What a customer said. */
    record Heard(String complaintId, boolean satisfied) {}

    void ask(Asked followUp) {
        open.put(followUp.complaintId(), followUp);
    }

    boolean due(String agent, LocalDate day) {
        return open.values().stream()
                .anyMatch(each -> each.agent().equals(agent) && !day.isBefore(each.from()) && !day.isAfter(each.to()));
    }

    /** How the call goes; the last one that is written down, should there be more. */
    ScriptedCall script(String complaintId, int attempt) {
        Asked asked = open.get(complaintId);
        if (asked == null) {
            throw new PlayFailedException(
                    "A follow-up of complaint " + complaintId + " was given out, and nobody asked for it");
        }
        return asked.calls().get(Math.min(attempt, asked.calls().size()) - 1);
    }

    /** The customer was reached, so that nobody calls again. */
    synchronized void spoken(String complaintId, ScriptedCall call) {
        open.remove(complaintId);
        heard.add(new Heard(complaintId, "SATISFIED".equals(call.disposition())));
    }

    /** What was heard since this was asked last. */
    synchronized List<Heard> news() {
        List<Heard> news = List.copyOf(heard);
        heard.clear();
        return news;
    }
}
