package dev.ringback.scoring.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Regulation packs over HTTP, until they are activated. */
@QuarkusTest
@OnTheStack
class PackUploadTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void whatShipsIsThereToBeReadEditedAndUploaded() throws Exception {
        Api.as("admin").get(Packs.PATH).then().statusCode(200).body("items.packId", hasItem("P-SALES"));
        String shipped = Api.as("manager")
                .get(Packs.PATH + "/P-SALES/versions/1/document")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String digest = Api.as("manager")
                .get(Packs.PATH + "/P-SALES/versions/1")
                .then()
                .body("uploadedBy", equalTo("shipped"))
                .body("state", equalTo("APPROVED"))
                .extract()
                .path("digest");
        ObjectNode edited = (ObjectNode) JSON.readTree(shipped);
        edited.put("packId", "P-" + UUID.randomUUID());

        Packs.upload(edited)
                .statusCode(201)
                .body("version", equalTo(1))
                .body("state", equalTo("UPLOADED"))
                .body("digest", equalTo(digest))
                .body(
                        "services.service",
                        containsInAnyOrder(
                                "task-service", "callrecord-service", "complaint-service", "scoring-service"));
        edited.withObject("/sections/tasks/programs/0/attempts").put("max", 3);
        Packs.upload(edited)
                .statusCode(201)
                .body("version", equalTo(2))
                .body("digest", matchesPattern("sha256:[0-9a-f]{64}"));

