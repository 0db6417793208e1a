package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.AgentPlan;
import dev.ringback.stack.demo.plan.ScriptedCall;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One agent: claims a few callbacks, dials one, talks, records, dials the next. */
final class AgentAtWork {

    private static final int FEW = 3;
    private static final int LEASE_SECONDS = 3_600;
    private static final int RINGING_SECONDS = 5;
    private static final LocalTime APPOINTMENT = LocalTime.of(14, 30);

    private final Stage stage;
    private final AgentPlan agent;
    private final Deque<JsonNode> leases = new ArrayDeque<>();
    private final Map<LocalDate, Set<String>> spokenTo = new HashMap<>();
    private @Nullable Call call;
    private int dealCalls;
    private long calls;
    private boolean nothingToDo;
    private boolean noDeals;

    AgentAtWork(Stage stage, AgentPlan agent) {
        this.stage = stage;
        this.agent = agent;
    }

    /** A call that was dialled and is not recorded yet. */
    private record Call(JsonNode lease, JsonNode dial, ScriptedCall script) {}

    /** Whether the agent still has something to do in this calling window. */
    boolean busy() {
        return !nothingToDo || call != null;
    }

    /** Calls that were recorded. */
    long calls() {
        return calls;
    }

    /** Before a calling window. */
    void sitDown() {
        nothingToDo = false;
        noDeals = false;
    }

    /**
     * Ends the call of the last round and makes the next.
     *
     * @param day the local date
     * @param roundsLeft calls the agent can still make in this window, this one included
     */
    void round(LocalDate day, int roundsLeft) {
        record(day);
        while (!nothingToDo && call == null) {
            if (leases.isEmpty()) {
                claim(day, Math.min(FEW, roundsLeft));
            } else {
                dialNext(day);
            }
        }
    }

    /** Ends the last call and gives back what was not dialled. */
    void standUp(LocalDate day) {
        record(day);
        for (JsonNode lease : leases) {
            release(lease, "end of the calling window");
        }
        leases.clear();
    }

    private void claim(LocalDate day, int max) {
        String program = nextProgram(day);
        if (program == null) {
            nothingToDo = true;
            return;
        }
        Answer answer = Stage.accepted(
                stage.api()
                        .post(
                                "/v1/tasks/claims",
                                stage.agentToken(agent.id()),
                                Map.of("max", max, "programIds", List.of(program), "leaseSeconds", LEASE_SECONDS)),
                "A claim of " + agent.id());
        for (JsonNode lease : answer.body().path("leases")) {
            stage.log().add("lease", Lines.lease(agent.id(), lease));
            leases.add(lease);
        }
        if (leases.isEmpty()) {
            if (program.equals(Programs.DEAL)) {
                noDeals = true;
            } else {
                nothingToDo = true;
            }
        }
    }

    private @Nullable String nextProgram(LocalDate day) {
        if (!noDeals && dealCalls < agent.dealCalls() && Programs.dealsAreDue(stage.plan(), day)) {
            return Programs.DEAL;
        }
        return enoughEnquiries(day) ? null : Programs.ENQUIRY;
    }

    private boolean enoughEnquiries(LocalDate day) {
        return spokenTo.getOrDefault(week(day), Set.of()).size() >= agent.stopAt(day);
    }

    private void dialNext(LocalDate day) {
        JsonNode lease = leases.remove();
        boolean deal = lease.path("purpose").asText().equals(Programs.DEAL_PURPOSE);
        if (deal ? dealCalls >= agent.dealCalls() : enoughEnquiries(day)) {
            // Enough for this agent, who walks away: these leases run out by themselves.
            leases.clear();
            return;
        }
        String taskId = lease.path("taskId").asText();
        Answer answer = stage.api()
                .post(
                        "/v1/tasks/" + taskId + "/dial",
                        stage.agentToken(agent.id()),
                        Map.of("fencingToken", lease.path("fencingToken").asLong()));
        switch (answer.code()) {
            case "" -> dialled(lease, Stage.accepted(answer, "A dial").body(), deal);
            case "CONTACT_BARRED" -> {
                refused("barred", taskId, answer);
                release(lease, "protected customer");
            }
            case "STALE_LEASE", "LEASE_OF_ANOTHER_AGENT", "ALREADY_DIALLED" -> refused("lost", taskId, answer);
            default -> Stage.accepted(answer, "The dial of task " + taskId);
        }
    }

    private void dialled(JsonNode lease, JsonNode dial, boolean deal) {
        if (deal) {
            dealCalls++;
        }
        String contact = stage.contacts().name(dial.path("dialUri").asText());
        stage.log().add("dial", Lines.dial(agent.id(), dial, contact));
        String subject = lease.path("subject").path("externalId").asText();
        call = new Call(
                lease,
                dial,
                stage.plan().script().call(subject, deal, dial.path("attempt").asInt()));
    }

    private void refused(String kind, String taskId, Answer answer) {
        stage.log().add(kind, Lines.refused(agent.id(), taskId, answer.body()));
    }

    private void release(JsonNode lease, String reason) {
        Answer answer = stage.api()
                .post(
                        "/v1/tasks/" + lease.path("taskId").asText() + "/releases",
                        stage.agentToken(agent.id()),
                        Map.of("fencingToken", lease.path("fencingToken").asLong(), "reason", reason));
        if (!answer.code().equals("STALE_LEASE")) {
            Stage.accepted(answer, "A release");
        }
    }

    private void record(LocalDate day) {
        Call ended = call;
        if (ended == null) {
            return;
        }
        call = null;
        Instant started = Instant.parse(ended.dial().path("dialledAt").asText()).plusSeconds(RINGING_SECONDS);
        Map<String, Object> body = outcome(ended, started, day);
        Answer answer = Stage.accepted(
                stage.api().post("/v1/call-records", stage.agentToken(agent.id()), body), "The record of a call");
        stage.log().add("record", Lines.record(answer.body()));
        calls++;
        if (ended.script().effective() && !isDeal(ended.lease())) {
            spokenTo.computeIfAbsent(week(day), monday -> new HashSet<>())
                    .add(ended.lease().path("customerId").asText());
        }
    }

    private Map<String, Object> outcome(Call ended, Instant started, LocalDate day) {
        ScriptedCall script = ended.script();
        Fields body = Fields.of("grant", ended.dial().path("grant").asText())
                .and("startedAt", started.toString())
                .and("endedAt", started.plusSeconds(script.seconds()).toString())
                .and("outcome", script.outcome());
        LocalDate due = LocalDate.parse(ended.lease().path("dueOn").asText());
        boolean again = "RESCHEDULE".equals(script.disposition());
        if (again && day.isBefore(due)) {
            body.and("appointmentAt", stage.at(day.plusDays(1), APPOINTMENT).toString());
        }
        if (!again || day.isBefore(due)) {
            body.and("disposition", script.disposition());
        }
        if (script.outcome().equals("SUCCESSFUL")) {
            List<Map<String, String>> answers = new ArrayList<>();
            for (JsonNode question : ended.dial().path("questions")) {
                answers.add(Map.of("question", question.asText(), "value", "as agreed"));
            }
            body.and("answers", answers);
        }
        return body.map();
    }

    private static boolean isDeal(JsonNode lease) {
        return lease.path("purpose").asText().equals(Programs.DEAL_PURPOSE);
    }

    private static LocalDate week(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
