package dev.ringback.stack.demo.play;

import dev.ringback.stack.demo.plan.AgentPlan;
import dev.ringback.stack.demo.plan.OrgUnit;
import java.util.Map;

/** Founds the company: org units, agents, pay. */
final class Setup {

    private final Stage stage;

    Setup(Stage stage) {
        this.stage = stage;
    }

    void run() {
        contactPolicy();
        int steps = stage.plan().units().size() + stage.plan().agents().size();
        int done = 0;
        for (OrgUnit unit : stage.plan().units()) {
            put(
                    "/v1/directory/org-units/" + unit.id(),
                    Fields.of("name", unit.name()).and("kind", unit.kind()).and("parentId", unit.parent()));
            stage.listener().progress(++done, steps, "org units");
        }
        for (AgentPlan agent : stage.plan().agents()) {
            hire(agent);
            stage.listener().progress(++done, steps, "agents and pay");
        }
        stage.plan().agents().forEach(this::awaitKnown);
    }

    /** The company's rules of contact are those that ship. The log keeps them for whoever checks the calls. */
    private void contactPolicy() {
        Answer policy = Stage.accepted(
                stage.api().get("/v1/contact-policies/COMPANY", stage.token("admin")), "The contact policy");
        stage.log().add("policy", Map.of("definition", policy.body()));
    }

    private void hire(AgentPlan agent) {
        put(
                "/v1/directory/agents/" + agent.id(),
                Fields.of("name", agent.name())
                        .and("orgUnitId", agent.unit())
                        .and("hiredOn", agent.hiredOn().toString()));
        stage.log()
                .add(
                        "agent",
                        Fields.of("agentId", agent.id())
                                .and("unit", agent.unit())
                                .and("hiredOn", agent.hiredOn().toString())
                                .map());
        agent.pay().forEach((from, basePay) -> {
            put("/v1/directory/agents/" + agent.id() + "/pay-profiles/" + from, Fields.of("basePay", basePay));
            stage.log()
                    .add(
                            "pay",
                            Fields.of("agentId", agent.id())
                                    .and("from", from.toString())
                                    .and("basePay", basePay)
                                    .map());
        });
    }

    /** The directory reaches the task service by an event; until then it knows no such agent. */
    private void awaitKnown(AgentPlan agent) {
        boolean known = Pause.until(
                () -> {
                    Answer answer =
                            stage.api().post("/v1/tasks/claims", stage.agentToken(agent.id()), Map.of("max", 1));
                    return !answer.code().equals("AGENT_UNKNOWN")
                            && Stage.accepted(answer, "A claim").ok();
                },
                stage.patience());
        if (!known) {
            throw new PlayFailedException("The task service does not hear of agent " + agent.id());
        }
    }

    private void put(String path, Fields body) {
        Stage.accepted(stage.api().put(path, stage.token("hr"), body.map()), "PUT " + path);
    }
}