        Api.as("admin")
                .get(Packs.PATH + "/" + edited.get("packId").asText() + "/versions")
                .then()
                .body("items.version", contains(2, 1));
        assertThat(Api.as("hr")
                        .get(Packs.PATH + "/" + edited.get("packId").asText() + "/versions/2/document")
                        .jsonPath()
                        .getInt("sections.tasks.programs[0].attempts.max"))
                .isEqualTo(3);
    }

    @Test
    void theSchemaIsPublishedAndHoldsWhatShips() throws Exception {
        String schema = Api.as("auditor")
                .get(Packs.PATH + "/schema")
                .then()
                .statusCode(200)
                .body("$schema", equalTo("https://json-schema.org/draft/2020-12/schema"))
                .extract()
                .asString();

        assertThat(JSON.readTree(schema)
                        .path("properties")
                        .path("sections")
                        .path("properties")
                        .size())
                .isEqualTo(4);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsPlace() {
        Map<String, Object> program = new HashMap<>(Map.of(
                "id",
                "deal-callback",
                "purpose",
                "ELECTION",
                "rule",
                "task 2",
                "schedule",
                Map.of("kind", "FIRST_DAYS_OF_NEXT_MONTH", "fromDay", 7, "toDay", 1),
                "policies",
                List.of("P-OUT", "P-OUT"),
                "attempts",
                Map.of("max", 11, "retryAfter", "PT1S"),
                "questions",
                List.of("order time"),
                "colour",
                "red"));
        Map<String, Object> other = Map.of(
                "id",
                "deal-callback",
                "purpose",
                "DEAL",
                "rule",
                "TASK-2",
                "schedule",
                Map.of("kind", "NEXT_WEEK", "from", "SUNDAY", "to", "MONDAY"),
                "policies",
                List.of(),
                "attempts",
                Map.of("max", 2, "retryAfter", "PT2H"),
                "questions",
                List.of(),
                "active",
                true);
        Map<String, Object> pack = new HashMap<>(Packs.with(Map.of(
                "tasks",
                Map.of(
                        "programs",
                        List.of(program, other),
                        "contactPolicies",
                        List.of(Map.of(
                                "id",
                                "P-OUT",
                                "companyWide",
                                "no",
                                "caps",
                                List.of(
                                        Map.of("kind", "LUNAR_MONTH"),
                                        Map.of("kind", "CALENDAR_YEAR", "rule", "TASK-16", "max", -1)),
                                "windows",
                                Map.of(
                                        "rule",
                                        "TASK-13",
                                        "slots",
                                        List.of(Map.of("days", List.of("MONDAY"), "from", "11:30", "to", "10:00")))))),
                "calls",
                Map.of("outcomeDefinition", 1.5),
                "complaints",
                Map.of(
                        "rules",
                        List.of(Map.of(
                                "causeClass", "ATTITUDE", "departmentId", "nowhere", "followUpAgentId", "nobody"))),
                "scoring",
                Map.of("schemes", List.of(Map.of("scheme", "S9"), Map.of("scheme", "S1", "version", "9"))),
                "weather",
                Map.of())));
        pack.put("title", " ");

        Packs.upload(pack)
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "violations.field",
                        hasItems(
                                "/title",
                                "/sections/weather",
                                "/sections/tasks/programs/0/purpose",
                                "/sections/tasks/programs/0/rule",
                                "/sections/tasks/programs/0/schedule",
                                "/sections/tasks/programs/0/policies",
                                "/sections/tasks/programs/0/attempts/max",
                                "/sections/tasks/programs/0/attempts/retryAfter",
                                "/sections/tasks/programs/0/questions/0",
                                "/sections/tasks/programs/0/colour",
                                "/sections/tasks/programs/0/active",
                                "/sections/tasks/programs/1/id",
                                "/sections/tasks/programs/1/schedule",
                                "/sections/tasks/contactPolicies/0/companyWide",
                                "/sections/tasks/contactPolicies/0/caps/0/kind",
                                "/sections/tasks/contactPolicies/0/caps/1/max",
                                "/sections/tasks/contactPolicies/0/windows/slots/0",
                                "/sections/calls/outcomeDefinition",
                                "/sections/complaints/rules/0/departmentId",
                                "/sections/complaints/rules/0/followUpAgentId",
                                "/sections/scoring/schemes/0/scheme",
                                "/sections/scoring/schemes/1/rules",
                                "/sections/scoring/schemes/1/pay"))
                .body(
                        "violations.code",
                        hasItems(
                                "REQUIRED", "ADDITIONAL_PROPERTIES", "ENUM", "UNKNOWN_ORG_UNIT", "DUPLICATE", "ORDER"));

        assertThat(Db.count("SELECT count(*) FROM pack WHERE id = ?", pack.get("packId")))
                .isZero();
    }

    @Test
    void aSchemeContradictsNeitherItselfNorWhatIsStored() {
        Map<String, Object> base = Map.of("kind", "BASE", "id", "S1-6", "points", "100");
        Map<String, Object> pay = Map.of("id", "G6", "percentPerPoint", "1", "scale", 2);

        Packs.upload(scheme(Map.of(
                        "version",
                        "v-" + UUID.randomUUID().toString().substring(0, 8),
                        "rules",
                        List.of(base, base),
                        "pay",
                        pay)))
                .statusCode(422)
                .body("violations.field", contains("/sections/scoring/schemes/0/rules/1/id"));
        Packs.upload(scheme(Map.of("version", "1", "rules", List.of(base), "pay", pay)))
                .statusCode(422)
                .body("violations.field", contains("/sections/scoring/schemes/0/version"))
                .body("violations.code", contains("VERSION_TAKEN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"packId\": |400|MALFORMED_JSON",
                "|400|MALFORMED_JSON",
                "{\"packId\": \"a\", \"packId\": \"b\"}|400|MALFORMED_JSON",
                "[]|422|VALIDATION_FAILED",
                "\"P-SALES\"|422|VALIDATION_FAILED",
                "{}|422|VALIDATION_FAILED",
                "{\"packId\":\"a b\",\"title\":\"t\",\"source\":\"s\",\"sections\":{\"calls\":{}}}|422|VALIDATION_FAILED",
                "{\"packId\":\"schema\",\"title\":\"t\",\"source\":\"s\",\"sections\":{\"calls\":{}}}|422|VALIDATION_FAILED",
                "{\"packId\":\"a\",\"title\":\"t\",\"source\":\"s\",\"sections\":{}}|422|VALIDATION_FAILED",
                "{\"packId\":\"a\",\"title\":\"t\",\"source\":\"s\",\"sections\":{\"calls\":null}}|422|VALIDATION_FAILED",
                "{\"packId\":\"a\",\"title\":\"t\",\"source\":\"s\",\"sections\":{\"calls\":{\"outcomeDefinition\":99999999999999999999}}}|422|VALIDATION_FAILED"
            })
    void whatIsNoPackIsRefused(String body, int status, String code) {
        long before = Db.count("SELECT count(*) FROM pack_version");

        Api.as("admin")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body == null ? "" : body)
                .post(Packs.PATH)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));

        assertThat(Db.count("SELECT count(*) FROM pack_version")).isEqualTo(before);
    }

    @Test
    void aPackTooLargeForOneEventIsRefused() {
        Map<String, Object> cap = Map.of("kind", "CALENDAR_YEAR", "rule", "TASK-16", "max", 5);
        List<Map<String, Object>> policies = java.util.stream.IntStream.range(0, 100)
                .<Map<String, Object>>mapToObj(i -> Map.of(
                        "id",
                        "P-" + i,
                        "companyWide",
                        false,
                        "caps",
                        java.util.Collections.nCopies(20, cap),
                        "windows",
                        Map.of(
                                "rule",
                                "TASK-13",
                                "slots",
                                java.util.Collections.nCopies(
                                        50,
                                        Map.of(
                                                "days",
                                                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"),
                                                "from",
                                                "10:00",
                                                "to",
                                                "11:00")))))
                .toList();

        Packs.upload(Packs.with(Map.of("tasks", Map.of("contactPolicies", policies))))
                .statusCode(422)
                .body("violations.field", contains("/sections"))
                .body("violations.code", contains("TOO_LARGE"));
    }

    @Test
    void aRetryWithItsKeyIsTheSameVersion() {
        Map<String, Object> pack = Packs.small();
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Api.as("admin")
                    .contentType(ContentType.JSON)
                    .header("Idempotency-Key", key)
                    .body(pack)
                    .post(Packs.PATH)
                    .then()
                    .statusCode(201)
                    .body("version", equalTo(1));
        }

        assertThat(Db.count("SELECT count(*) FROM pack_version WHERE pack_id = ?", Packs.id(pack)))
                .isEqualTo(1);
        Api.as("admin")
                .contentType(ContentType.JSON)
                .body(pack)
                .post(Packs.PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
    }

    @Test
    void aNumberInATitleIsMasked() {
        Map<String, Object> pack = new HashMap<>(Packs.small());
        pack.put("title", "call 13812345678");

        Packs.upload(pack).statusCode(201).body("title", equalTo("call 138****5678"));
    }

    @Test
    void aVersionNeverChanges() {
        Map<String, Object> pack = Packs.small();
        Packs.uploaded(pack);

        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> Db.update("UPDATE pack_version SET title = 'x' WHERE pack_id = ?", Packs.id(pack)))
                .isInstanceOf(SQLException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor"})
    void onlyAdministratorsUpload(String role) {
        Api.post(role, Packs.PATH, Packs.small()).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "admin,200",
        "manager,200",
        "hr,200",
        "auditor,200",
        "agent,403",
        "supervisor,403",
        "quality,403",
        "complaint-officer,403",
        "crm,403",
        "bi,403"
    })
    void whoMayReadPacks(String role, int status) {
        for (String path : List.of(
                "",
                "/schema",
                "/P-SALES",
                "/P-SALES/versions",
                "/P-SALES/versions/1",
                "/P-SALES/versions/1/document")) {
            Api.as(role).get(Packs.PATH + path).then().statusCode(status);
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (String path : List.of(
                "/nobody",
                "/nobody/versions",
                "/nobody/versions/1",
                "/P-SALES/versions/9999",
                "/nobody/versions/1/document")) {
            Api.as("admin").get(Packs.PATH + path).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        }
        Api.as("admin").get(Packs.PATH + "/a%20b").then().statusCode(400);
        Api.as("admin").get(Packs.PATH + "/P-SALES/versions/0").then().statusCode(400);
    }

    private static Map<String, Object> scheme(Map<String, Object> fields) {
        Map<String, Object> scheme = new HashMap<>(fields);
        scheme.putAll(Map.of("scheme", "S1", "title", "t", "source", "s"));
        return Packs.with(Map.of("scoring", Map.of("schemes", List.of(scheme))));
    }
}
