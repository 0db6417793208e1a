package dev.ringback.scoring.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.DirectoryTopic;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of the personnel office over HTTP: each row whole or not at all, and accounted for. */
@QuarkusTest
@OnTheStack
class DirectoryImportTest {
    private static final String PATH = "/v1/directory/imports";
    private static final String HEADER = "agentId,name,orgUnitId,hiredOn,leftOn,effectiveFrom,basePay\n";

    private final String one = "I-" + UUID.randomUUID();
    private final String two = "I-" + UUID.randomUUID();

    @BeforeEach
    void aTeam() {
        Api.put("hr", "/v1/directory/org-units/import-team", Map.of("name", "导入组", "kind", "TEAM"));
    }

    @Test
    void aFileBringsAgentsAndTheirPayInAndTellsTheOtherServices() {
        csv(HEADER + one + ",王芳,import-team,2025-03-01,,2026-01-01,4000.00\n" + two
                        + ",\"Li, Na\",import-team,2025-06-15,2026-06-30,,\n")
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("accepted", equalTo(2))
                .body("unchanged", equalTo(0))
                .body("rejected", hasSize(0));

        Api.as("hr")
                .get("/v1/directory/agents/" + two)
                .then()
                .body("name", equalTo("Li, Na"))
                .body("leftOn", equalTo("2026-06-30"));
        Api.read(one, "2026-04").text("basePay");
        assertThat(Api.read(one, "2026-04").text("basePay")).isEqualTo("4000.00");
        assertThat(Db.count("SELECT count(*) FROM pay_audit WHERE agent_id = ? AND changed_by = 'hr-1'", one))
                .isEqualTo(1);
        assertThat(DirectoryTopic.awaitAbout(one, 1).getFirst().data()).doesNotContain("4000");
    }

    @Test
    void theSameFileAgainChangesNothing() {
        String file = HEADER + one + ",王芳,import-team,2025-03-01,,2026-01-01,4000.00\n";
        csv(file).body("accepted", equalTo(1));

        csv(file).statusCode(200).body("accepted", equalTo(0)).body("unchanged", equalTo(1));

        assertThat(Db.count("SELECT count(*) FROM journal WHERE agent_id = ?", one))
                .isEqualTo(2);
    }

    @Test
    void aRetryWithItsKeyGetsTheSameReportAndAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        String file = HEADER + one + ",王芳,import-team,2025-03-01,,,\n";
        send("hr", key, "text/csv", file).body("accepted", equalTo(1));

