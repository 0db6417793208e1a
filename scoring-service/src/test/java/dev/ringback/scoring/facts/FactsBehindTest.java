package dev.ringback.scoring.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The facts behind a line of a statement. */
@QuarkusTest
@OnTheStack
class FactsBehindTest {
    private static final String PATH = "/v1/facts";

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void clockBack() {
        TestClock.reset();
    }

    @Test
    void theFactsBehindEveryLineAreExactlyThose() {
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-03-31", 1);
        Api.records(agent, "2026-04-01", 2);
        Api.trip(agent, "2026-03-31", "2026-04-01");
        Api.trip(agent, "2026-04-30", "2026-05-01");
        Api.attitude(agent, "2026-04", "PASS");
        Api.attitude(agent, "2026-05", "PASS");
        LocalDate first = LocalDate.of(2026, 4, 1);
        try (Events events = new Events()) {
            UUID deal = events.task(agent, "DEAL", first, first.plusDays(6));
            Instant morning = Instant.parse("2026-04-08T02:00:00Z");
            events.call(agent, deal, "DEAL", UUID.randomUUID(), "SUCCESSFUL", morning);
            events.call(agent, deal, "DEAL", UUID.randomUUID(), "NO_ANSWER", morning);
            events.closed(deal, agent, "COMPLETED", morning);
            events.task(agent, "TECHNICAL_ENQUIRY", LocalDate.of(2026, 4, 27), LocalDate.of(2026, 5, 3));
            events.call(agent, UUID.randomUUID(), "TECHNICAL_ENQUIRY", UUID.randomUUID(), "EFFECTIVE", morning);
            events.awaitRecorded();
        }

        assertThat(behind(agent, "S1-6")).containsExactly("AGENT_CHANGED");
        assertThat(behind(agent, "S1-1")).containsExactlyInAnyOrder("TASK_CREATED", "CALL_COMPLETED", "TASK_CLOSED");
        assertThat(behind(agent, "S1-2")).containsExactlyInAnyOrder("TASK_CREATED", "CALL_COMPLETED");
        assertThat(behind(agent, "S1-3")).containsExactly("RECORDS_VERIFIED");
        assertThat(behind(agent, "S1-4")).containsExactly("TRIP_CALLBACK");
        assertThat(behind(agent, "S1-5")).containsExactly("ATTITUDE_REPORT");
        assertThat(behind(agent, "G6")).containsExactly("PAY_PROFILE_SET");
    }

    @Test
    void factsArePagedInTheOrderOfTheJournal() {
        String agent = Api.newAgent();
        for (int i = 1; i <= 5; i++) {
            Api.records(agent, "2026-04-15", i);
        }
        List<Integer> counts = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.as("hr")
                    .queryParam("agentId", agent)
                    .queryParam("month", "2026-04")
                    .queryParam("rule", "S1-3")
                    .queryParam("limit", 2);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get(PATH);
            counts.addAll(page.jsonPath().getList("items.data.count"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(counts).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void anAgentReadsHisOwnFactsAndNoOthers() {
        String agent = Api.newAgent();
        String other = Api.newAgent();

        own(agent, agent).then().statusCode(200);
        own(agent, other).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"S9-9", "''", "S1-1;drop"})
    void anUnknownRuleIsRefused(String rule) {
        Api.as("hr")
                .queryParam("agentId", "A01")
                .queryParam("month", "2026-04")
                .queryParam("rule", rule)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("rule"));
    }

    private static Response own(String agent, String whose) {
        return Api.as("agent", agent)
                .queryParam("agentId", whose)
                .queryParam("month", "2026-04")
                .queryParam("rule", "S1-3")
                .get(PATH);
    }

    private static List<String> behind(String agent, String rule) {
        return Api.as("auditor")
                .queryParam("agentId", agent)
                .queryParam("month", "2026-04")
                .queryParam("rule", rule)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.type");
    }

    private static Map<String, Object> body(String agent, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("source", "test");
        body.put("externalId", UUID.randomUUID().toString());
        body.put("agentId", agent);
        body.put("type", "RECORDS_VERIFIED");
        return body;
    }
}
