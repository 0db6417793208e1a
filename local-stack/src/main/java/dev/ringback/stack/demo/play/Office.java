package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.ComplaintCase;
import dev.ringback.stack.demo.plan.ScriptedCall;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The complaint office in the evening: takes in, answers, handles, judges, and hears what the follow-ups brought. */
final class Office {

    private static final ScriptedCall ALL_RIGHT = new ScriptedCall("SUCCESSFUL", "SATISFIED", 80);

    private final Stage stage;
    private final Waits waits;
    private final Complaints complaints;
    private final List<ComplaintCase> waiting;

    /** Cases whose customer is to be asked, by complaint. */
    private final Map<String, Asking> asking = new LinkedHashMap<>();

    /** Issues that agents reported, by case. */
    private final Map<String, String> issues = new HashMap<>();

    Office(Stage stage, Waits waits) {
        this.stage = stage;
        this.waits = waits;
        this.complaints = new Complaints(stage);
        this.waiting = new ArrayList<>(stage.plan().office().complaints());
    }

    private record Asking(ComplaintCase complaint, LocalDate dueOn) {}

    /** The office's work when the last call of the day is over. */
    void evening(LocalDate day, Instant now) {
        stage.followUps().news().forEach(heard -> heard(heard, day));
        unreachable(day);
        for (ComplaintCase complaint : List.copyOf(waiting)) {
            takenIn(complaint, now).ifPresent(view -> {
                waiting.remove(complaint);
                handle(complaint, view);
            });
        }
    }

    /** The evening of a day on which the office is away: agents report what they heard (CALL-9), and that is all. */
    void away() {
        for (ComplaintCase complaint : waiting) {
            if (complaint.caller() instanceof ComplaintCase.OnCall onCall) {
                stage.calls().about(onCall.subject()).ifPresent(call -> issue(complaint, onCall, call));
            }
        }
    }

    /** Whether there are customers who are to be asked whether they are satisfied. */
    boolean asks() {
        return !asking.isEmpty();
    }

    /** Cases that were taken in. */
    int cases() {
        return stage.plan().office().complaints().size() - waiting.size();
    }

    private Optional<JsonNode> takenIn(ComplaintCase complaint, Instant now) {
        if (complaint.caller() instanceof ComplaintCase.OnCall onCall) {
            return stage.calls()
                    .about(onCall.subject())
                    .map(call -> complaints.opened(complaint, issue(complaint, onCall, call), waits));
        }
        Instant receivedAt = complaint.receivedAt();
        return receivedAt == null || receivedAt.isAfter(now)
                ? Optional.empty()
                : Optional.of(complaints.raise(complaint));
    }

    /** The issue of a case, reported once. */
    private String issue(ComplaintCase complaint, ComplaintCase.OnCall onCall, CallBook.Recorded call) {
        return issues.computeIfAbsent(complaint.id(), id -> complaints.report(complaint, onCall, call));
    }

    private void handle(ComplaintCase complaint, JsonNode view) {
        String id = view.path("id").asText();
        if (view.path("dnc").path("state").asText().matches("REQUESTED|LISTED")) {
            complaints.awaitListed(id, waits);
        }
        if (complaint.replyAfter() != null) {
            complaints.reply(id, repliedAt(complaint));
        }
        switch (complaint.ending()) {
            case LEFT_OPEN, ANSWERED -> {
                /* that is all */
            }
            case WITHDRAWN -> complaints.close(id, "WITHDRAWN");
            case NO_CUSTOMER -> {
                complaints.resolve(id, null);
                complaints.close(id, "NO_CUSTOMER");
            }
            case FOLLOWED_UP -> ask(complaint, id, 1, complaint.followUp().calls());
        }
        judge(complaint, id);
    }

    private static @Nullable Instant repliedAt(ComplaintCase complaint) {
        Instant receivedAt = complaint.receivedAt();
        return receivedAt == null || complaint.replyAfter() == null ? null : receivedAt.plus(complaint.replyAfter());
    }

    private void ask(ComplaintCase complaint, String id, int round, List<ScriptedCall> calls) {
        String agent = complaint.followUp().agent();
        JsonNode view = complaints.resolve(id, agent);
        LocalDate dueOn = LocalDate.parse(view.path("followUp").path("dueOn").asText());
        waits.followUp(id, round);
        if (agent != null) {
            LocalDate from = LocalDate.ofInstant(
                    Instant.parse(view.path("resolvedAt").asText()),
                    stage.plan().zone());
            stage.followUps().ask(new FollowUps.Asked(id, agent, from, dueOn, calls));
        }
        asking.put(id, new Asking(complaint, dueOn));
    }

    private void judge(ComplaintCase complaint, String id) {
        switch (complaint.verdict()) {
            case NONE -> {
                /* nobody asked for a judgement */
            }
            case NOT_OUR_FAULT -> complaints.judge(id, false);
            case OUR_FAULT -> complaints.judge(id, true);
            case OVERTURNED -> complaints.overturn(complaints.judge(id, true));
        }
    }

    /** CMPL-6: who is satisfied has the case closed; who is not is owed another answer. */
    private void heard(FollowUps.Heard heard, LocalDate day) {
        String id = heard.complaintId();
        Asking asked = asking.remove(id);
        if (asked == null) {
            throw new PlayFailedException("Nobody asked for a follow-up of complaint " + id);
        }
        if (heard.satisfied()) {
            waits.until(
                    "the satisfied customer to reach complaint " + id,
                    () -> complaints.view(id).path("state").asText().equals("CLOSED"));
            return;
        }
        waits.until(
                "the dissatisfied customer to reach complaint " + id,
                () -> complaints.view(id).path("state").asText().equals("OPEN"));
        int round = complaints.view(id).path("round").asInt();
        complaints.reply(id, null);
        ask(asked.complaint(), id, round, List.of(ALL_RIGHT));
    }

    /** Whom nobody could ask in time is not asked any more. */
    private void unreachable(LocalDate day) {
        asking.entrySet().removeIf(entry -> {
            boolean over = entry.getValue().dueOn().isBefore(day);
            if (over) {
                complaints.close(entry.getKey(), "UNREACHABLE");
            }
            return over;
        });
    }
}