        send("hr", key, "text/csv", file).header("Idempotency-Replayed", "true").body("accepted", equalTo(1));
        send("hr", key, "text/csv", file.replace("王芳", "李娜"))
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));

        Api.as("hr").get("/v1/directory/agents/" + one).then().body("name", equalTo("王芳"));
    }

    @Test
    void aFileWithoutKeyOrContentIsRefused() {
        Api.as("hr")
                .contentType("text/csv")
                .body(HEADER.getBytes(StandardCharsets.UTF_8))
                .post(PATH)
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        csv("").statusCode(422).body("violations[0].field", equalTo("body"));
        send("hr", UUID.randomUUID().toString(), "application/json", "{}").statusCode(415);
    }

    @Test
    void oneRowsFaultCostsNoOther() {
        csv(HEADER + two + ",王芳,nowhere,2025-03-01,,2026-01-01,4000.00\n" + one
                        + ",王芳,import-team,2025-03-01,,2026-01-01,4000.00\n")
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejectedRows", equalTo(1))
                .body("rejected[0].row", equalTo(1))
                .body("rejected[0].code", equalTo("UNKNOWN_ORG_UNIT"))
                .body("rejected[0].field", equalTo("orgUnitId"));

        Api.as("hr").get("/v1/directory/agents/" + two).then().statusCode(404);
        Api.as("hr").get("/v1/directory/agents/" + one).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bad id!,王芳,import-team,2025-03-01,,,|PATTERN|agentId",
                ",王芳,import-team,2025-03-01,,,|NOT_NULL|agentId",
                "@,,import-team,2025-03-01,,,|NOT_BLANK|name",
                "@,王芳,import-team,2025-02-30,,,|WRONG_TYPE|hiredOn",
                "@,王芳,import-team,01.03.2025,,,|WRONG_TYPE|hiredOn",
                "@,王芳,import-team,1969-12-31,,,|OUT_OF_RANGE|hiredOn",
                "@,王芳,import-team,2025-03-01,2025-02-28,,|BEFORE_HIRED_ON|leftOn",
                "@,王芳,import-team,2025-03-01,,2026-01-01,|NOT_NULL|basePay",
                "@,王芳,import-team,2025-03-01,,,4000.00|NOT_NULL|effectiveFrom",
                "@,王芳,import-team,2025-03-01,,1999-12-31,4000.00|OUT_OF_RANGE|effectiveFrom",
                "@,王芳,import-team,2025-03-01,,2026-01-01,-1|PATTERN|basePay",
                "@,王芳,import-team,2025-03-01,,2026-01-01,4000.001|PATTERN|basePay",
                "@,王芳,import-team,2025-03-01,,2026-01-01,1e3|PATTERN|basePay",
                "@,王芳,import-team,2025-03-01,,,,x|TOO_MANY_COLUMNS|",
                "@,\"王芳,import-team,2025-03-01,,,|MALFORMED_ROW|"
            })
    void aRowThatSaysNoAgentIsRejectedWithItsField(String row, String code, String field) {
        csv(HEADER + row.replace("@", one) + "\n")
                .statusCode(200)
                .body("accepted", equalTo(0))
                .body("rejected.code", contains(code))
                .body("rejected[0].field", field == null ? nullValue() : equalTo(field));

        assertThat(Db.count("SELECT count(*) FROM agent WHERE id = ?", one)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agentId,name,orgUnitId\n",
                "agentId,name,orgUnitId,hiredOn,salary\n",
                "agentId,name,orgUnitId,hiredOn,name\n",
                "\"agentId\n"
            })
    void aHeaderThatCannotBeUsedStopsTheFile(String header) {
        csv(header + one + ",王芳,import-team,2025-03-01\n")
                .statusCode(422)
                .body("violations[0].field", equalTo("header"));

        assertThat(Db.count("SELECT count(*) FROM agent WHERE id = ?", one)).isZero();
    }

    @Test
    void linesOfJsonDoAsWell() {
        send("hr", UUID.randomUUID().toString(), "application/x-ndjson", """
                        {"agentId": "%s", "name": "王芳", "orgUnitId": "import-team", "hiredOn": "2025-03-01"}

                        {"agentId": "%s", "name": "王芳", "orgUnitId": "import-team", "hiredOn": "2025-03-01", "pay": 1}
                        {"agentId": 7}
                        [1]
                        {"agentId":
                        """.formatted(one, two))
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("accepted", equalTo(1))
                .body("rejected.row", contains(2, 3, 4, 5))
                .body("rejected.code", contains("UNKNOWN_FIELD", "WRONG_TYPE", "MALFORMED_JSON", "MALFORMED_JSON"));
    }

    @Test
    void whatIsNoTextOrTooLongIsARejectedRowAndNoMore() {
        byte[] head = (HEADER + "A,\uFFFF").getBytes(StandardCharsets.UTF_8);
        byte[] notUtf8 = new byte[] {'x', (byte) 0xFF, '\n'};
        byte[] rest =
                ("y".repeat(9000) + "\r\n" + one + ",王芳,import-team,2025-03-01\r\n").getBytes(StandardCharsets.UTF_8);
        byte[] body = new byte[head.length + notUtf8.length + rest.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(notUtf8, 0, body, head.length, notUtf8.length);
        System.arraycopy(rest, 0, body, head.length + notUtf8.length, rest.length);

        send("hr", UUID.randomUUID().toString(), "text/csv", body)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected.code", contains("NOT_UTF8", "LINE_TOO_LONG"));
    }

    @Test
    void anAdministratorBringsAgentsInButNoPay() {
        String file = HEADER + one + ",王芳,import-team,2025-03-01,,,\n" + two
                + ",王芳,import-team,2025-03-01,,2026-01-01,4000.00\n";

        send("admin", UUID.randomUUID().toString(), "text/csv", file)
                .statusCode(200)
                .body("accepted", equalTo(1))
                .body("rejected[0].code", equalTo("FORBIDDEN"))
                .body("rejected[0].field", equalTo("basePay"));

        assertThat(Db.count("SELECT count(*) FROM agent WHERE id = ?", two)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "manager", "bi", "crm", "supervisor", "auditor"})
    void othersBringNothingIn(String role) {
        send(role, UUID.randomUUID().toString(), "text/csv", HEADER).statusCode(403);
    }

    @Test
    void aFileOfSeveralBatchesIsWorkedOffWholeAndListsNotMoreThanAThousandFaults() {
        StringBuilder file = new StringBuilder(HEADER);
        String prefix = "B-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        for (int i = 0; i < 250; i++) {
            file.append(prefix).append(i).append(",王芳,import-team,2025-03-01,,,\n");
        }
        file.append("!\n".repeat(1100));

        csv(file.toString())
                .statusCode(200)
                .body("rows", equalTo(1350))
                .body("accepted", equalTo(250))
                .body("rejectedRows", equalTo(1100))
                .body("rejected", hasSize(1000));

        assertThat(Db.count("SELECT count(*) FROM agent WHERE id LIKE ?", prefix + "%"))
                .isEqualTo(250);
    }

    private static ValidatableResponse csv(String file) {
        return send("hr", UUID.randomUUID().toString(), "text/csv", file);
    }

    private static ValidatableResponse send(String role, String key, String type, String body) {
        return send(role, key, type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse send(String role, String key, String type, byte[] body) {
        return Api.as(role)
                .contentType(type)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH)
                .then();
    }
}
