package dev.ringback.scoring.demerit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.FindingMade;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings become demerits, once an incident, and are reversed when overturned (CMPL-8, A-10). */
@QuarkusTest
@OnTheStack
class DemeritTest {
    private static final String PATH = "/v1/scoring/demerits";
    private static final Instant MIDDAY = Instant.parse("2026-04-10T04:00:00Z");

    private final Events events = new Events();

    @BeforeEach
    void inJuly() {
        TestClock.set(Instant.parse("2026-07-20T04:00:00Z"));
    }

    @AfterEach
    void close() {
        events.close();
        TestClock.reset();
    }

    @Test
    @Rule("CMPL-8")
    void aFindingIsOneDemeritHoweverOftenItIsTold() {
        String agent = Api.newAgentPaid("4000.00");
        String before = Api.read(agent, "2026-04").text("pay");
        UUID finding = UUID.randomUUID();
        UUID complaint = UUID.randomUUID();
        String incident = incident();
        events.finding(finding, complaint, incident, agent, "S3:4.3", true, MIDDAY);
        events.finding(finding, complaint, incident, agent, "S3:4.3", true, MIDDAY);
        events.finding(UUID.randomUUID(), UUID.randomUUID(), incident, agent, "S3:4.1", true, MIDDAY);
        events.awaitRecorded();

        JsonPath list = list(agent, "2026-04");
        StatementView statement = Api.read(agent, "2026-04");

        assertThat(list.getList("items")).hasSize(1);
        assertThat(list.getString("items[0].kind")).isEqualTo("CHARGE");
        assertThat(list.getString("items[0].points")).isEqualTo("1");
        assertThat(list.getString("items[0].occurredOn")).isEqualTo("2026-04-10");
        assertThat(list.getString("items[0].month")).isEqualTo("2026-04");
        assertThat(list.getString("items[0].at")).isEqualTo("2026-04-11T04:00:00Z");
        assertThat(statement.text("demeritPoints")).isEqualTo("1");
        assertThat(statement.text("score")).isEqualTo("110");
        assertThat(statement.text("pay")).isEqualTo(before);
    }

    @ParameterizedTest
    @Rule("CMPL-8")
    @CsvSource({"false,true", "true,false"})
    void anOverturnedFindingIsReversedWhicheverComesFirst(boolean overturnedFirst, boolean madeAgain) {
        String agent = Api.newAgent();
        UUID finding = UUID.randomUUID();
        UUID complaint = UUID.randomUUID();
        String incident = incident();
        Instant later = MIDDAY.plusSeconds(400_000);
        if (overturnedFirst) {
            events.overturned(finding, complaint, incident, later);
            events.awaitRecorded();
        }
        events.finding(finding, complaint, incident, agent, "S3:4.3", true, MIDDAY);
        if (!overturnedFirst) {
            events.awaitRecorded();
            events.overturned(finding, complaint, incident, later);
        }
        if (madeAgain) {
            events.finding(finding, complaint, incident, agent, "S3:4.3", true, MIDDAY);
            events.overturned(finding, complaint, incident, later);
        }
        events.awaitRecorded();

        JsonPath list = list(agent, "2026-04");

        assertThat(list.getList("items.kind")).isEqualTo(List.of("CHARGE", "REVERSAL"));
        assertThat(list.getList("items.points")).isEqualTo(List.of("1", "-1"));
        assertThat(list.getString("items[1].at")).isEqualTo(later.toString());
        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("0");
    }

    @ParameterizedTest
    @Rule("CMPL-8")
    @CsvSource({
        "S3:3.1,0.5,1.5",
        "S3:4.1,1,6",
        "S3:4.2,1,3",
        "S3:4.3,1,6",
        "S3:4.4,3,15",
        "S3:4.5,2,6",
        "S3:4.6,2,6",
        "S3:5.1,2,12",
        "S3:5.2,10,30",
        "S3:5.3,5,15"
    })
    void theNthCaseOfAnItemCostsItsBaseAndTheIncrements(String item, String one, String three) {
        String agent = Api.newAgent();
        events.finding(UUID.randomUUID(), incident(), agent, item, MIDDAY);
        events.awaitRecorded();
        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo(one);

        events.finding(UUID.randomUUID(), incident(), agent, item, MIDDAY.minusSeconds(60));
        events.finding(UUID.randomUUID(), incident(), agent, item, MIDDAY.plusSeconds(60));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo(three);
    }

    @Test
    @Rule("CMPL-8")
    void theCasesBehindAnOverturnedOneMoveUp() {
        String agent = Api.newAgent();
        UUID complaint = UUID.randomUUID();
        String incident = incident();
        UUID first = events.finding(complaint, incident, agent, "S3:5.1", MIDDAY);
        events.finding(UUID.randomUUID(), incident(), agent, "S3:5.1", MIDDAY.plusSeconds(1));
        events.finding(UUID.randomUUID(), incident(), agent, "S3:5.1", MIDDAY.plusSeconds(2));
        events.overturned(first, complaint, incident, MIDDAY.plusSeconds(400_000));
        events.awaitRecorded();

        JsonPath list = list(agent, "2026-04");

        assertThat(list.getList("items.points")).isEqualTo(List.of("2", "-2", "2", "4"));
        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("6");
    }

    /** GC-045. */
    @Test
    @Rule("G1")
    @Rule("CMPL-8")
    void theCountOfCasesBeginsAnewAtTheLocalMonth() {
        String agent = Api.newAgent();
        events.finding(UUID.randomUUID(), incident(), agent, "S3:4.3", Instant.parse("2026-03-31T15:59:59Z"));
        events.finding(UUID.randomUUID(), incident(), agent, "S3:4.3", Instant.parse("2026-03-31T16:00:00Z"));
        events.awaitRecorded();

        assertThat(Api.read(agent, "2026-03").text("demeritPoints")).isEqualTo("1");
        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("1");
    }

