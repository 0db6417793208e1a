package dev.ringback.complaint.resolution;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.ComplaintResolved;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class ResolutionResourceTest {

    @Inject
    AgroalDataSource dataSource;

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @AfterEach
    void rulesAsShipped() {
        rule("OPERATION_ERROR", Map.of("departmentId", "CUSTOMER-CARE"));
    }

    /** Guard: the switch over where the complaint stands. */
    @Test
    @Rule("CMPL-2")
    void aComplaintIsResolvedOnceAndOnlyAfterTheCustomerWasAnswered() {
        String id = raised(body());
        resolve(id).statusCode(409).body("code", equalTo("NOT_ANSWERED"));
        reply(id, RECEIVED).statusCode(201);

        resolve(id)
                .statusCode(201)
                .body("state", equalTo("RESOLVED"))
                .body("resolvedAt", notNullValue())
                .body("followUp.callId", nullValue())
                .body("followUp.dueOn", equalTo("2026-04-05"));

        resolve(id).statusCode(409).body("code", equalTo("ALREADY_RESOLVED"));
        assertThat(Told.about(id, ComplaintResolved.class, 1)).hasSize(1);
        assertThat(steps(id)).containsOnlyOnce("RESOLVED");
    }

    @ParameterizedTest
    @Rule("CMPL-6")
    @CsvSource({"2026-04-02T15:59:00Z, 2026-04-02, 2026-04-05", "2026-04-02T16:00:00Z, 2026-04-03, 2026-04-06"})
    void theFollowUpIsOpenFromTheLocalDayOfTheResolutionForTheRulesDays(
            Instant now, LocalDate opensOn, LocalDate dueOn) {
        String id = answered(body());
        TestClock.set(now);

        resolve(id).statusCode(201).body("followUp.dueOn", equalTo(dueOn.toString()));

        ComplaintResolved told = Told.about(id, ComplaintResolved.class, 1).getFirst();
        assertThat(told.followUpOpensOn()).isEqualTo(opensOn);
        assertThat(told.followUpDueOn()).isEqualTo(dueOn);
        assertThat(told.round()).isEqualTo(1);
        assertThat(told.business()).isEqualTo("complaint");
        assertThat(told.ownerAgentId()).isNull();
    }

    @Test
    @Rule("CMPL-6")
    void theRuleSaysWithinHowManyDaysAndWhoAsks() {
        String unit = Directory.unit();
        String asker = Directory.agent(unit);
        rule("OPERATION_ERROR", Map.of("departmentId", unit, "followUpDays", 7, "followUpAgentId", asker));
        Map<String, Object> body = body();
        body.put("causeClass", "OPERATION_ERROR");
        body.put("business", "doors");
        String id = answered(body);
        body = body();
        body.put("causeClass", "OPERATION_ERROR");
        body.put("subjectAgentId", asker);
        String about = answered(body);

        resolve(id).statusCode(201).body("followUp.dueOn", equalTo("2026-04-09"));
        resolve(about).statusCode(201);

        ComplaintResolved told = Told.about(id, ComplaintResolved.class, 1).getFirst();
        assertThat(told.ownerAgentId()).isEqualTo(asker);
        assertThat(told.orgUnitId()).isEqualTo(unit);
        assertThat(told.business()).isEqualTo("doors");
        ComplaintResolved aboutHim =
                Told.about(about, ComplaintResolved.class, 1).getFirst();
        assertThat(aboutHim.ownerAgentId()).isNull();
        assertThat(aboutHim.orgUnitId()).isEqualTo(unit);
    }

    @Test
    @Rule("CMPL-6")
    void aFollowUpForADepartmentNobodyWorksInIsForEveryone() {
        String id = answered(body());

        resolve(id).statusCode(201);

        assertThat(Told.about(id, ComplaintResolved.class, 1).getFirst().orgUnitId())
                .isNull();
    }

    /** Guard: the comparison with the one complained about. */
    @Test
    @Rule("CMPL-6")
    @Rule("CMPL-10")
    void whomTheComplaintIsAboutDoesNotAskTheCustomer() {
        String unit = Directory.unit();
        String accused = Directory.agent(unit);
        Map<String, Object> body = body();
        body.put("subjectAgentId", accused);
        String id = answered(body);

        named(id, accused).statusCode(422).body("violations.code", contains("FOLLOW_UP_BY_ACCUSED"));
        named(id, "NOBODY").statusCode(422).body("violations.code", contains("UNKNOWN_AGENT"));
        shown(id).body("state", equalTo("ANSWERED"));

        String other = Directory.agent(unit);
        named(id, other).statusCode(201);
        assertThat(Told.about(id, ComplaintResolved.class, 1).getFirst().ownerAgentId())
                .isEqualTo(other);
    }

    @Test
    void aCustomerMayWithdrawAtAnyTime() {
        String open = raised(body());
        String answered = answered(body());
        String resolved = answered(body());
        resolve(resolved).statusCode(201);

        for (String id : List.of(open, answered, resolved)) {
            close(id, "WITHDRAWN")
                    .statusCode(201)
                    .body("state", equalTo("CLOSED"))
                    .body("closedReason", equalTo("WITHDRAWN"))
                    .body("closedAt", notNullValue())
                    .body("overdue", equalTo(false));
            close(id, "WITHDRAWN").statusCode(409).body("code", equalTo("COMPLAINT_CLOSED"));
            resolve(id).statusCode(409).body("code", equalTo("COMPLAINT_CLOSED"));
            assertThat(Told.about(id, ComplaintClosed.class, 1))
                    .extracting(ComplaintClosed::reason)
                    .containsExactly("WITHDRAWN");
        }
    }

    /** Guard: the switch over where the complaint stands. */
    @Test
    void aComplaintIsNotGivenUpBeforeItIsResolved() {
        String open = raised(body());
        String answered = answered(body());
        Map<String, Object> nobodys = body();
        nobodys.remove("customerId");
        String anonymous = answered(nobodys);

        for (String id : List.of(open, answered)) {
            close(id, "UNREACHABLE").statusCode(409).body("code", equalTo("NOT_RESOLVED"));
        }
        close(anonymous, "NO_CUSTOMER").statusCode(409).body("code", equalTo("NOT_RESOLVED"));
        resolve(answered).statusCode(201);
        resolve(anonymous).statusCode(201);

        close(answered, "NO_CUSTOMER").statusCode(409).body("code", equalTo("CUSTOMER_KNOWN"));
        close(answered, "UNREACHABLE").statusCode(409).body("code", equalTo("NOT_YET_UNREACHABLE"));
        TestClock.advance(Duration.ofDays(4));
        close(answered, "UNREACHABLE").statusCode(201).body("closedReason", equalTo("UNREACHABLE"));
        close(anonymous, "NO_CUSTOMER").statusCode(201).body("closedReason", equalTo("NO_CUSTOMER"));
        shown(open).body("state", equalTo("OPEN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"SATISFIED\"}",
                "{\"reason\": \"withdrawn\"}",
                "{\"reason\": 1}",
                "{\"reason\": \"WITHDRAWN\", \"x\": 1}",
                "{",
                "\"WITHDRAWN\""
            })
    void aClosureThatCannotBeReadIsRefused(String body) {
        String id = raised(body());

        step("manager", "M1", id, "closures", body).statusCode(400);
        step("manager", "M1", id, "closures", "{}").statusCode(422);
        step("complaint-officer", "C1", id, "resolutions", "{\"text\": 1}").statusCode(400);
        step("complaint-officer", "C1", id, "resolutions", "{}").statusCode(422);
        step("complaint-officer", "C1", id, "resolutions", Map.of("text", "x".repeat(4001)))
                .statusCode(422);

        shown(id).body("state", equalTo("OPEN"));
    }

    @Test
    void othersNeitherResolveNorClose() {
        String id = answered(body());

        for (String role : List.of("agent", "quality", "hr", "manager", "crm", "bi", "auditor", "admin")) {
            step(role, "X1", id, "resolutions", Map.of("text", "x")).statusCode(403);
        }
        for (String role : List.of("agent", "supervisor", "quality", "hr", "crm", "bi", "auditor", "admin")) {
            step(role, "X1", id, "closures", Map.of("reason", "WITHDRAWN")).statusCode(403);
        }
        for (String role : List.of("agent", "hr", "crm", "bi", "admin")) {
            as(role, "X1").get(PATH + "/" + id + "/history").then().statusCode(403);
        }
        String nobody = UUID.randomUUID().toString();
        step("complaint-officer", "C1", nobody, "resolutions", Map.of("text", "x"))
                .statusCode(404);
        step("complaint-officer", "C1", nobody, "closures", Map.of("reason", "WITHDRAWN"))
                .statusCode(404);
        as("auditor", "X1").get(PATH + "/" + nobody + "/history").then().statusCode(404);
        as("auditor", "X1").get(PATH + "/" + id + "/history?limit=0").then().statusCode(400);
        as("auditor", "X1").get(PATH + "/" + id + "/history?cursor=x").then().statusCode(400);
        shown(id).body("state", equalTo("ANSWERED"));
    }

    @Test
    void theHistoryIsReadInPagesInItsOrder() {
        String id = answered(body());
        resolve(id).statusCode(201);
        List<String> all = steps(id);

        var page = as("auditor", "X1").get(PATH + "/" + id + "/history?limit=2");
        page.then().body("items", org.hamcrest.Matchers.hasSize(2));
        String link = page.header("Link");
        List<String> rest = as("auditor", "X1")
                .get(link.substring(link.indexOf('<') + 1, link.indexOf('>')).replace("limit=2", "limit=50"))
                .path("items.step");

        assertThat(page.<List<String>>path("items.step")).isEqualTo(all.subList(0, 2));
        assertThat(rest).isEqualTo(all.subList(2, all.size()));
    }

    /** Guard: the triggers of the tables. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE complaint_history SET by_whom = 'nobody'",
                "DELETE FROM complaint_history",
                "TRUNCATE complaint_history",
                "UPDATE follow_up_call SET disposition = 'SATISFIED'",
                "DELETE FROM follow_up_call",
                "TRUNCATE follow_up_call"
            })
    void whatWasRecordedIsNeverChanged(String statement) {
        raised(body());
        ThrowingCallable change = () -> {
            try (Connection connection = dataSource.getConnection();
                    Statement change1 = connection.createStatement()) {
                change1.execute(statement);
            }
        };

        assertThat(org.assertj.core.api.Assertions.catchThrowable(change))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append only");
    }

    private static String answered(Map<String, ?> body) {
        String id = raised(body);
        reply(id, Instant.parse(body.get("receivedAt").toString())).statusCode(201);
        return id;
    }

    private static io.restassured.response.ValidatableResponse named(String id, String agent) {
        return step(
                "complaint-officer", "C1", id, "resolutions", Map.of("text", "Replaced.", "followUpAgentId", agent));
    }

    private static void rule(String cause, Map<String, ?> rule) {
        as("manager", "M1")
                .contentType(ContentType.JSON)
                .body(rule)
                .put("/v1/complaint-rules/" + cause)
                .then()
                .statusCode(200);
    }
}
