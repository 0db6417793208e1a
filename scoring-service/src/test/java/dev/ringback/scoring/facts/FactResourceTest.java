package dev.ringback.scoring.facts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.stack.testing.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts people report. */
@QuarkusTest
@OnTheStack
class FactResourceTest {
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
    @Rule("SCORE-1")
    void theSameFactAgainIsTheRecordedOneAndCountsOnce() {
        String agent = Api.newAgent();
        Map<String, Object> records = Map.of("occurredOn", "2026-04-15", "count", 700);
        int first = Api.fact(agent, "RECORDS_VERIFIED", agent, records)
                .statusCode(201)
                .body("type", equalTo("RECORDS_VERIFIED"))
                .body("businessDate", equalTo("2026-04-15"))
                .body("data.count", equalTo(700))
                .extract()
                .path("sequence");

        Api.fact(agent, "RECORDS_VERIFIED", agent, records).statusCode(200).body("sequence", equalTo(first));

        assertThat(Api.read(agent, "2026-04").input("S1-3", "total")).isEqualTo("700");
    }

    @Test
    void anotherFactUnderTheSameExternalIdIsAConflict() {
        String agent = Api.newAgent();
        Api.fact(agent, "RECORDS_VERIFIED", agent, Map.of("occurredOn", "2026-04-15", "count", 700))
                .statusCode(201);

        Api.fact(agent, "RECORDS_VERIFIED", agent, Map.of("occurredOn", "2026-04-15", "count", 701))
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_CONFLICT"));

        assertThat(Api.read(agent, "2026-04").input("S1-3", "total")).isEqualTo("700");
    }

