package dev.ringback.scoring.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.pack.PackSections;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Activation across the services, by one digest, on a date ahead. The others are played by the test. */
@QuarkusTest
@OnTheStack
class PackActivationTest {
    /** Far from the months of other tests. */
    private static final Instant LAST_MINUTE_OF_2990 = Instant.parse("2990-12-31T15:59:00Z");

    private static final Instant NEW_YEAR = Instant.parse("2990-12-31T16:00:00Z");
    private static final String NEW_YEARS_DAY = "2991-01-01";

    @BeforeEach
    void itIsTheLastMinuteOfAYear() {
        TestClock.set(LAST_MINUTE_OF_2990);
    }

    @AfterEach
    void backToday() {
        TestClock.reset();
    }

    @Test
    void everyServiceIsToldTheWholePackWithItsDigestAndDate() {
        Map<String, Object> pack = Packs.small();
        String digest = Packs.uploaded(pack);

        Packs.activate(pack, NEW_YEARS_DAY)
                .statusCode(201)
                .body("state", equalTo("ACTIVATING"))
                .body("activation.effectiveFrom", equalTo(NEW_YEARS_DAY))
                .body("activation.activatedBy", equalTo("manager-1"));

        PackActivated told = PackTopic.heard(Packs.id(pack), PackActivated.class);
        assertThat(told.version()).isEqualTo(1);
        assertThat(told.digest()).isEqualTo(digest).isEqualTo(PackSections.digest(told.sections()));
        assertThat(told.effectiveFrom()).isEqualTo(LocalDate.of(2991, 1, 1));
    }

    @Test
    void itIsActiveOnlyWhenAllFourNameItsDigest() {
        Map<String, Object> pack = Packs.small();
        String digest = Packs.uploaded(pack);
        Packs.activate(pack, NEW_YEARS_DAY).statusCode(201);
        PackTopic.heard(Packs.id(pack), PackActivated.class);
        PackTopic.report(Packs.id(pack), "task-service", digest, null);
        PackTopic.report(Packs.id(pack), "complaint-service", digest, null);
        awaitReports(pack, 2);
        assertThat(Packs.state(pack)).isEqualTo("ACTIVATING");
        assertThat(PackTopic.silent(Packs.id(pack) + "/scoring-service"))
                .as("this service runs nothing before midnight")
                .isTrue();

        TestClock.set(NEW_YEAR);
        awaitReports(pack, 3);
        assertThat(Packs.state(pack)).isEqualTo("ACTIVATING");
        PackTopic.report(Packs.id(pack), "callrecord-service", digest, null);
        awaitReports(pack, 4);

        assertThat(PackTopic.heard(Packs.id(pack) + "/scoring-service", PackApplied.class)
                        .digest())
                .isEqualTo(digest);
        Packs.show(pack)
                .body("state", equalTo("ACTIVE"))
                .body(
                        "services.service",
                        contains("task-service", "callrecord-service", "complaint-service", "scoring-service"))
                .body("services.digest", contains(digest, digest, digest, digest));
        Api.as("admin")
                .get(Packs.PATH + "/" + Packs.id(pack))
                .then()
                .body("activeVersion", equalTo(1))
                .body("latestVersion", equalTo(1));
    }

    @Test
    void aRefusalOfOneIsShownWithItsReasonAndKeepsThisServiceFromRunningIt() {
        Map<String, Object> pack = Packs.small();
        String digest = Packs.uploaded(pack);
        Packs.activate(pack, NEW_YEARS_DAY).statusCode(201);
        PackTopic.heard(Packs.id(pack), PackActivated.class);
        PackTopic.report(Packs.id(pack), "task-service", digest, "/programs/0/policies/0: no such contact policy");
        awaitReports(pack, 1);

        TestClock.set(NEW_YEAR);
        Map<String, Object> other = Packs.small();
        TestClock.set(LAST_MINUTE_OF_2990);
        Packs.uploaded(other);
        Packs.activate(other, NEW_YEARS_DAY).statusCode(201);
        TestClock.set(NEW_YEAR);
        PackTopic.heard(Packs.id(other) + "/scoring-service", PackApplied.class);

        Packs.show(pack)
                .body("state", equalTo("REFUSED"))
                .body("services[0].refusal", equalTo("/programs/0/policies/0: no such contact policy"))
                .body("services[0].appliedAt", nullValue())
                .body("services[3].digest", nullValue());
        assertThat(Db.count(
                        "SELECT count(*) FROM pack_section WHERE pack_id = ? AND state = 'WAITING'", Packs.id(pack)))
                .isEqualTo(1);
        Api.as("admin").get(Packs.PATH + "/" + Packs.id(pack)).then().body("activeVersion", nullValue());
    }

