package dev.ringback.call.pause;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.newAgent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class BreakTest {

    private static final String BREAKS = "/v1/operations/breaks";

    private final String group = "TEAM-" + UUID.randomUUID();

    @BeforeEach
    void morning() {
        TestClock.set(DIALLED);
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    @Rule("OPS-6")
    void twoOfAGroupMayBeOutAndAThirdIsAViolation() {
        List<String> agents = agents(4);
        String first = begin(agents.get(0), 1, false);
        begin(agents.get(1), 2, false);
        String third = begin(agents.get(2), 3, true);

        Http.get("agent", agents.get(3), BREAKS + "/group")
                .body("orgUnitId", equalTo(group))
                .body("out", equalTo(3))
                .body("maxTogether", equalTo(2))
                .body("maxMinutes", equalTo(10));
        Http.get("supervisor", "S1", BREAKS + "?violations=true&orgUnitId=" + group)
                .body("items.id", contains(third));
        Http.post("agent", agents.get(0), BREAKS + "/" + first + "/end").statusCode(200);
        Http.get("agent", agents.get(3), BREAKS + "/group").body("out", equalTo(2));
        Http.post("agent", agents.get(1), BREAKS).statusCode(409).body("code", equalTo("BREAK_OPEN"));
    }

    /** Guard: Break.tooLong. The clock goes on while the test runs. */
    @ParameterizedTest
    @Rule("OPS-6")
    @CsvSource({"570, false", "601, true"})
    void aBreakOfMoreThanTenMinutesIsAViolation(long seconds, boolean tooLong) {
        String agent = agents(1).getFirst();
        String id = begin(agent, 1, false);

        TestClock.advance(Duration.ofSeconds(seconds));

        Http.get("agent", agent, BREAKS)
                .body("items.id", contains(id))
                .body("items[0].tooLong", equalTo(tooLong))
                .body("items[0].endedAt", nullValue());
        Http.post("agent", agent, BREAKS + "/" + id + "/end").statusCode(200).body("tooLong", equalTo(tooLong));
        TestClock.advance(Duration.ofDays(1));
        Http.get("manager", "M1", BREAKS + "?violations=true&orgUnitId=" + group)
                .body("items", hasSize(tooLong ? 1 : 0));
        Http.post("agent", agent, BREAKS + "/" + id + "/end").statusCode(409).body("code", equalTo("BREAK_OVER"));
    }

    /** Guard: BreakStore.lockGroup; without it several count themselves as the first. */
    @Test
    @Rule("OPS-6")
    void whoeverGoesOutAtOnceIsCountedOneByOne() throws Exception {
        List<String> agents = agents(6);
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            List<Future<Integer>> counts = agents.stream()
                    .map(agent -> pool.submit(() -> Http.post("agent", agent, BREAKS)
                            .statusCode(201)
                            .extract()
                            .<Integer>path("together")))
                    .toList();
            List<Integer> seen = new java.util.ArrayList<>();
            for (Future<Integer> count : counts) {
                seen.add(count.get());
            }
            assertThat(seen).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
        }
    }

    @Test
    void aBreakIsTheAgentsOwn() {
        String agent = agents(1).getFirst();
        String id = begin(agent, 1, false);
        String stranger = newAgent();

        Http.post("agent", stranger, BREAKS).statusCode(422).body("violations.code", contains("UNKNOWN_AGENT"));
        Http.post("agent", stranger, BREAKS + "/" + id + "/end").statusCode(404);
        Http.get("agent", stranger, BREAKS + "?agentId=" + agent).body("items", hasSize(0));
        Http.get("agent", agent, BREAKS).body("items.id", contains(id));
        Http.post("supervisor", "S1", BREAKS + "/" + id + "/end").statusCode(200);
    }

    private List<String> agents(int number) {
        List<String> agents =
                IntStream.range(0, number).mapToObj(i -> newAgent()).toList();
        agents.forEach(agent -> Directory.agent(agent, group));
        return agents;
    }

    private static String begin(String agent, int together, boolean tooMany) {
        return Http.post("agent", agent, BREAKS)
                .statusCode(201)
                .body("together", equalTo(together))
                .body("tooMany", equalTo(tooMany))
                .extract()
                .path("id");
    }
}
