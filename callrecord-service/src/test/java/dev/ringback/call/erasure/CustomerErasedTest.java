package dev.ringback.call.erasure;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.correct;
import static dev.ringback.call.testing.Calls.correction;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.Calls;
import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.CustomerErased;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a customer said, and what was written of them, goes on request; that they were called stays. */
@QuarkusTest
@OnTheStack
class CustomerErasedTest {

    private static final String SAID = "My sister Nobodyknows of Hill Road";

    private final String agent = newAgent();
    private final String unit = "U-" + UUID.randomUUID();

    @BeforeEach
    void anHourAfterTheCall() {
        TestClock.set(DIALLED.plusSeconds(3600));
        Directory.unit(unit);
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: each statement of {@code Sayings}; the whole database is searched. */
    @Test
    @Rule("GOV-5")
    void nothingThatWasSaidIsLeftAndTheCallStillCounts() {
        Map<String, Object> grant = grantFor(agent);
        String call = recorded(agent, said(body(grant, "SUCCESSFUL")));
        correct(call, said(correction("EFFECTIVE"))).statusCode(201);
        Map<String, Object> issue = new LinkedHashMap<>(Map.of(
                "callId",
                call,
                "kind",
                "COMPLAINT",
                "causeClass",
                "LOGISTICS",
                "responsibleUnitId",
                unit,
                "text",
                SAID));
        Http.post("agent", agent, "/v1/issues", issue).statusCode(201);
        Http.post(
                        "agent",
                        agent,
                        "/v1/leads",
                        Map.of("callId", call, "accountClass", "GROUP_ACCOUNT", "channelUnitId", unit, "need", SAID))
                .statusCode(201);
        String other = recorded(agent, said(body(agent, "SUCCESSFUL")));
        assertThat(tablesWith(SAID, other)).contains("call_record", "call_answer", "call_correction", "issue", "lead");

        UUID customer = UUID.fromString((String) grant.get("customer"));
        Topic.send("/task-service", customer.toString(), 9, new CustomerErased(customer, TestClock.now()));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(tablesWith(SAID, other)).isEmpty());
        Http.get("auditor", "X1", Calls.PATH + "/" + call)
                .body("notes", nullValue())
                .body("outcome", equalTo("EFFECTIVE"))
                .body("effective", equalTo(true))
                .body("customerId", equalTo(customer.toString()));
        Http.get("auditor", "X1", Calls.PATH + "/" + other).body("notes", not(nullValue()));
    }

    private static Map<String, Object> said(Map<String, Object> body) {
        body.put("notes", SAID);
        List<Map<String, String>> answers = new ArrayList<>();
        Calls.answers(Grants.QUESTIONS)
                .forEach(answer -> answers.add(Map.of("question", answer.get("question"), "value", SAID)));
        body.put("answers", answers);
        return body;
    }

    /** Tables with a row that has the text, but for those of another call. */
    private static List<String> tablesWith(String text, String but) {
        List<String> found = new ArrayList<>();
        for (String table :
                Database.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                        + " AND table_type = 'BASE TABLE' AND table_name <> 'outbox'")) {
            if (Database.count(
                            "SELECT count(*) FROM \"" + table
                                    + "\" t WHERE position(? IN t::text) > 0 AND position(? IN t::text) = 0",
                            text,
                            but)
                    > 0) {
                found.add(table);
            }
        }
        return found;
    }
}
