package dev.ringback.platform.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.probe.Db;
import dev.ringback.stack.testing.RingbackTestResource;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invariant 1: a write exists exactly once, however often its key is sent. */
@QuarkusTest
@QuarkusTestResource(
        value = RingbackTestResource.class,
        initArgs = @ResourceArg(name = "database", value = "ringback_task"))
class IdempotencyTest {
    private static Response post(String key, String name) {
        return postAs("crm-1", key, name);
    }

    private static Response postAs(String subject, String key, String name) {
        return given().auth()
                .oauth2(TestTokens.token("crm", subject))
                .contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"name\":\"" + name + "\"}")
                .post("/v1/probes");
    }

    private static long rows(String name) {
        return Db.count("SELECT count(*) FROM probe WHERE name = ?", name);
    }

    @Test
    void sameKeyGivesTheSameAnswerAgainAndOneEffect() {
        String key = UUID.randomUUID().toString();
        String name = UUID.randomUUID().toString().substring(0, 12);
        Response first = post(key, name);

        Response second = post(key, name);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(first.header("Idempotency-Replayed")).isNull();
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(rows(name)).isEqualTo(1);
    }

    @Test
    void sameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        post(key, "one");

        post(key, "two").then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        assertThat(rows("two")).isZero();
    }

    @Test
    void keysOfDifferentSubjectsAreApart() {
        String key = UUID.randomUUID().toString();
        String name = UUID.randomUUID().toString().substring(0, 12);
        postAs("crm-1", key, name);

        postAs("crm-2", key, name).then().statusCode(201);

        assertThat(rows(name)).isEqualTo(2);
    }

    @Test
    void failedWriteLeavesNoKeyAndNoEventBehind() {
        String key = UUID.randomUUID().toString();
        post(key, "fails").then().statusCode(409);

        assertThat(rows("fails")).isZero();
        assertThat(Db.count("SELECT count(*) FROM idempotency_key WHERE key = ?", key))
                .isZero();
        post(key, "corrected").then().statusCode(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with space",
                "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void keyThatIsNoKeyIsRefused(String key) {
        post(key, "x").then().statusCode(400).body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        given().auth()
                .oauth2(TestTokens.token("crm", "crm-1"))
                .contentType("application/json")
                .body("{\"name\":\"x\"}")
                .post("/v1/probes")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    // Guard: the advisory lock and the primary key of idempotency_key.
    @Test
    void manyAtOnceWithOneKeyMakeOneEffect() throws Exception {
        String key = UUID.randomUUID().toString();
        String name = UUID.randomUUID().toString().substring(0, 12);
        Callable<Integer> call = () -> post(key, name).statusCode();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = executor.invokeAll(
                    IntStream.range(0, 24).mapToObj(i -> call).toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(rows(name)).isEqualTo(1);
    }
}
