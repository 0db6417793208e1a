package dev.ringback.task.program;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A program changes that many facts are called back by. */
@QuarkusTest
@OnTheStack
class ReplanningTest {

    /** More than are planned anew with the change itself. */
    private static final int MANY = 12_000;

    private static final Duration SOON = Duration.ofMinutes(2);

    private String program;
    private String business;

    @BeforeEach
    void inMarch() {
        TestClock.set(Instant.parse("2026-03-30T02:00:00Z"));
        program = fresh("many").substring(0, 20);
        business = fresh("chairs");
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: Replanning.UP_TO_DATE in PlannedCallbacks; without it callbacks open on the day that holds no more. */
    @Test
    @Rule("TASK-2")
    void noCallbackOpensByAnOldVersionWhileManyArePlannedAnew() {
        put(1, true).statusCode(201);
        importDeals();

        put(20, true).statusCode(200).body("version", equalTo(2));
        assertThat(pending()).as("this many are not planned with the change").isTrue();
        // The first days by the old version, and not by the new one.
        TestClock.set(Instant.parse("2026-04-02T02:00:00Z"));
        await().atMost(SOON).until(() -> !pending());
        planning().body("version", equalTo(2)).body("factsPlanned", equalTo(0));
        assertThat(planned(2, "2026-04-20")).isEqualTo(MANY);
        assertThat(Database.count("SELECT count(*) FROM task WHERE program_id = ?", program))
                .isZero();

        // Changed again before that is done, and ended.
        put(21, true).statusCode(200);
        put(22, true).statusCode(200).body("version", equalTo(4));
        await().atMost(SOON).until(() -> !pending());
        assertThat(planned(4, "2026-04-22")).isEqualTo(MANY);
        put(22, false).statusCode(200);
        await().atMost(SOON).until(() -> !pending());
        assertThat(Database.count("SELECT count(*) FROM planned_callback WHERE program_id = ?", program))
                .isZero();
    }

    @Test
    @Rule("TASK-2")
    void onlyWhoMaySeeProgramsSeesHowFarTheyArePlanned() {
        as("agent").get("/v1/programs/" + program + "/planning").then().statusCode(403);
        as("admin").get("/v1/programs/" + fresh("none") + "/planning").then().statusCode(404);
    }

    private ValidatableResponse put(int fromDay, boolean active) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("purpose", "DEAL");
        body.put("rule", "TASK-2");
        body.put("schedule", Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", fromDay, "toDay", 27));
        body.put("business", business);
        body.put("policies", List.of());
        body.put("attempts", Map.of("max", 2, "retryAfter", "PT2H"));
        body.put("questions", List.of());
        body.put("active", active);
        return as("admin")
                .contentType(ContentType.JSON)
                .body(body)
                .put("/v1/programs/" + program)
                .then();
    }

    private void importDeals() {
        String file = "externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt\n"
                + IntStream.range(0, MANY)
                        .mapToObj(i -> "D%d,C%d,Li Na,137%08d,%s,1,2026-03-14T03:00:00Z\n".formatted(i, i, i, business))
                        .collect(Collectors.joining());
        String id = as("crm")
                .header("Idempotency-Key", fresh("key"))
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=orders&source=" + business)
                .path("id");
        await().atMost(SOON)
                .until(() -> "DONE".equals(as("crm").get("/v1/imports/" + id).path("state")));
    }

    private ValidatableResponse planning() {
        return as("supervisor")
                .get("/v1/programs/" + program + "/planning")
                .then()
                .statusCode(200);
    }

    private boolean pending() {
        return planning().extract().path("pending");
    }

    /** How many of the deals are called back by a version on a day, and by nothing else. */
    private long planned(int version, String opensOn) {
        return Database.count(
                "SELECT count(*) FILTER (WHERE program_version = ? AND opens_on = ?::date)"
                        + " - count(*) FILTER (WHERE program_version <> ?) FROM planned_callback WHERE program_id = ?",
                version,
                opensOn,
                version,
                program);
    }
}