    @Test
    @Rule("CMPL-8")
    void anotherFindingOfTheIncidentIsChargedWhenTheFirstIsOverturned() {
        String agent = Api.newAgent();
        String incident = incident();
        UUID complaint = UUID.randomUUID();
        UUID first = events.finding(complaint, incident, agent, "S3:4.3", MIDDAY);
        events.finding(UUID.randomUUID(), incident, agent, "S3:4.4", MIDDAY.plusSeconds(5));
        events.overturned(first, complaint, incident, MIDDAY.plusSeconds(400_000));
        events.awaitRecorded();

        JsonPath list = list(agent, null);

        assertThat(list.getList("items.item")).isEqualTo(List.of("S3:4.3", "S3:4.3", "S3:4.4"));
        assertThat(Api.read(agent, "2026-04").text("demeritPoints")).isEqualTo("3");
    }

    @Test
    @Rule("CMPL-8")
    void whatTheCompanyDidNotCauseCostsNothing() {
        String agent = Api.newAgent();
        events.finding(UUID.randomUUID(), UUID.randomUUID(), incident(), agent, "S3:4.3", false, MIDDAY);
        events.awaitRecorded();

        assertThat(list(agent, "2026-04").getList("items")).isEmpty();
    }

    @ParameterizedTest
    @Rule("CMPL-8")
    @CsvSource(
            value = {"null", "S3:9.9"},
            nullValues = "null")
    void anIncidentUnderNoPricedItemIsOnRecordAndCostsNothing(String item) {
        String agent = Api.newAgent();
        events.finding(UUID.randomUUID(), incident(), agent, item, MIDDAY);
        events.awaitRecorded();

        JsonPath list = list(agent, "2026-04");

        assertThat(list.getString("items[0].item")).isEqualTo(item);
        assertThat(list.getString("items[0].points")).isEqualTo("0");
    }

    @Test
    void aUnitIsChargedWhereNobodyIsNamed() {
        UUID complaint = UUID.randomUUID();
        String incident = incident();
        events.send(
                complaint,
                3,
                new FindingMade(
                        UUID.randomUUID(),
                        complaint,
                        incident,
                        true,
                        "PRODUCT",
                        null,
                        "team-7",
                        "s",
                        "S3:3.1",
                        Instant.parse("2019-04-10T04:00:00Z"),
                        MIDDAY,
                        "officer-1"));
        events.awaitRecorded();

        JsonPath list = Api.as("quality")
                .queryParam("month", "2019-04")
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(list.getList("items.orgUnitId")).contains("team-7");
        assertThat(list.getString("items.find { it.incidentId == '" + incident + "' }.points"))
                .isEqualTo("0.5");
    }

    @Test
    void theListIsPagedThroughChargesAndReversals() {
        String agent = Api.newAgent();
        for (int i = 0; i < 3; i++) {
            UUID complaint = UUID.randomUUID();
            String incident = incident();
            UUID finding = events.finding(complaint, incident, agent, "S3:4.3", MIDDAY.plusSeconds(i));
            events.overturned(finding, complaint, incident, MIDDAY.plusSeconds(400_000));
        }
        events.awaitRecorded();
        List<String> kinds = new ArrayList<>();
        String cursor = null;
        do {
            var request = Api.as("auditor").queryParam("agentId", agent).queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get(PATH);
            page.then().statusCode(200);
            kinds.addAll(page.jsonPath().getList("items.kind"));
            cursor = page.jsonPath().getString("nextCursor");
        } while (cursor != null);

        assertThat(kinds).containsExactly("CHARGE", "REVERSAL", "CHARGE", "REVERSAL", "CHARGE", "REVERSAL");
    }

    @Test
    void anAgentSeesHisOwnDemeritsAndNoOthers() {
        String agent = Api.newAgent();
        Api.as("agent", agent).queryParam("agentId", agent).get(PATH).then().statusCode(200);

        Api.as("agent", agent)
                .queryParam("agentId", Api.newAgent())
                .get(PATH)
                .then()
                .statusCode(403);
        Api.as("agent", agent).get(PATH).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"manager,200", "hr,200", "quality,200", "auditor,200", "bi,403", "crm,403", "admin,403"})
    void onlyThoseWhoAnswerForConductSeeThem(String role, int status) {
        Api.as(role).queryParam("agentId", "A01").get(PATH).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"month,2026-13", "agentId,a b", "cursor,%%%", "limit,0", "limit,501"})
    void badParametersAreRefused(String name, String value) {
        Api.as("manager")
                .queryParam(name, value)
                .get(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    @ParameterizedTest
    @CsvSource({"FINDING_MADE", "FINDING_OVERTURNED", "CUSTOMER_VERIFIED", "CALL_CORRECTED", "TASK_REOPENED"})
    void whatLacksItsFieldsIsSetAside(EventType type) {
        UUID id = UUID.randomUUID();
        events.sendRaw(id, type, UUID.randomUUID(), 1, new byte[] {'{', '}'});
        Events.soon().until(() -> Db.count("SELECT count(*) FROM dead_letter WHERE event_id = ?", id) == 1);

        assertThat(Db.count("SELECT count(*) FROM journal WHERE fact_id = ?", id.toString()))
                .isZero();
    }

    private static String incident() {
        return "I-" + UUID.randomUUID();
    }

    private static JsonPath list(String agent, String month) {
        var request = Api.as("manager").queryParam("agentId", agent);
        if (month != null) {
            request.queryParam("month", month);
        }
        return request.get(PATH).then().statusCode(200).extract().jsonPath();
    }
}
