package dev.ringback.task.task;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class TaskResourceTest {

    @BeforeEach
    void setTheClock() {
        TestClock.set(Instant.parse("2026-04-01T01:00:00Z"));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void aTaskIsCreatedOncePerSubjectAndAnnounced() {
        NewTask task = newTask(program(), customer(), "a", "A01", null);

        List<String> first = create(List.of(task, task));
        List<String> again = create(List.of(task));

        assertThat(first).hasSize(1);
        assertThat(again).isEmpty();
        assertThat(Database.count("SELECT count(*) FROM task WHERE subject_id = ?", task.subjectId()))
                .isEqualTo(1);
        Topic.named("ringback.task").awaitOne(first.getFirst(), "dev.ringback.task-created.v1");
    }

    @Test
    void agentsSeeWhatTheyOwnOrHold() {
        String owner = agent(fresh("U"));
        String task = create(List.of(newTask(program(), customer(), "a", owner, null)))
                .getFirst();

        get(owner, task).then().statusCode(200).body("notBefore", equalTo("2026-03-31T16:00:00Z"));

        get(agent(fresh("U")), task).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        as("manager").get("/v1/tasks/" + task).then().statusCode(200).body("ownerAgentId", equalTo(owner));
        as("crm").get("/v1/tasks/" + task).then().statusCode(403);
        as("auditor").get("/v1/tasks/" + UUID.randomUUID()).then().statusCode(404);
        as("auditor").get("/v1/tasks/nonsense").then().statusCode(org.hamcrest.Matchers.oneOf(400, 404));
    }

    @Test
    void tasksAreListedInPagesAndNarrowed() {
        String program = program();
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            tasks.add(newTask(program, customer(), "a", i < 3 ? "A01" : "A02", null));
        }
        create(tasks);

        Response first = list("programId=" + program + "&ownerAgentId=A01&state=READY&dueOn=2026-04-07&limit=2");

        first.then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("nextCursor", notNullValue())
                .header("Link", org.hamcrest.Matchers.containsString("rel=\"next\""));
        list("programId=" + program + "&ownerAgentId=A01&limit=2&cursor=" + first.path("nextCursor"))
                .then()
                .statusCode(200)
                .body("items.ownerAgentId", contains("A01"))
                .body("nextCursor", nullValue());
        list("programId=" + program + "&state=CLOSED").then().body("items", hasSize(0));
        list("state=LOST").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
        list("cursor=x").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
        list("limit=501").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
    }

    private static Response list(String query) {
        return as("supervisor").get("/v1/tasks?" + query);
    }

    private static Response get(String agent, String task) {
        return given().auth().oauth2(TestTokens.token("agent", agent)).get("/v1/tasks/" + task);
    }
}
