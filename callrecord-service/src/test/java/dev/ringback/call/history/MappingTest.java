package dev.ringback.call.history;

import static dev.ringback.call.testing.CallFiles.assertCounts;
import static dev.ringback.call.testing.CallFiles.awaitDone;
import static dev.ringback.call.testing.CallFiles.call;
import static dev.ringback.call.testing.CallFiles.imported;
import static dev.ringback.call.testing.CallFiles.newSource;
import static dev.ringback.call.testing.CallFiles.post;
import static dev.ringback.call.testing.CallFiles.rejections;
import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class MappingTest {

    private static final String MAPPINGS = "/v1/call-imports/mappings/";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EXAMPLE = Path.of("../docs/examples/call-log-mapping.json");

    private final String id = "m-" + UUID.randomUUID();
    private final String source = newSource();

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @Test
    void theMappingThatShipsIsTheDocumentedExample() throws IOException {
        JsonNode shipped =
                JSON.readTree(as("crm", "C1").get(MAPPINGS + "call-log").asString());

        assertThat(shipped.get("version").intValue()).isEqualTo(1);
        assertThat(shipped.get("mapping")).isEqualTo(example());
        as("auditor", "X1").get(MAPPINGS + "?limit=500").then().statusCode(200).body("items.id", hasItem("call-log"));
    }

    /** Another dialect: semicolons, quotes, offsets, clock lengths, agents by name, an outbound column, cells left out. */
    @Test
    void aMappingIsEnoughForAnotherDialect() {
        String customer = UUID.randomUUID().toString();
        put("""
                {
                  "format": "CSV",
                  "delimiter": ";",
                  "zone": "UTC",
                  "fields": {
                    "externalId": {"column": "ref"},
                    "direction": {"column": "way", "values": {"in": "INBOUND", "out": "OUTBOUND"}},
                    "agentId": {"column": "who", "values": {"李娜": "A01"}, "unmapped": "KEEP"},
                    "orgUnitId": {"constant": "STORE-7"},
                    "customerId": {"column": "customer"},
                    "business": {"constant": "furniture"},
                    "disposition": {"column": "mood", "values": {"good": "SATISFIED"}, "unmapped": "LEAVE_OUT"},
                    "notes": {"column": "remark"}
                  },
                  "startedAt": {"columns": ["began"], "pattern": "yyyy-MM-dd'T'HH:mm:ssXXX"},
                  "duration": {"columns": ["length"], "unit": "CLOCK"},
                  "outcomes": [
                    {"when": {"length": ["", "0:00"]}, "outcome": "NO_ANSWER"},
                    {"when": {}, "outcome": "SUCCESSFUL"}
                  ]
                }""", null).then().statusCode(201).header("ETag", "\"1\"");
        String file = "ref;way;who;began;length;mood;customer;remark;unused\n"
                + "1;in;李娜;2026-01-04T09:00:00+08:00;1:02:03;good;" + customer
                + ";\"said \"\"later; or never\"\"\nring 13987654321\";z\n"
                + "2;out; A02 ;2026-01-03T23:59:59Z;2:03;so so;;;\n"
                + "3;out;A02;2026-01-03T23:59:59Z;0:00;;;;\n"
                + "4;sideways;A02;2026-01-03T23:59:59Z;0:00;;;;\n"
                + "5;out;A02;2026-01-03T23:59:59Z;0:61;;;;\n"
                + "6;out;A02;2026-01-03T23:59:59Z;0:00;;13987654321;;\n";

        JsonPath done = imported(id, source, file);

        assertCounts(done, 6, 3, 0, 3);
        assertThat(rejections(done))
                .extracting(each -> each.getString("code") + " " + each.getString("field"))
                .containsExactly("UNMAPPED_VALUE way", "BAD_DURATION length", "NOT_A_UUID customer");
        JsonPath first = call(source, "1");
        assertThat(first.getString("startedAt")).isEqualTo("2026-01-04T01:00:00Z");
        assertThat(first.getString("endedAt")).isEqualTo("2026-01-04T02:02:03Z");
        assertThat(first.getString("agentId")).isEqualTo("A01");
        assertThat(first.getString("orgUnitId")).isEqualTo("STORE-7");
        assertThat(first.getString("customerId")).isEqualTo(customer);
        assertThat(first.getString("business")).isEqualTo("furniture");
        assertThat(first.getString("disposition")).isEqualTo("SATISFIED");
        assertThat(first.getString("notes")).isEqualTo("said \"later; or never\"\nring 139****4321");
        assertThat(first.getBoolean("successful")).isTrue();
        JsonPath second = call(source, "2");
        assertThat(second.getString("agentId")).isEqualTo("A02");
        assertThat(second.getString("direction")).isEqualTo("OUTBOUND");
        assertThat(second.getString("endedAt")).isEqualTo("2026-01-04T00:02:02Z");
        assertThat(second.getMap("")).doesNotContainKeys("disposition", "customerId", "notes");
        assertThat(call(source, "3").getString("outcome")).isEqualTo("NO_ANSWER");
    }

    @Test
    void anImportKeepsToTheVersionItBeganWith() {
        ObjectNode mapping = example();
        put(mapping.toString(), null).then().statusCode(201);
        byte[] file = (dev.ringback.call.testing.CallFiles.callLog()).getBytes(StandardCharsets.UTF_8);
        Response first = post(id, source, "one", file);
        mapping.withObject("/fields").putObject("direction").put("constant", "OUTBOUND");

        put(mapping.toString(), "\"1\"").then().statusCode(200).header("ETag", "\"2\"");

        String other = newSource();
        assertCounts(imported(id, other, new String(file, StandardCharsets.UTF_8)), 60, 60, 0, 0);
        JsonPath done = awaitDone(first.path("id"));
        assertThat(done.getInt("mappingVersion")).isEqualTo(1);
        assertThat(call(source, "L0060").getString("direction")).isEqualTo("INBOUND");
        assertThat(call(other, "L0060").getString("direction")).isEqualTo("OUTBOUND");
    }

    @Test
    void aChangeUnderAnOldVersionIsRefused() {
        put(example().toString(), "\"1\"").then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        put(example().toString(), null)
                .then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(MAPPINGS + id));
        put(example().toString(), "\"2\"").then().statusCode(412);
        put(example().toString(), "\"1\"").then().statusCode(200).body("version", equalTo(2));
        put(example().toString(), "*").then().statusCode(200).body("version", equalTo(3));
        as("crm", "C1").get(MAPPINGS + id).then().statusCode(200).header("ETag", "\"3\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/zone | \"Mars/Olympus\" | zone | UNKNOWN_ZONE",
                "/delimiter | \"\\\"\" | delimiter | BAD_DELIMITER",
                "/delimiter | \"\\n\" | delimiter | BAD_DELIMITER",
                "/delimiter | \"ab\" | delimiter | BAD_DELIMITER",
                "/delimiter | \"，\" | delimiter | BAD_DELIMITER",
                "/startedAt/pattern | \"M/d/yyyy\" | startedAt.pattern | BAD_PATTERN",
                "/startedAt/pattern | \"{0}\" | startedAt.pattern | BAD_PATTERN",
                "/startedAt/pattern | \"d/yyyy H:mm\" | startedAt.pattern | BAD_PATTERN",
                "/endedAt | {\"columns\": [\"x\"], \"pattern\": \"M/d/yyyy H:mm\"} | duration | END_AND_DURATION",
                "/fields/agentId | {} | fields.agentId | COLUMN_OR_CONSTANT",
                "/fields/agentId | {\"column\": \"a\", \"constant\": \"A01\"} | fields.agentId | COLUMN_OR_CONSTANT",
                "/fields/agentId | {\"constant\": \"-\"} | fields.agentId.constant | NOT_AN_IDENTIFIER",
                "/fields/agentId | {\"column\": \"a\", \"values\": {\"x\": \"a b\"}} | fields.agentId.values.x | NOT_AN_IDENTIFIER",
                "/fields/direction | {\"constant\": \"inbound\"} | fields.direction.constant | NOT_A_DIRECTION",
                "/fields/disposition | {\"column\": \"a\", \"values\": {\"x\": \"HAPPY\"}} | fields.disposition.values.x | NOT_A_DISPOSITION",
                "/fields/customerId | {\"constant\": \"12\"} | fields.customerId.constant | NOT_A_UUID",
                "/fields/notes | {\"constant\": \"x\", \"unmapped\": \"KEEP\"} | fields.notes | VALUES_WITHOUT_COLUMN",
                "/outcomes | [{\"when\": {}, \"outcome\": \"EFFECTIVE\"}, {\"when\": {}, \"outcome\": \"NO_ANSWER\"}] | outcomes[1] | CASE_BEHIND_OTHERWISE"
            })
    void aMappingThatCouldNotWorkIsRefusedWithItsFault(String pointer, String value, String field, String code)
            throws IOException {
        put(with(pointer, value), null)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.field", hasItem(field))
                .body("violations.code", hasItem(code));
        as("admin", "root").get(MAPPINGS + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/format | \"XLSX\" | 400 | WRONG_TYPE",
                "/format | null | 422 | VALIDATION_FAILED",
                "/script | \"return 1\" | 400 | UNKNOWN_FIELD",
                "/fields/agentId/code | \"x\" | 400 | UNKNOWN_FIELD",
                "/outcomes | [] | 422 | VALIDATION_FAILED",
                "/outcomes | [null] | 422 | VALIDATION_FAILED",
                "/outcomes | [{\"when\": {\"a\": []}, \"outcome\": \"EFFECTIVE\"}] | 422 | VALIDATION_FAILED",
                "/outcomes | [{\"when\": {\"a\": [null]}, \"outcome\": \"EFFECTIVE\"}] | 422 | VALIDATION_FAILED",
                "/outcomes | [{\"when\": {\"a\": \"Y\"}, \"outcome\": \"EFFECTIVE\"}] | 400 | WRONG_TYPE",
                "/outcomes | [{\"outcome\": \"EFFECTIVE\"}] | 422 | VALIDATION_FAILED",
                "/fields | null | 422 | VALIDATION_FAILED",
                "/fields/externalId | null | 422 | VALIDATION_FAILED",
                "/fields/agentId/values | {\"x\": null} | 422 | VALIDATION_FAILED",
                "/startedAt/columns | [] | 422 | VALIDATION_FAILED",
                "/startedAt/columns | [null] | 422 | VALIDATION_FAILED",
                "/startedAt | null | 422 | VALIDATION_FAILED",
                "/duration/unit | \"FORTNIGHTS\" | 400 | WRONG_TYPE"
            })
    void aMappingOfAnotherFormIsRefused(String pointer, String value, int status, String code) throws IOException {
        put(with(pointer, value), null).then().statusCode(status).body("code", equalTo(code));
        as("admin", "root").get(MAPPINGS + id).then().statusCode(404);
    }

    @Test
    void everyFaultIsNamedAtOnceInTheLanguageOfTheCaller() throws IOException {
        ObjectNode mapping = (ObjectNode) JSON.readTree(with("/zone", "\"Mars/Olympus\""));
        mapping.put("delimiter", "x");

        admin().header("Accept-Language", "zh")
                .body(mapping.toString())
                .put(MAPPINGS + id)
                .then()
                .statusCode(422)
                .body("violations.field", hasItems("zone", "delimiter"))
                .body("violations.message", hasItem("没有此时区。"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor"})
    void onlyAdminsChangeMappings(String role) {
        as(role, "X1")
                .contentType(ContentType.JSON)
                .body(example().toString())
                .put(MAPPINGS + id)
                .then()
                .statusCode(403);
    }

    @Test
    void whatIsNoMappingIsNotFound() {
        as("admin", "root").get(MAPPINGS + id).then().statusCode(404);
        as("admin", "root").get(MAPPINGS + "-").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
        as("agent", "A01").get(MAPPINGS + "call-log").then().statusCode(403);
        as("crm", "C1").get(MAPPINGS + "?limit=0").then().statusCode(400);
        as("crm", "C1").get(MAPPINGS + "?cursor=%25%25").then().statusCode(400);
    }

    private Response put(String mapping, @org.jspecify.annotations.Nullable String ifMatch) {
        RequestSpecification request = admin();
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.body(mapping).put(MAPPINGS + id);
    }

    private static RequestSpecification admin() {
        return as("admin", "root").contentType(ContentType.JSON);
    }

    private static ObjectNode example() {
        try {
            return (ObjectNode) JSON.readTree(EXAMPLE.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The example with another value at a place. */
    private static String with(String pointer, String value) throws IOException {
        ObjectNode mapping = example();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = mapping.at(pointer.substring(0, last));
        ((ObjectNode) parent).set(pointer.substring(last + 1), JSON.readTree(value));
        return mapping.toString();
    }
}
