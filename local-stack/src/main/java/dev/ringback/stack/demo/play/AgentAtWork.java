package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.stack.demo.plan.AgentPlan;
import dev.ringback.stack.demo.plan.ScriptedCall;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One agent: claims a few callbacks, dials one, talks, records, dials the next. */
final class AgentAtWork {

    private static final int FEW = 3;
    private static final int LEASE_SECONDS = 3_600;

    private final Stage stage;
    private final AgentPlan agent;
    private final Duties duties;
    private final Deque<JsonNode> leases = new ArrayDeque<>();
    private @Nullable Call call;
    private long calls;
    private boolean nothingToDo;

    AgentAtWork(Stage stage, AgentPlan agent) {
        this.stage = stage;
        this.agent = agent;
        this.duties = new Duties(stage, agent);
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
        duties.sitDown();
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
        String program = duties.next(day);
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
            duties.nothingIn(program);
        }
    }

    private void dialNext(LocalDate day) {
        JsonNode lease = leases.remove();
        if (!duties.wants(Duties.program(lease), day)) {
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
            case "" -> dialled(lease, Stage.accepted(answer, "A dial").body());
            case "CONTACT_BARRED" -> {
                refused("barred", taskId, answer);
                release(lease, "protected customer");
            }
            case "STALE_LEASE", "LEASE_OF_ANOTHER_AGENT", "ALREADY_DIALLED" -> refused("lost", taskId, answer);
            default -> Stage.accepted(answer, "The dial of task " + taskId);
        }
    }

    private void dialled(JsonNode lease, JsonNode dial) {
        duties.dialled(lease);
        String contact = stage.contacts().name(dial.path("dialUri").asText());
        stage.log().add("dial", Lines.dial(agent.id(), dial, contact));
        call = new Call(lease, dial, script(lease, dial.path("attempt").asInt()));
    }

    private ScriptedCall script(JsonNode lease, int attempt) {
        JsonNode subject = lease.path("subject");
        String program = Duties.program(lease);
        return program.equals(Programs.FOLLOW_UP)
                ? stage.followUps().script(subject.path("id").asText(), attempt)
                : stage.plan()
                        .script()
                        .call(subject.path("externalId").asText(), program.equals(Programs.DEAL), attempt);
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
        Map<String, Object> body = Outcome.of(stage, ended.lease(), ended.dial(), ended.script(), day);
        if (ended.script().kept()) {
            String taskId = ended.lease().path("taskId").asText();
            stage.calls().keep(new CallBook.Kept(agent.id(), taskId, body));
            return;
        }
        Answer answer = Stage.accepted(
                stage.api().post("/v1/call-records", stage.agentToken(agent.id()), body), "The record of a call");
        stage.log().add("record", Lines.record(answer.body()));
        stage.calls().recorded(ended.lease(), answer.body());
        calls++;
        if (ended.script().effective()) {
            duties.spoke(ended.lease(), day);
            if (Duties.program(ended.lease()).equals(Programs.FOLLOW_UP)) {
                stage.followUps()
                        .spoken(ended.lease().path("subject").path("id").asText(), ended.script());
            }
        }
    }
}