    /** Red without the unique fact id of the journal. */
    @Test
    @Rule("SCORE-1")
    void manyClientsReportingTheSameFactAtOnceMakeOne() throws Exception {
        String agent = Api.newAgent();
        Map<String, Object> records = Map.of("occurredOn", "2026-04-15", "count", 3);
        Callable<Integer> report = () ->
                Api.fact(agent, "RECORDS_VERIFIED", agent, records).extract().statusCode();
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> running = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                running.add(clients.submit(report));
            }
            for (Future<Integer> each : running) {
                answers.add(each.get());
            }
        }

        assertThat(answers).containsOnlyOnce(201);
        assertThat(answers.stream().filter(status -> status == 200)).hasSize(23);
        assertThat(Api.read(agent, "2026-04").input("S1-3", "total")).isEqualTo("3");
    }

    @Test
    void theSameKeyAgainGivesTheSameAnswerAndAnotherBodyUnderItIsRefused() {
        String agent = Api.newAgent();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = body(agent, Map.of("occurredOn", "2026-04-15", "count", 10));
        String first = send(key, body).then().statusCode(201).extract().asString();

        Response again = send(key, body);
        body.put("count", 11);
        Response reused = send(key, body);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.asString()).isEqualTo(first);
        reused.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void withoutAKeyNothingIsRecorded() {
        String agent = Api.newAgent();

        Api.as("manager")
                .contentType(ContentType.JSON)
                .body(body(agent, Map.of("occurredOn", "2026-04-15", "count", 10)))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));

        assertThat(Db.count("SELECT count(*) FROM journal WHERE agent_id = ?", agent))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15'}|count|NOT_NULL",
                "RECORDS_VERIFIED|{'count':5}|occurredOn|NOT_NULL",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':0}|count|MIN",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':-1}|count|MIN",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':1000001}|count|MAX",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':99999999999}|count|MAX",
                "RECORDS_VERIFIED|{'occurredOn':'2026-05-22','count':5}|occurredOn|IN_THE_FUTURE",
                "RECORDS_VERIFIED|{'occurredOn':'1999-12-31','count':5}|occurredOn|TOO_EARLY",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':5,'month':'2026-04'}|month|NOT_ALLOWED",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':5,'returnedOn':'2026-04-15'}|returnedOn|NOT_ALLOWED",
                "TRIP_CALLBACK|{}|returnedOn|NOT_NULL",
                "TRIP_CALLBACK|{'returnedOn':'2026-04-10','calledBackOn':'2026-04-09'}|calledBackOn|BEFORE_RETURNED_ON",
                "TRIP_CALLBACK|{'returnedOn':'2026-04-10','occurredOn':'2026-04-11'}|occurredOn|NOT_RETURNED_ON",
                "TRIP_CALLBACK|{'returnedOn':'2026-04-10','count':1}|count|NOT_ALLOWED",
                "ATTITUDE_REPORT|{'month':'2026-04'}|result|NOT_NULL",
                "ATTITUDE_REPORT|{'result':'PASS'}|month|NOT_NULL",
                "ATTITUDE_REPORT|{'month':'2026-13','result':'PASS'}|month|PATTERN",
                "ATTITUDE_REPORT|{'month':'2026-06','result':'PASS'}|month|IN_THE_FUTURE",
                "ATTITUDE_REPORT|{'month':'2026-04','result':'GOOD'}|result|PATTERN",
                "ATTITUDE_REPORT|{'month':'2026-04','result':'PASS','occurredOn':'2026-04-01'}|occurredOn|NOT_ALLOWED"
            })
    void aFieldThatBreaksARuleIsNamed(String type, String fields, String field, String code) {
        String agent = Api.newAgent();

        raw(agent, type, fields)
                .then()
                .statusCode(422)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem(field))
                .body("violations.code", hasItem(code));

        assertThat(Db.count("SELECT count(*) FROM journal WHERE agent_id = ?", agent))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RECORDS_VERIFIED|{'occurredOn':'2026-02-30','count':5}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':'yesterday','count':5}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':[2026,4,1],'count':5}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':'5'}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':1.5}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':20260415,'count':5}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15T00:00:00Z','count':5}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':'+12026-04-15','count':5}|WRONG_TYPE",
                "SOMETHING_ELSE|{'occurredOn':'2026-04-15','count':5}|WRONG_TYPE",
                "RECORDS_VERIFIED|{'occurredOn':'2026-04-15','count':5,'bonus':1}|UNKNOWN_FIELD"
            })
    void whatIsNoSuchBodyIsRefused(String type, String fields, String code) {
        raw(Api.newAgent(), type, fields).then().statusCode(400).body("code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"source\": \"a\", \"source\": \"b\"}"})
    void whatIsNoJsonObjectIsRefused(String body) {
        int status = Api.as("manager")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH)
                .statusCode();

        assertThat(status).isIn(400, 422);
    }

    @ParameterizedTest
    @CsvSource({"source,a:b", "source,''", "externalId,''", "agentId,../x", "externalId,'a\tb'"})
    void idsHaveAForm(String field, String value) {
        Map<String, Object> body = body(Api.newAgent(), Map.of("occurredOn", "2026-04-15", "count", 10));
        body.put(field, value);

        send(UUID.randomUUID().toString(), body).then().statusCode(422).body("violations[0].field", equalTo(field));
    }

    @Test
    void anUnknownAgentIsRefusedInTheLanguageOfTheCaller() {
        Api.as("manager")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Accept-Language", "zh-CN,zh;q=0.9")
                .body(body("nobody", Map.of("occurredOn", "2026-04-15", "count", 10)))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("UNKNOWN_AGENT"))
                .body("title", equalTo("回访员不存在"))
                .body("type", equalTo("https://ringback.dev/problems/unknown-agent"));
    }

    @ParameterizedTest
    @CsvSource({"manager,201", "hr,201", "crm,201", "admin,201", "agent,403", "supervisor,403", "bi,403", "auditor,403"
    })
    void onlyThoseWhoReportMayReport(String role, int status) {
        Api.post(role, PATH, body(Api.newAgent(), Map.of("occurredOn", "2026-04-15", "count", 10)))
                .statusCode(status);
    }

    @Test
    void withoutATokenNobodyReports() {
        given().contentType(ContentType.JSON).body("{}").post(PATH).then().statusCode(401);
        given().auth()
                .oauth2(TestTokens.wrongAudience("manager", "m"))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(401);
    }

    private static Map<String, Object> body(String agent, Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(fields);
        body.put("source", "test");
        body.put("externalId", UUID.randomUUID().toString());
        body.put("agentId", agent);
        body.put("type", "RECORDS_VERIFIED");
        return body;
    }

    private static Response raw(String agent, String type, String fields) {
        String common = "{'source':'test','externalId':'%s','agentId':'%s','type':'%s'%s"
                .formatted(UUID.randomUUID(), agent, type, fields.equals("{}") ? "}" : "," + fields.substring(1));
        return send(UUID.randomUUID().toString(), common.replace('\'', '"'));
    }

    private static Response send(String key, Object body) {
        return Api.as("manager")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }
}
