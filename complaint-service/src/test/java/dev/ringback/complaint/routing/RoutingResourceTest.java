package dev.ringback.complaint.routing;

import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static dev.ringback.complaint.testing.Complaints.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class RoutingResourceTest {

    private static final String PATH = "/v1/complaint-rules";

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @AfterEach
    void backAsShipped() {
        put("LOGISTICS", Map.of("departmentId", "CUSTOMER-CARE"), "*").statusCode(200);
    }

    @Test
    @Rule("CMPL-3")
    void everyCauseHasARuleFromTheBeginning() {
        as("auditor", "X1")
                .get(PATH)
                .then()
                .statusCode(200)
                .body(
                        "items.causeClass",
                        contains(
                                "NO_CONSENT",
                                "ATTITUDE",
                                "HARASSMENT",
                                "WRONG_EXPLANATION",
                                "OPERATION_ERROR",
                                "PRODUCT",
                                "LOGISTICS",
                                "OTHER"))
                .body("items.departmentId", everyItem(equalTo("CUSTOMER-CARE")))
                .body("items.followUpDays", everyItem(equalTo(3)));
    }

    @Test
    @Rule("CMPL-3")
    void aComplaintGoesWhereTheRuleOfItsCauseSays() {
        Map<String, Object> body = body();
        body.put("causeClass", "LOGISTICS");
        int version = version("LOGISTICS");
        String before = post(body)
                .statusCode(201)
                .body("departmentId", equalTo("CUSTOMER-CARE"))
                .body("routedBy.rule", equalTo("LOGISTICS"))
                .body("routedBy.version", equalTo(version))
                .extract()
                .path("id");
        String unit = Directory.unit();

        put("LOGISTICS", Map.of("departmentId", unit), null)
                .statusCode(200)
                .header("ETag", equalTo("\"" + (version + 1) + "\""));

        Map<String, Object> next = body();
        next.put("causeClass", "LOGISTICS");
        post(next).statusCode(201).body("departmentId", equalTo(unit)).body("routedBy.version", equalTo(version + 1));
        shown(before).body("departmentId", equalTo("CUSTOMER-CARE")).body("routedBy.version", equalTo(version));
        Map<String, Object> other = body();
        other.put("causeClass", "PRODUCT");
        post(other).statusCode(201).body("departmentId", equalTo("CUSTOMER-CARE"));
    }

    @Test
    void theSameRuleAgainIsNoNewVersion() {
        int version = version("LOGISTICS");

        put("LOGISTICS", Map.of("departmentId", "CUSTOMER-CARE", "followUpDays", 3), null)
                .statusCode(200)
                .body("version", equalTo(version));
    }

    /** Guard: the comparison with If-Match under the lock. */
    @Test
    void aRuleThatWasChangedMeanwhileIsNotOverwritten() {
        int version = version("LOGISTICS");
        put("LOGISTICS", Map.of("departmentId", "CUSTOMER-CARE", "followUpDays", 5), "\"" + version + "\"")
                .statusCode(200)
                .body("followUpDays", equalTo(5));

        put("LOGISTICS", Map.of("departmentId", "CUSTOMER-CARE", "followUpDays", 6), "\"" + version + "\"")
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));

        as("manager", "M1").get(PATH + "/LOGISTICS").then().body("followUpDays", equalTo(5));
    }

    @Test
    @Rule("CMPL-3")
    void aRuleMayNameWhoHandlesItsComplaints() {
        String unit = Directory.unit();
        String officer = Directory.agent(unit);
        put("LOGISTICS", Map.of("departmentId", unit, "officerAgentId", officer), null)
                .statusCode(200)
                .body("officerAgentId", equalTo(officer));
        Map<String, Object> complaint = body();
        complaint.put("causeClass", "LOGISTICS");

        post(complaint).statusCode(201).body("departmentId", equalTo(unit)).body("officerAgentId", equalTo(officer));

        put("LOGISTICS", Map.of("departmentId", unit, "officerAgentId", Directory.agent(Directory.unit())), null)
                .statusCode(422)
                .body("violations.code", contains("NOT_IN_DEPARTMENT"));
    }

    @Test
    void aUnitOrAnAgentNobodyKnowsIsRefusedAndSoIsOneWhoLeft() {
        String unit = Directory.unit();
        String gone =
                Directory.agent("A-" + java.util.UUID.randomUUID(), unit, 1, RECEIVED, LocalDate.parse("2026-04-01"));

        put("LOGISTICS", Map.of("departmentId", "NOWHERE", "followUpAgentId", "NOBODY"), null)
                .statusCode(422)
                .body("violations.field", contains("departmentId", "followUpAgentId"))
                .body("violations.code", contains("UNKNOWN_ORG_UNIT", "UNKNOWN_AGENT"));
        put("LOGISTICS", Map.of("departmentId", unit, "followUpAgentId", gone), null)
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_AGENT"));

        as("manager", "M1").get(PATH + "/LOGISTICS").then().body("departmentId", equalTo("CUSTOMER-CARE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"departmentId\": null}",
                "{\"departmentId\": \"\"}",
                "{\"departmentId\": \"a b\"}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"followUpDays\": 0}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"followUpDays\": 31}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"followUpDays\": -1}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"followUpAgentId\": \"-\"}"
            })
    void aRuleThatBreaksAConstraintIsRefused(String body) {
        int version = version("LOGISTICS");

        put("LOGISTICS", body, null).statusCode(422).body("code", equalTo("VALIDATION_FAILED"));

        assertThat(version("LOGISTICS")).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"departmentId\": 1}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"followUpDays\": \"3\"}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"followUpDays\": 1.5}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"followUpDays\": 99999999999}",
                "{\"departmentId\": \"CUSTOMER-CARE\", \"version\": 7}",
                "{",
                "[]"
            })
    void aRuleThatCannotBeReadIsRefused(String body) {
        int version = version("LOGISTICS");

        put("LOGISTICS", body, null).statusCode(400);

        assertThat(version("LOGISTICS")).isEqualTo(version);
    }

    @Test
    void thereIsNoRuleForWhatIsNoCause() {
        as("admin", "root").get(PATH + "/RUDE").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        put("RUDE", Map.of("departmentId", "CUSTOMER-CARE"), null).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "quality", "complaint-officer", "hr", "crm", "bi", "auditor"})
    void othersDoNotChangeRules(String role) {
        as(role, "X1")
                .contentType(ContentType.JSON)
                .body(Map.of("departmentId", "CUSTOMER-CARE"))
                .put(PATH + "/LOGISTICS")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
    }

    private static int version(String cause) {
        return as("manager", "M1").get(PATH + "/" + cause).then().extract().path("version");
    }

    private static ValidatableResponse put(String cause, Object body, String ifMatch) {
        var request = as("manager", "M1").contentType(ContentType.JSON).body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(PATH + "/" + cause).then();
    }
}