    @Test
    void aServiceThatRunsSomethingElseMakesItRefused() {
        Map<String, Object> pack = Packs.small();
        String digest = Packs.uploaded(pack);
        Packs.activate(pack, NEW_YEARS_DAY).statusCode(201);

        PackTopic.report(Packs.id(pack), "task-service", digest.replace('a', 'b') + "0", null);
        awaitReports(pack, 1);

        assertThat(Packs.state(pack)).isEqualTo("REFUSED");
    }

    @Test
    void aSchemeScoresTheMonthsFromTheDateOnAndNoneBefore() throws Exception {
        ObjectNode document = (ObjectNode) new ObjectMapper()
                .readTree(Api.as("admin")
                        .get(Packs.PATH + "/P-SALES/versions/1/document")
                        .asString());
        String packId = "P-" + UUID.randomUUID();
        String version = "t" + UUID.randomUUID().toString().substring(0, 8);
        document.put("packId", packId);
        ObjectNode scheme = (ObjectNode) document.at("/sections/scoring/schemes/0");
        scheme.put("version", version);
        ((ObjectNode) ((ArrayNode) scheme.get("rules")).get(0)).put("points", "90");
        Packs.upload(document).statusCode(201);
        String agent = Api.newAgentPaid("4000.00");

        Packs.activate(Map.of("packId", packId), "2991-01-02").statusCode(201);
        PackTopic.heard(packId, PackActivated.class);
        TestClock.set(Instant.parse("2991-01-01T16:00:00Z"));
        assertThat(PackTopic.heard(packId + "/scoring-service", PackApplied.class)
                        .refusal())
                .isNull();

        Events.soon()
                .until(() -> Api.read(agent, "2991-02").text("schemeVersion").equals(version));
        assertThat(Api.read(agent, "2991-02").points("S1-6")).isEqualTo("90");
        assertThat(Api.read(agent, "2991-01").text("schemeVersion")).isEqualTo("2");
        assertThat(Api.read(agent, "2991-01").points("S1-6")).isEqualTo("100");

        // Back to what ships: under its old version it would not come into force again.
        Api.post("admin", Packs.PATH, shippedAs(packId)).statusCode(201);
        String second = Packs.PATH + "/" + packId + "/versions/2";
        Api.post("hr", second + "/approvals", Map.of()).statusCode(201);
        Api.post("admin", second + "/activations", Map.of("effectiveFrom", "2991-04-01"))
                .statusCode(422)
                .body("violations[0].field", equalTo("/sections/scoring/schemes/0/version"))
                .body("violations[0].code", equalTo("SUPERSEDED"));
    }

    private static Object shippedAs(String packId) throws Exception {
        ObjectNode document = (ObjectNode) new ObjectMapper()
                .readTree(Api.as("admin")
                        .get(Packs.PATH + "/P-SALES/versions/1/document")
                        .asString());
        return document.put("packId", packId);
    }

    @ParameterizedTest
    @CsvSource({"2990-12-30,422", "2990-12-31,422", "2991-01-01,201", "3000-12-31,201", "3001-01-01,422"})
    void theDateLiesAhead(String date, int status) {
        Map<String, Object> pack = Packs.small();
        Packs.uploaded(pack);

        Packs.activate(pack, date).statusCode(status);

        assertThat(Packs.state(pack)).isEqualTo(status == 201 ? "ACTIVATING" : "APPROVED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|VALIDATION_FAILED",
                "{\"effectiveFrom\": \"tomorrow\"}|400|WRONG_TYPE",
                "{\"effectiveFrom\": \"2991-02-30\"}|400|WRONG_TYPE",
                "{\"effectiveFrom\": 1}|400|WRONG_TYPE",
                "{\"effectiveFrom\": \"2991-01-01\", \"at\": 1}|400|UNKNOWN_FIELD",
                "{|400|MALFORMED_JSON"
            })
    void whatSaysNoDateIsRefused(String body, int status, String code) {
        Map<String, Object> pack = Packs.small();
        Packs.uploaded(pack);

        Api.as("admin")
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(Packs.version(pack) + "/activations")
                .then()
                .statusCode(status)
                .body("code", equalTo(code));

        assertThat(Packs.state(pack)).isEqualTo("UPLOADED");
    }

