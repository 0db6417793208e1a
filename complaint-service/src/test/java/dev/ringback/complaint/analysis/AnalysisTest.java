package dev.ringback.complaint.analysis;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Root causes, repeats, exports, and who read what. */
@QuarkusTest
@OnTheStack
class AnalysisTest {

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(RECEIVED.plusSeconds(3600));
    }

    @Test
    @Rule("CMPL-5")
    void aRootCauseIsRecordedEvenAfterItWasClosedAndCountsItsComplaints() {
        String code = "cause-" + UUID.randomUUID();
        String id = raised(body());
        close(id, "WITHDRAWN").statusCode(201);
        as("auditor", "X1").get(PATH + "/" + id + "/root-cause").then().statusCode(404);

        found(id, "other", "Ask 13812345678.").statusCode(200).body("note", equalTo("Ask 138****5678."));
        found(id, code, null).statusCode(200);
        found(id, code, null).statusCode(200);

        as("auditor", "X1").get(PATH + "/" + id + "/root-cause").then().body("code", equalTo(code));
        assertThat(steps(id).stream().filter("ROOT_CAUSE_FOUND"::equals)).hasSize(2);
        String path = as("manager", "M1")
                .get("/v1/complaint-figures/ratios/2026-04?by=ROOT_CAUSE")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.key == '" + code + "' }.complaintsPath");
        as("manager", "M1").get(path).then().statusCode(200).body("items.id", contains(id));
        as("agent", "A1")
                .contentType(ContentType.JSON)
                .body(Map.of("code", code))
                .put(PATH + "/" + id + "/root-cause")
                .then()
                .statusCode(403);
    }

    @Test
    @Rule("CMPL-5")
    void repeatsAreSurfacedWithWhatTheyHaveInCommon() {
        String customer = UUID.randomUUID().toString();
        String business = "b-" + UUID.randomUUID();
        Map<String, Object> first = of(customer, null, RECEIVED);
        String id = raised(first);
        String incident =
                as("auditor", "X1").get(PATH + "/" + id).then().extract().path("incidentId");
        Map<String, Object> told = of(UUID.randomUUID().toString(), null, RECEIVED.minus(Duration.ofDays(300)));
        told.put("incidentId", incident);
        String same = raised(told);
        String near = raised(of(customer, business, RECEIVED.minus(Duration.ofDays(90))));
        raised(of(customer, business, RECEIVED.minus(Duration.ofDays(90)).minusSeconds(1)));
        raised(of(UUID.randomUUID().toString(), null, RECEIVED));

        related(id)
                .body("items.complaint.id", containsInAnyOrder(same, near))
                .body("items.find { it.complaint.id == '" + same + "' }.common", contains("INCIDENT"))
                .body("items.find { it.complaint.id == '" + near + "' }.common", contains("CUSTOMER"));

        String other = raised(of(UUID.randomUUID().toString(), business, RECEIVED));
        related(near).body("items.find { it.complaint.id == '" + other + "' }.common", contains("PRODUCT"));
    }

    @Test
    @Rule("GOV-5")
    void readsAndExportsAreNoted() {
        String id = raised(body());
        String reader = "R-" + UUID.randomUUID();
        as("quality", reader).get(PATH + "/" + id).then().statusCode(200);
        as("quality", reader).get(PATH + "/" + id + "/history").then().statusCode(200);

        String csv = as("quality", reader)
                .accept("text/csv")
                .get(PATH + "/export?receivedFrom=2026-04-02&receivedTo=2026-04-02")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv.lines().findFirst().orElseThrow()).startsWith("id,number,source,externalId,kind");
        assertThat(csv.lines().filter(line -> line.startsWith(id + ",C-"))).hasSize(1);
        String lines = as("quality", reader)
                .accept("application/x-ndjson")
                .get(PATH + "/export?receivedFrom=2026-04-03&receivedTo=2026-04-03")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(lines).doesNotContain(id);
        as("auditor", "X1")
                .get(PATH + "/accesses?limit=500&complaintId=" + id)
                .then()
                .statusCode(200)
                .body("items.findAll { it.by == '" + reader + "' }.action", contains("READ", "HISTORY_READ"));
        as("auditor", "X1")
                .get(PATH + "/accesses?limit=500")
                .then()
                .body("items.findAll { it.by == '" + reader + "' }.action", hasItem("EXPORTED"));
        as("quality", reader).get(PATH + "/accesses?complaintId=" + id).then().statusCode(403);
        as("agent", reader).get(PATH + "/export").then().statusCode(403);
    }

    private static ValidatableResponse found(String id, String code, String note) {
        Map<String, Object> cause = new java.util.HashMap<>();
        cause.put("code", code);
        cause.put("note", note);
        return as("quality", "Q1")
                .contentType(ContentType.JSON)
                .body(cause)
                .put(PATH + "/" + id + "/root-cause")
                .then();
    }

    private static ValidatableResponse related(String id) {
        return as("auditor", "X1").get(PATH + "/" + id + "/related").then().statusCode(200);
    }

    private static Map<String, Object> of(String customer, String business, Instant received) {
        Map<String, Object> complaint = body();
        complaint.put("customerId", customer);
        complaint.put("business", business);
        complaint.put("causeClass", "PRODUCT");
        complaint.remove("subjectAgentId");
        complaint.put("receivedAt", received.toString());
        return complaint;
    }
}
