package dev.ringback.call.callrecord;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.PATH;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Invariant 4: a dial grant takes one outcome. The guard is the constraint {@code call_record_one_outcome_per_grant} with
 * the {@code ON CONFLICT} clause that names it in {@code CallRecordStore}; without both, several outcomes of one grant are
 * kept and this test is red.
 */
@QuarkusTest
@OnTheStack
class OneOutcomePerGrantTest {

    private static final int ROUNDS = 20;
    private static final List<String> OUTCOMES = List.of(
            "NO_ANSWER", "POWERED_OFF", "SUSPENDED", "WRONG_NUMBER", "CONNECTED_INCOMPLETE", "EFFECTIVE", "SUCCESSFUL");

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @Test
    @Rule("CALL-1")
    void ofDifferentOutcomesPostedAtOnceExactlyOneIsKept() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String agent = newAgent();
            Map<String, Object> grant = grantFor(agent);

            List<Response> answers = atOnce(OUTCOMES.stream()
                    .<Callable<Response>>map(outcome -> () ->
                            post(agent, body(grant, outcome), UUID.randomUUID().toString()))
                    .toList());

            List<Response> kept =
                    answers.stream().filter(each -> each.statusCode() == 201).toList();
            assertThat(kept).hasSize(1);
            String id = kept.getFirst().path("id");
            assertThat(answers).filteredOn(each -> each.statusCode() != 201).allSatisfy(each -> {
                assertThat(each.statusCode()).isEqualTo(409);
                assertThat((String) each.path("code")).isEqualTo("GRANT_USED");
                assertThat((String) each.path("callRecordId")).isEqualTo(id);
            });
            as("agent", agent).get(PATH).then().body("items", hasSize(1));
        }
    }

    @Test
    void oneOutcomePostedManyTimesAtOnceUnderOneKeyIsKeptOnce() throws Exception {
        String agent = newAgent();
        Map<String, Object> body = body(agent, "EFFECTIVE");

        List<Callable<Response>> posts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            posts.add(() -> post(agent, body, "same-" + agent));
        }
        List<Response> answers = atOnce(posts);

        assertThat(answers).extracting(Response::statusCode).contains(201).isSubsetOf(201, 409);
        assertThat(answers)
                .filteredOn(each -> each.statusCode() == 409)
                .allSatisfy(each -> assertThat((String) each.path("code")).isEqualTo("IDEMPOTENCY_IN_FLIGHT"));
        as("agent", agent).get(PATH).then().body("items", hasSize(1));
    }

    private static List<Response> atOnce(List<Callable<Response>> posts) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(posts.size())) {
            List<Future<Response>> running = new ArrayList<>();
            for (Callable<Response> each : posts) {
                running.add(threads.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            start.countDown();
            List<Response> answers = new ArrayList<>();
            for (Future<Response> each : running) {
                answers.add(each.get());
            }
            return answers;
        }
    }
}
