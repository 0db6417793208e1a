package dev.ringback.complaint.ratio;

import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class RatioTest {

    private static final String FIGURES = "/v1/complaint-figures/";
    private static final Instant LAST_OF_MARCH = Instant.parse("2026-03-31T15:59:59Z");
    private static final Instant FIRST_OF_APRIL = Instant.parse("2026-03-31T16:00:00Z");

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-04T02:00:00Z"));
    }

    @Test
    @Rule("CMPL-9")
    @Rule("RPT-6")
    void complaintsOfAMonthAreSetAgainstTheProjectsOfTheirDesigner() {
        String designer = "D-" + UUID.randomUUID();
        String first = about(FIRST_OF_APRIL, "COMPLAINT", designer);
        String last = about(Instant.parse("2026-04-30T15:59:59Z"), "COMPLAINT", designer);
        about(LAST_OF_MARCH, "COMPLAINT", designer);
        about(Instant.parse("2026-04-30T16:00:00Z"), "COMPLAINT", designer);
        about(FIRST_OF_APRIL, "SUGGESTION", designer);
        ratios("DESIGNER", designer)
                .body(row(designer) + ".base", nullValue())
                .body(row(designer) + ".ratioPercent", nullValue());

        as("crm", "CRM")
                .contentType(ContentType.JSON)
                .body(Map.of("items", List.of(Map.of("key", designer, "base", 3))))
                .put(FIGURES + "ratios/2026-04/bases/DESIGNER")
                .then()
                .statusCode(200)
                .body("kept", equalTo(1));

        String path = ratios("DESIGNER", designer)
                .body(row(designer) + ".complaints", equalTo(2))
                .body(row(designer) + ".base", equalTo(3))
                .body(row(designer) + ".ratioPercent", equalTo("66.67"))
                .extract()
                .path(row(designer) + ".complaintsPath");
        as("auditor", "X1").get(path).then().statusCode(200).body("items.id", containsInAnyOrder(first, last));
        String csv = as("bi", "B1")
                .accept("text/csv")
                .get(FIGURES + "ratios/2026-04?by=DESIGNER")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv.lines().findFirst()).hasValue("month,dimension,key,complaints,base,ratioPercent,sharePercent");
        assertThat(csv).contains("2026-04,DESIGNER," + designer + ",2,3,66.67,");
    }

    @Test
    @Rule("CMPL-9")
    void onlyWhatStandsCountsAsUpheld() {
        String crew = "T-" + UUID.randomUUID();
        Map<String, Object> complaint = april(FIRST_OF_APRIL);
        complaint.put("parties", List.of(Map.of("role", "CREW", "id", crew), Map.of("role", "STORE", "id", crew)));
        String id = raised(complaint);
        shown(id).body("parties.role", contains("CREW", "STORE"));
        assertThat(upheld(crew)).isEmpty();
        String finding = step(
                        "quality",
                        "Q1",
                        id,
                        "findings",
                        Map.of("companyCaused", true, "standard", "004", "reason", "Badly built."))
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(upheld(crew)).containsExactly(1);

        as("quality", "Q2")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("reason", "Another crew."))
                .post("/v1/findings/" + finding + "/overturnings")
                .then()
                .statusCode(201);

        assertThat(upheld(crew)).isEmpty();
    }

    @Test
    void anotherOrgScopeIsNotCounted() {
        String unit = Directory.unit();
        Map<String, Object> complaint = april(FIRST_OF_APRIL);
        complaint.put("subjectAgentId", Directory.agent(unit));
        raised(complaint);
        String path = FIGURES + "ratios/2026-04?by=ORG_UNIT";

        as("manager", Directory.agent(Directory.unit()))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.findAll { it.key == '" + unit + "' }", empty());

        as("manager", Directory.agent(unit))
                .get(path)
                .then()
                .statusCode(200)
                .body("items.findAll { it.key == '" + unit + "' }", not(empty()));
    }

    @Test
    @Rule("CMPL-2")
    void aDepartmentKeptWhatItAnsweredInTime() {
        String department = Directory.unit();
        String inTime = in(department, april(FIRST_OF_APRIL));
        String late = in(department, april(FIRST_OF_APRIL));
        in(department, april(FIRST_OF_APRIL));
        reply(inTime, FIRST_OF_APRIL.plus(Duration.ofHours(12))).statusCode(201);
        reply(late, FIRST_OF_APRIL.plus(Duration.ofHours(12)).plusSeconds(1)).statusCode(201);
        String row = "items.find { it.key == '" + department + "' }";

        as("manager", "M1")
                .get(FIGURES + "service-levels?from=2026-04-01&to=2026-04-01")
                .then()
                .statusCode(200)
                .body(row + ".rounds", equalTo(3))
                .body(row + ".answeredInTime", equalTo(1))
                .body(row + ".answeredLate", equalTo(1))
                .body(row + ".overdue", equalTo(1))
                .body(row + ".inTimePercent", equalTo("33.33"));

        as("manager", "M1")
                .get(FIGURES + "service-levels?from=2026-04-02&to=2026-04-30")
                .then()
                .statusCode(200)
                .body("items.findAll { it.key == '" + department + "' && it.rounds > 0 }", empty());
        as("manager", "M1")
                .get(FIGURES + "service-levels?from=2026-04-02&to=2026-04-01")
                .then()
                .statusCode(422);
        as("agent", "A01")
                .get(FIGURES + "service-levels?from=2026-04-02&to=2026-04-03")
                .then()
                .statusCode(403);
    }

    private static String about(Instant received, String kind, String designer) {
        Map<String, Object> complaint = april(received);
        complaint.put("kind", kind);
        complaint.put("parties", List.of(Map.of("role", "DESIGNER", "id", designer)));
        return raised(complaint);
    }

    private static Map<String, Object> april(Instant received) {
        Map<String, Object> complaint = body();
        complaint.put("receivedAt", received.toString());
        complaint.put("causeClass", "PRODUCT");
        complaint.remove("subjectAgentId");
        return complaint;
    }

    private static String in(String department, Map<String, Object> complaint) {
        String id = raised(complaint);
        step("complaint-officer", "C1", id, "hand-overs", Map.of("departmentId", department, "reason", "Theirs."))
                .statusCode(201);
        step("complaint-officer", "C1", id, "hand-over-answers", Map.of("accepted", true))
                .statusCode(201);
        return id;
    }

    private static List<Integer> upheld(String crew) {
        return as("manager", "M1")
                .get(FIGURES + "ratios/2026-04?by=CREW&counted=UPHELD")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.key == '" + crew + "' }.complaints");
    }

    private static io.restassured.response.ValidatableResponse ratios(String by, String key) {
        return as("manager", "M1")
                .get(FIGURES + "ratios/2026-04?by=" + by)
                .then()
                .statusCode(200)
                .body(row(key) + ".key", equalTo(key));
    }

    private static String row(String key) {
        return "items.find { it.key == '" + key + "' }";
    }
}