    @Test
    void aVersionIsActivatedOnce() {
        Map<String, Object> pack = Packs.small();
        Packs.uploaded(pack);
        Packs.activate(pack, NEW_YEARS_DAY).statusCode(201);

        Packs.activate(pack, "2991-02-01").statusCode(409).body("code", equalTo("PACK_ALREADY_ACTIVATED"));
        Packs.activate(Packs.small(), NEW_YEARS_DAY).statusCode(404);

        Packs.show(pack).body("activation.effectiveFrom", equalTo(NEW_YEARS_DAY));
    }

    @Test
    void whatWasGoodAtTheUploadIsLookedAtAgain() throws Exception {
        String unit = "U-" + UUID.randomUUID();
        Api.put("hr", "/v1/directory/org-units/" + unit, Map.of("name", "客服", "kind", "DEPARTMENT"));
        Map<String, Object> pack = Packs.with(
                Map.of("complaints", Map.of("rules", List.of(Map.of("causeClass", "ATTITUDE", "departmentId", unit)))));
        Packs.uploaded(pack);
        Db.update("DELETE FROM org_unit WHERE id = ?", unit);

        Packs.activate(pack, NEW_YEARS_DAY)
                .statusCode(422)
                .body("violations.field", contains("/sections/complaints/rules/0/departmentId"));
    }

    /** Draft, approved, active: nobody activates what one person alone has looked at. */
    @Test
    @Rule("G7")
    void aVersionIsApprovedByASecondPersonBeforeItIsActivated() {
        Map<String, Object> pack = Packs.small();
        Packs.uploaded(pack);
        Api.post("manager", Packs.version(pack) + "/activations", Map.of("effectiveFrom", NEW_YEARS_DAY))
                .statusCode(409)
                .body("code", equalTo("PACK_NOT_APPROVED"));
        Packs.approve("admin", pack).statusCode(403).body("code", equalTo("PACK_APPROVER_NOT_INDEPENDENT"));
        assertThat(Packs.state(pack)).isEqualTo("UPLOADED");

        Packs.approve("hr", pack)
                .statusCode(201)
                .body("state", equalTo("APPROVED"))
                .body("approval.approvedBy", equalTo("hr-1"));

        Packs.approve("manager", pack).statusCode(200).body("approval.approvedBy", equalTo("hr-1"));
        Packs.approve("manager", Packs.small()).statusCode(404);
        Packs.activate(pack, NEW_YEARS_DAY).statusCode(201);
        Packs.approve("manager", pack).statusCode(200);
    }

    @Test
    void whatShipsIsApproved() {
        Api.as("auditor")
                .get(Packs.PATH + "/P-SALES/versions/1")
                .then()
                .body("approval.approvedBy", equalTo("shipped"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "quality", "bi", "auditor", "crm", "complaint-officer"})
    void otherRolesApproveNothing(String role) {
        Map<String, Object> pack = Packs.small();
        Packs.uploaded(pack);

        Packs.approve(role, pack).statusCode(403);

        assertThat(Packs.state(pack)).isEqualTo("UPLOADED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "quality", "complaint-officer", "hr", "crm", "bi", "auditor"})
    void onlyAdministratorsAndManagersActivate(String role) {
        Map<String, Object> pack = Packs.small();
        Packs.uploaded(pack);

        Api.post(role, Packs.version(pack) + "/activations", Map.of("effectiveFrom", NEW_YEARS_DAY))
                .statusCode(403);
    }

    private static void awaitReports(Map<String, Object> pack, int number) {
        Events.soon()
                .until(() -> Db.count("SELECT count(*) FROM pack_report WHERE pack_id = ?", Packs.id(pack)) == number);
    }
}
