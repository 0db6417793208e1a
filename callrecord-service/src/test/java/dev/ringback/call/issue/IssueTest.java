package dev.ringback.call.issue;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.Topics;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class IssueTest {

    private static final String ISSUES = "/v1/issues";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String agent = newAgent();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @Test
    @Rule("CALL-9")
    void anIssueIsKeptOpenAndReportedWithWhatIsKnownOfItsCall() throws IOException {
        String unit = "UNIT-" + UUID.randomUUID();
        Directory.unit(unit);
        Map<String, Object> grant = grantFor(agent);
        String call = recorded(agent, body(grant, "EFFECTIVE"));
        Map<String, Object> body = issue(call);
        body.put("responsibleUnitId", unit);
        body.put("text", "Two days late. Ring his wife: 13987654321");
        body.put("promisedReplyAt", "2026-04-03T02:00:00Z");

        Response made = post("agent", agent, body);

        String id = made.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(ISSUES + "/" + made.path("id")))
                .body("callId", equalTo(call))
                .body("taskId", equalTo(grant.get("task")))
                .body("customerId", equalTo(grant.get("customer")))
                .body("agentId", equalTo(agent))
                .body("orgUnitId", equalTo("STORE-7"))
                .body("responsibleUnitId", equalTo(unit))
                .body("text", equalTo("Two days late. Ring his wife: 139****4321"))
                .body("reportDueOn", equalTo("2026-04-02"))
                .body("late", equalTo(false))
                .body("state", equalTo("OPEN"))
                .body("promisedReplyAt", equalTo("2026-04-03T02:00:00Z"))
                .extract()
                .path("id");
        assertThat(as("agent", agent).get(ISSUES + "/" + id).asString()).isEqualTo(made.asString());
        ConsumerRecord<String, byte[]> published =
                Topic.await(Topics.CALL, id, 1).getFirst();
        JsonNode data = JSON.readTree(published.value());
        assertThat(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(JSON.readTree(resource("/schemas/dev.ringback.issue-reported.v1.json")))
                        .validate(data))
                .isEmpty();
        assertThat(Topic.headers(published))
                .containsEntry("ce_type", "dev.ringback.issue-reported.v1")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_aggregateversion", "1");
        Map<?, ?> shown = JSON.readValue(made.asString(), Map.class);
        Map<?, ?> told = JSON.convertValue(data, Map.class);
        assertThat(told.get("issueId")).isEqualTo(id);
        told.forEach((field, value) -> {
            if (!field.equals("issueId")) {
                assertThat(shown.get(field)).as("%s", field).isEqualTo(value);
            }
        });
    }

    /** 16:00Z is the next business day: the call is of 2 April, local time. The clock goes on while the test runs. */
    @ParameterizedTest
    @Rule("CALL-9")
    @Rule("G1")
    @CsvSource({"2026-04-02T15:59:50Z, false", "2026-04-02T16:00:00Z, true"})
    void anIssueReportedAfterTheDayOfItsCallIsTakenAndLate(Instant reported, boolean late) {
        String call = recorded(agent, body(agent, "EFFECTIVE"));
        TestClock.set(reported);

        post("agent", agent, issue(call))
                .then()
                .statusCode(201)
                .body("reportDueOn", equalTo("2026-04-02"))
                .body("late", equalTo(late));
    }

    /**
     * The call is of 2 April, so it is solved by the end of 3 April, local time, or by what was promised. Guard: the
     * condition of IssueStore.list. The clock goes on while the test runs.
     */
    @ParameterizedTest
    @Rule("CALL-9")
    @Rule("G1")
    @CsvSource({
        "2026-04-03T15:59:40Z, , false",
        "2026-04-03T16:00:00Z, , true",
        "2026-04-03T01:59:40Z, 2026-04-03T02:00:00Z, false",
        "2026-04-03T02:00:01Z, 2026-04-03T02:00:00Z, true"
    })
    void anIssueWhoseCustomerWasNotToldInTimeIsOverdue(Instant seen, String promised, boolean overdue) {
        Map<String, Object> body = issue(recorded(agent, body(agent, "EFFECTIVE")));
        if (promised != null) {
            body.put("promisedReplyAt", promised);
        }
        String issue = reported(body);

        TestClock.set(seen);

        as("agent", agent)
                .get(ISSUES + "/" + issue)
                .then()
                .body("solveDueOn", equalTo("2026-04-03"))
                .body("overdue", equalTo(overdue));
        as("manager", "M1")
                .get(ISSUES + "?overdue=true&agentId=" + agent)
                .then()
                .statusCode(200)
                .body("items", hasSize(overdue ? 1 : 0));
    }

    @Test
    @Rule("CALL-9")
    void anIssueStaysOpenUntilTheCustomerWasTold() {
        String issue = reported(issue(recorded(agent, body(agent, "EFFECTIVE"))));
        UUID complaint = UUID.randomUUID();

        raise(complaint, issue);

        awaitField(issue, "complaintId", complaint.toString());
        as("agent", agent).get(ISSUES + "/" + issue).then().body("state", equalTo("OPEN"));
        Instant told = Instant.parse("2026-04-02T05:00:00Z");
        Topic.send(
                "/complaint-service",
                complaint.toString(),
                2,
                new ComplaintAnswered(complaint, null, 1, "PHONE", told, told, true));
        awaitField(issue, "state", "TOLD");
        as("agent", agent)
                .get(ISSUES + "/" + issue)
                .then()
                .body("toldAt", equalTo("2026-04-02T05:00:00Z"))
                .body("closedReason", nullValue());
    }

    @Test
    void anIssueWhoseComplaintEndsWithoutAReplyIsClosedWithItsReason() {
        String issue = reported(issue(recorded(agent, body(agent, "EFFECTIVE"))));
        String told = reported(issue(recorded(agent, body(agent, "EFFECTIVE"))));
        UUID complaint = UUID.randomUUID();
        UUID answered = UUID.randomUUID();
        raise(complaint, issue);
        raise(answered, told);
        Instant now = Instant.parse("2026-04-02T05:00:00Z");
        Topic.send(
                "/complaint-service",
                answered.toString(),
                2,
                new ComplaintAnswered(answered, null, 1, "PHONE", now, now, true));
        Topic.send("/complaint-service", answered.toString(), 3, new ComplaintClosed(answered, "SATISFIED", now));

        Topic.send("/complaint-service", complaint.toString(), 2, new ComplaintClosed(complaint, "WITHDRAWN", now));

        awaitField(issue, "state", "CLOSED");
        awaitField(issue, "closedReason", "WITHDRAWN");
        awaitField(told, "state", "TOLD");
    }

    @Test
    void aComplaintThatCameAnotherWayTouchesNoIssue() {
        String issue = reported(issue(recorded(agent, body(agent, "EFFECTIVE"))));
        UUID other = UUID.randomUUID();
        raise(other, null);
        Instant now = Instant.parse("2026-04-02T05:00:00Z");
        Topic.send(
                "/complaint-service",
                other.toString(),
                2,
                new ComplaintAnswered(other, null, 1, "PHONE", now, now, true));

        UUID complaint = UUID.randomUUID();
        raise(complaint, issue);

        awaitField(issue, "complaintId", complaint.toString());
        as("agent", agent).get(ISSUES + "/" + issue).then().body("state", equalTo("OPEN"));
        as("admin", "root")
                .get("/v1/dead-letters/callrecord-service?limit=500")
                .then()
                .body("items.findAll { it.key == '" + other + "' }", hasSize(0));
    }

    @Test
    void aComplaintOfAnIssueNobodyReportedIsSetAside() {
        UUID complaint = UUID.randomUUID();

        raise(complaint, UUID.randomUUID().toString());

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> as("admin", "root")
                        .get("/v1/dead-letters/callrecord-service?limit=500")
                        .then()
                        .body("items.findAll { it.key == '" + complaint + "' }.reason", contains("ISSUE_UNKNOWN")));
    }

    /** Guard: {@code Reader.sees} and the first condition of {@code IssueStore.list}. */
    @Test
    @Rule("CMPL-10")
    void theAccusedDoesNotSeeAnIssueAboutHim() {
        String accused = newAgent();
        Directory.agent(accused);
        Map<String, Object> body = issue(recorded(agent, body(agent, "EFFECTIVE")));
        body.put("subjectAgentId", accused);
        String issue = reported(body);
        String own = reported(issue(recorded(agent, body(agent, "EFFECTIVE"))));

        for (String role : new String[] {"agent", "supervisor", "agent quality"}) {
            as(role, accused).get(ISSUES + "/" + issue).then().statusCode(404);
            assertThat(as(role, accused)
                            .get(ISSUES + "?limit=500&agentId=" + agent)
                            .asString())
                    .doesNotContain(issue);
        }
        as("supervisor", "S1").get(ISSUES + "/" + issue).then().statusCode(200);
        as("agent", agent).get(ISSUES).then().body("items.id", containsInAnyOrder(issue, own));
    }

    @Test
    void anAgentReportsOnHisOwnCallsAndSeesWhatHeReported() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));
        String other = newAgent();

        post("agent", other, issue(call))
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", contains("callId"))
                .body("violations.code", contains("UNKNOWN_CALL"));
        String bySupervisor = post("supervisor", other, issue(call)).path("id");

        as("agent", agent).get(ISSUES + "/" + bySupervisor).then().statusCode(404);
        as("agent", agent).get(ISSUES).then().body("items", hasSize(0));
        as("agent", agent).get(ISSUES + "?agentId=" + other).then().body("items", hasSize(0));
        as("auditor", "X1").get(ISSUES + "?agentId=" + other).then().body("items.id", contains(bySupervisor));
    }

    @Test
    void issuesAreListedByStateInPages() {
        String first = reported(issue(recorded(agent, body(agent, "EFFECTIVE"))));
        TestClock.set(DIALLED.plusSeconds(3700));
        String second = reported(issue(recorded(agent, body(agent, "EFFECTIVE"))));

        Response page = as("agent", agent).get(ISSUES + "?state=OPEN&limit=1");

        page.then().statusCode(200).body("items.id", contains(first));
        as("agent", agent)
                .get(ISSUES + "?state=OPEN&limit=1&cursor=" + page.path("nextCursor"))
                .then()
                .body("items.id", contains(second))
                .body("nextCursor", nullValue());
        as("agent", agent).get(ISSUES + "?state=TOLD").then().body("items", hasSize(0));
    }

    @Test
    void theSameKeyAndBodyReportOnce() {
        Map<String, Object> body = issue(recorded(agent, body(agent, "EFFECTIVE")));

        Response first = post("agent", agent, body, "once");
        Response again = post("agent", agent, body, "once");

        again.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(again.asString()).isEqualTo(first.asString());
        as("agent", agent).get(ISSUES).then().body("items", hasSize(1));
    }

    @ParameterizedTest
    @Rule("CALL-10")
    @CsvSource({
        "2026-04-02T02:03:35Z, 422",
        "2026-04-02T02:03:35.000001Z, 201",
        "2027-04-03T02:03:35Z, 201",
        "2027-04-03T02:03:35.000001Z, 422",
        "+999999999-12-31T23:59:59Z, 422"
    })
    void aPromisedReplyLiesAfterTheCallAndWithinAYear(String promised, int status) {
        Map<String, Object> body = issue(recorded(agent, body(agent, "EFFECTIVE")));
        body.put("promisedReplyAt", promised);

        post("agent", agent, body).then().statusCode(status);
    }

    @Test
    void everyFieldAtFaultIsNamedAtOnceInTheLanguageOfTheCaller() {
        Map<String, Object> body = issue(UUID.randomUUID().toString());
        body.put("subjectAgentId", newAgent());
        body.put("responsibleUnitId", "NOWHERE");

        as("agent", agent)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "zh")
                .header("Accept-Language", "zh")
                .body(body)
                .post(ISSUES)
                .then()
                .statusCode(422)
                .body("violations.field", contains("callId", "subjectAgentId", "responsibleUnitId"))
                .body("violations.code", contains("UNKNOWN_CALL", "UNKNOWN_AGENT", "UNKNOWN_ORG_UNIT"))
                .body("violations[1].message", equalTo("没有此编号的坐席。"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind | \"PRAISE\" | 400 | WRONG_TYPE",
                "kind | null | 422 | VALIDATION_FAILED",
                "causeClass | \"WEATHER\" | 400 | WRONG_TYPE",
                "causeClass | 3 | 400 | WRONG_TYPE",
                "text | \"\" | 422 | VALIDATION_FAILED",
                "text | 12 | 400 | WRONG_TYPE",
                "text | \"a\\u0000b\" | 422 | VALIDATION_FAILED",
                "callId | \"12\" | 400 | WRONG_TYPE",
                "subjectAgentId | \"../x\" | 422 | VALIDATION_FAILED",
                "promisedReplyAt | \"2026-02-30T00:00:00Z\" | 400 | WRONG_TYPE",
                "reporter | \"me\" | 400 | UNKNOWN_FIELD"
            })
    void badInputIsRefusedAndChangesNothing(String field, String value, int status, String code) throws IOException {
        Map<String, Object> body = issue(recorded(agent, body(agent, "EFFECTIVE")));
        body.put(field, JSON.readValue(value, Object.class));

        post("agent", agent, body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
        as("agent", agent).get(ISSUES).then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin"})
    void whoDoesNotCallDoesNotReport(String role) {
        String call = recorded(agent, body(agent, "EFFECTIVE"));

        post(role, agent, issue(call)).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"state, DONE", "state, open", "limit, 0", "limit, 501", "cursor, nonsense"})
    void aBadParameterIsRefused(String name, String value) {
        as("quality", "Q1")
                .get(ISSUES + "?" + name + "=" + value)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    private void raise(UUID complaint, @org.jspecify.annotations.Nullable String issue) {
        Instant at = Instant.parse("2026-04-02T03:00:00Z");
        Topic.send(
                "/complaint-service",
                complaint.toString(),
                1,
                new ComplaintRaised(
                        complaint,
                        "callrecord-service",
                        issue == null ? complaint.toString() : issue,
                        null,
                        "CALLBACK",
                        "LOGISTICS",
                        null,
                        null,
                        at,
                        at.plusSeconds(43_200),
                        "COMPLAINT",
                        null,
                        null,
                        issue == null ? null : UUID.fromString(issue),
                        null));
    }

    private static void awaitField(String issue, String field, String value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        as("auditor", "X1").get(ISSUES + "/" + issue).then().body(field, equalTo(value)));
    }

    private static Map<String, Object> issue(String call) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("callId", call);
        body.put("kind", "COMPLAINT");
        body.put("causeClass", "LOGISTICS");
        body.put("text", "Arrived two days late.");
        return body;
    }

    private String reported(Map<String, ?> body) {
        return post("agent", agent, body).then().statusCode(201).extract().path("id");
    }

    private static Response post(String role, String subject, Map<String, ?> body) {
        return post(role, subject, body, UUID.randomUUID().toString());
    }

    private static Response post(String role, String subject, Map<String, ?> body, String key) {
        return as(role, subject)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(ISSUES);
    }

    private static byte[] resource(String path) throws IOException {
        try (InputStream in = IssueTest.class.getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            return in.readAllBytes();
        }
    }
}
