package dev.ringback.scoring.bi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Csv;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures over HTTP: the numbers of the statements, for programs. */
@QuarkusTest
@OnTheStack
class MeasureResourceTest {
    private static final String PATH = "/v1/kpi/measures";

    @Test
    void everyMeasureTheSchemeReadsIsThereWithTheNumberOfTheStatement() {
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-04-10", 700);
        Api.records(agent, "2026-04-30", 501);
        Api.trip(agent, "2026-04-10", "2026-04-11");
        Api.attitude(agent, "2026-04", "PASS");
        try (Events events = new Events()) {
            UUID done = events.task(agent, "DEAL", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 7));
            events.task(agent, "DEAL", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 7));
            events.call(agent, done, "DEAL", UUID.randomUUID(), "EFFECTIVE", Instant.parse("2026-04-02T03:00:00Z"));
            events.call(
                    agent,
                    UUID.randomUUID(),
                    "TECHNICAL_ENQUIRY",
                    UUID.randomUUID(),
                    "EFFECTIVE",
                    Instant.parse("2026-04-07T03:00:00Z"));
            events.awaitRecorded();
        }

        Map<String, String> measures = measures(agent, "2026-04");

        assertThat(measures)
                .containsEntry("S1-1.due", "2")
                .containsEntry("S1-1.done", "1")
                .containsEntry("S1-1.denominator", "2")
                .containsEntry("S1-2.customers.2026-04-06", "1")
                .containsEntry("S1-2.due.2026-04-06", "0")
                .containsEntry("S1-2.total", "1")
                .containsEntry("S1-3.total", "1201")
                .containsEntry("S1-4.due", "1")
                .containsEntry("S1-4.onTheDay", "1")
                .containsEntry("S1-5.FAIL", "0")
                .containsEntry("S1-5.reports", "1")
                .doesNotContainKeys("S1-3.quota", "S1-2.perWeek", "S1-2.quota", "S1-6.base", "G6.basePay");
        StatementView statement = Api.read(agent, "2026-04");
        measures.forEach((name, value) -> {
            String rule = name.substring(0, name.indexOf('.'));
            assertThat(statement.input(rule, name.substring(rule.length() + 1))).isEqualTo(value);
        });
    }

    @Test
    void theThreeFormatsCarryTheSameFigures() throws Exception {
        String agent = Api.newAgentPaid("4000.00");
        Api.records(agent, "2026-04-10", 700);

        List<Map<String, String>> json =
                get("application/json", "2026-04", agent).jsonPath().getList("items");
        String lines = get("application/x-ndjson", "2026-04", agent).asString();

        assertThat(Csv.read(get("text/csv", "2026-04", agent).asString())).isEqualTo(json);
        List<Map<String, String>> parsed = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            parsed.add(new ObjectMapper().readValue(line, Map.class));
        }
        assertThat(parsed).isEqualTo(json).isNotEmpty();
    }

    @Test
    void aCursorGoesOnInTheMiddleOfAnAgent() {
        for (int i = 0; i < 3; i++) {
            Api.newAgent(Map.of("hiredOn", "2002-02-01", "leftOn", "2002-02-28"));
        }
        List<Map<String, String>> whole = Api.as("bi")
                .queryParam("month", "2002-02")
                .queryParam("limit", 500)
                .get(PATH)
                .jsonPath()
                .getList("items");

        List<Map<String, String>> pieces = new ArrayList<>();
        String next = PATH + "?month=2002-02&limit=7";
        while (next != null) {
            Response page = Api.as("bi").urlEncodingEnabled(false).get(next);
            pieces.addAll(page.jsonPath().getList("items"));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(whole.stream().map(row -> row.get("agentId")).distinct()).hasSize(3);
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void oneMeasureOfAllAgentsIsAList() {
        Api.newAgent(Map.of("hiredOn", "2003-02-01", "leftOn", "2003-02-28"));
        Api.newAgent(Map.of("hiredOn", "2003-02-01", "leftOn", "2003-02-28"));

        Api.as("bi")
                .queryParam("month", "2003-02")
                .queryParam("measure", "S1-3.total")
                .get(PATH)
                .then()
                .body("items", hasSize(2))
                .body("items[0].measure", equalTo("S1-3.total"))
                .body("items[0].value", equalTo("0"));
        Api.as("bi")
                .queryParam("month", "2003-02")
                .queryParam("measure", "S9-9.total")
                .get(PATH)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "bi,200",
        "manager,200",
        "hr,200",
        "auditor,200",
        "agent,403",
        "admin,403",
        "crm,403",
        "supervisor,403",
        "quality,403",
        "complaint-officer,403"
    })
    void whoMayReadThem(String role, int status) {
        Api.as(role).queryParam("month", "2004-02").get(PATH).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=50",
                "month=2026-13",
                "month=2026-04&measure=a%20b",
                "month=2026-04&agentId=a%20b",
                "month=2026-04&limit=0",
                "month=2026-04&limit=501",
                "month=2026-04&cursor=%21",
                "month=2026-04&cursor=QTAx"
            })
    void parametersThatSayNothingAreRefused(String query) {
        Api.as("bi")
                .urlEncodingEnabled(false)
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void anAgentNobodyEmployedIsNotFound() {
        Api.as("bi")
                .queryParam("month", "2026-04")
                .queryParam("agentId", "nobody")
                .get(PATH)
                .then()
                .statusCode(404);
    }

    private static Map<String, String> measures(String agent, String month) {
        List<Map<String, String>> rows =
                get("application/json", month, agent).jsonPath().getList("items");
        return rows.stream().collect(Collectors.toMap(row -> row.get("measure"), row -> row.get("value")));
    }

    private static Response get(String format, String month, String agent) {
        return Api.as("bi")
                .accept(format)
                .queryParam("month", month)
                .queryParam("agentId", agent)
                .queryParam("limit", 500)
                .get(PATH);
    }
}
