package dev.ringback.call.report;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Reports.PATH;
import static dev.ringback.call.testing.Reports.call;
import static dev.ringback.call.testing.Reports.content;
import static dev.ringback.call.testing.Reports.grant;
import static dev.ringback.call.testing.Reports.json;
import static dev.ringback.call.testing.Reports.made;
import static dev.ringback.call.testing.Reports.newUnit;
import static dev.ringback.call.testing.Reports.post;
import static dev.ringback.call.testing.Reports.wish;
import static dev.ringback.call.testing.Reports.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.ringback.call.testing.Calls;
import dev.ringback.call.testing.Directory;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class ReportTest {

    private static final Instant MONDAY_MORNING = Instant.parse("2026-04-13T01:00:00Z");
    private static final Map<String, String> SATISFIED = Map.of("disposition", "SATISFIED");

    private final String agent = newAgent();
    private final String unit = newUnit();

    /** The week of Monday 6 April is cut at 16:00Z, the local midnight. */
    @Test
    @Rule("RPT-1")
    @Rule("G1")
    void theWeeksServiceCallbacksAreThoseBegunFromMondayToSundayLocalTime() {
        String before = service("2026-04-05T15:59:59Z", "EFFECTIVE");
        String first = service("2026-04-05T16:00:00Z", "SUCCESSFUL");
        String last = service("2026-04-12T15:59:59Z", "NO_ANSWER");
        String behind = service("2026-04-12T16:00:00Z", "EFFECTIVE");
        String other = call(
                grant(agent, unit, "DEAL", Instant.parse("2026-04-08T02:00:00Z")),
                Instant.parse("2026-04-08T02:00:00Z"),
                "EFFECTIVE",
                SATISFIED);
        TestClock.set(MONDAY_MORNING);

        JsonPath report = json(made(wish("SERVICE_CALLBACKS", "2026-04-06", unit)));

        assertThat(report.getString("rule")).isEqualTo("RPT-1");
        assertThat(report.getString("title")).isEqualTo("4月第1周客户回访记录单");
        assertThat(report.getString("sheets[0].name")).isEqualTo("客户回访记录单");
        assertThat(report.getList("sheets[0].rows.callId"))
                .containsExactly(first, last)
                .doesNotContain(before, behind, other);
        assertThat(report.getMap("sheets[0].rows[0]"))
                .containsEntry("startedAt", "2026-04-05T16:00:00Z")
                .containsEntry("seconds", 90)
                .containsEntry("orgUnitId", unit)
                .containsEntry("orgUnit", "Unit")
                .containsEntry("agentId", agent)
                .containsEntry("outcome", "SUCCESSFUL")
                .containsEntry("disposition", "SATISFIED")
                .containsEntry(
                        "answers",
                        "ORDER_TIME：fine；PAYMENT_FLOW：fine；DISPATCH_TIMELINESS：fine；GOODS_SAFETY：fine；STAFF_ATTITUDE：fine");
        assertThat(report.getMap("sheets[1].rows[0]"))
                .containsEntry("outbound", 2)
                .containsEntry("connected", 1)
                .containsEntry("connectRate", "0.5000")
                .containsEntry("successful", 1);
    }

    @Test
    @Rule("RPT-1")
    void theWorkbookHasTheSheetChineseHeadingsAFrozenRowAndFormats() throws IOException {
        service("2026-04-08T02:00:00Z", "SUCCESSFUL");
        TestClock.set(MONDAY_MORNING);

        try (XSSFWorkbook workbook = workbook(made(wish("SERVICE_CALLBACKS", "2026-04-06", unit)))) {
            XSSFSheet calls = workbook.getSheetAt(0);
            assertThat(calls.getSheetName()).isEqualTo("客户回访记录单");
            assertThat(calls.getPaneInformation().isFreezePane()).isTrue();
            assertThat(calls.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 1);
            assertThat(calls.getRepeatingRows().formatAsString()).isEqualTo("1:1");
            XSSFRow headings = calls.getRow(0);
            assertThat(headings.getCell(0).getStringCellValue()).isEqualTo("回访时间");
            assertThat(headings.getCell(9).getStringCellValue()).isEqualTo("回访结果");
            assertThat(headings.getCell(0).getCellStyle().getFont().getBold()).isTrue();
            XSSFRow row = calls.getRow(1);
            assertThat(DateUtil.isCellDateFormatted(row.getCell(0))).isTrue();
            assertThat(row.getCell(0).getCellStyle().getDataFormatString()).isEqualTo("yyyy-mm-dd hh:mm:ss");
            assertThat(row.getCell(0).getLocalDateTimeCellValue()).hasToString("2026-04-08T10:00");
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(1).getCellStyle().getDataFormatString()).isEqualTo("#,##0");
            assertThat(row.getCell(9).getStringCellValue()).isEqualTo("成功回访");
            assertThat(row.getCell(10).getStringCellValue()).isEqualTo("满意");
            assertThat(workbook.getSheetAt(1)
                            .getRow(1)
                            .getCell(8)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("0.00%");
        }
    }

    /** The week that begins on 30 March is the fifth of March, though most of it is April. */
    @ParameterizedTest
    @Rule("RPT-1")
    @Rule("RPT-3")
    @CsvSource({
        "SERVICE_CALLBACKS, 2026-03-30, 3月第5周客户回访记录单",
        "SERVICE_CALLBACKS, 2026-04-06, 4月第1周客户回访记录单",
        "SERVICE_CALLBACKS, 2025-12-01, 12月第1周客户回访记录单",
        "SERVICE_CALLBACKS, 2025-12-29, 12月第5周客户回访记录单",
        "GIFT_CALLBACKS, 2026-02-09, 2月第2周礼品回访记录单"
    })
    void aWeeksFileIsNamedByWhichMondayOfItsMonthItBeginsOn(String kind, String from, String title) {
        TestClock.set(MONDAY_MORNING);
        String id = made(wish(kind, from, unit));

        Response answer = content(id, "");

        String encoded = java.net.URLEncoder.encode(title, StandardCharsets.UTF_8);
        String rule = kind.startsWith("S") ? "RPT-1" : "RPT-3";
        answer.then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"" + rule + "_" + from + ".xlsx\"; filename*=UTF-8''" + encoded
                                + ".xlsx"));
        as("supervisor", "S1").get(PATH + "/" + id).then().body("title", equalTo(title));
    }

    @Test
    @Rule("RPT-2")
    @Rule("G1")
    void theMonthIsSummedUpByStoreWithThoseBelowTheUnit() {
        String below = "STORE-" + UUID.randomUUID();
        Directory.unitBelow(below, unit);
        service("2026-03-31T15:59:59Z", "SUCCESSFUL");
        service("2026-03-31T16:00:00Z", "SUCCESSFUL");
        service("2026-04-30T15:59:59Z", "NO_ANSWER");
        service("2026-04-30T16:00:00Z", "SUCCESSFUL");
        Instant noon = Instant.parse("2026-04-10T04:00:00Z");
        String complained = call(
                grant(agent, below, "STORE_SERVICE", noon), noon, "EFFECTIVE", Map.of("disposition", "DISSATISFIED"));
        issue(complained);
        TestClock.set(Instant.parse("2026-05-01T01:00:00Z"));

        JsonPath report = json(made(wish("STORE_SUMMARY", "2026-04-01", unit)));

        assertThat(report.getString("title")).isEqualTo("4月客户回访汇总表");
        assertThat(report.getString("sheets[0].name")).isEqualTo("客户回访汇总表");
        Map<String, Object> own = row(report, unit);
        assertThat(own)
                .containsEntry("outbound", 2)
                .containsEntry("connected", 1)
                .containsEntry("successful", 1)
                .containsEntry("satisfied", 1)
                .containsEntry("connectRate", "0.5000")
                .containsEntry("complaints", 0);
        assertThat(row(report, below))
                .containsEntry("outbound", 1)
                .containsEntry("dissatisfied", 1)
                .containsEntry("complaints", 1)
                .containsEntry("suggestions", 0);
        assertThat(report.getList("sheets[1].rows")).hasSize(3);
    }

    @Test
    @Rule("RPT-8")
    void aCampaignsTableAndSummaryAreOfItsProgramAlone() {
        String program = "campaign-" + UUID.randomUUID();
        Instant begin = Instant.parse("2026-04-08T02:00:00Z");
        Map<String, Object> grant = grant(agent, unit, "STORE_SERVICE", begin);
        grant.put("program", program);
        String id = call(grant, begin, "SUCCESSFUL", Map.of("disposition", "ORDERED"));
        service("2026-04-08T03:00:00Z", "SUCCESSFUL");
        TestClock.set(MONDAY_MORNING);
        Map<String, Object> wish = wish("CAMPAIGN", "2026-04-01", unit);
        wish.put("to", "2026-04-12");
        wish.put("programId", program);

        JsonPath report = json(made(wish));

        assertThat(report.getList("sheets.name")).containsExactly("回访记录表", "回访总结报告", "各题回答汇总");
        assertThat(report.getList("sheets[0].rows.callId")).containsExactly(id);
        assertThat(report.getMap("sheets[1].rows[0]"))
                .containsEntry("outbound", 1)
                .containsEntry("orders", 1)
                .containsEntry("successRate", "1.0000")
                .containsEntry("refused", 0);
        assertThat(report.getList("sheets[2].rows.question"))
                .contains("ORDER_TIME")
                .hasSize(5);
    }

    /** Nothing was counted in the period before: its rates, and the difference, are not applicable. */
    @Test
    @Rule("RPT-10")
    @Rule("S5-1")
    void indicatorsAreComparedWithAsManyDaysBefore() throws IOException {
        service("2026-04-08T02:00:00Z", "EFFECTIVE", Map.of("disposition", "ORDERED"));
        service("2026-04-08T03:00:00Z", "EFFECTIVE");
        service("2026-04-08T04:00:00Z", "CONNECTED_INCOMPLETE", Map.of());
        service("2026-04-08T05:00:00Z", "NO_ANSWER");
        TestClock.set(MONDAY_MORNING);
        Map<String, Object> wish = wish("INDICATORS", "2026-04-06", unit);
        wish.put("to", "2026-04-12");

        String id = made(wish);

        JsonPath report = json(id);
        assertThat(report.getMap("sheets[0].rows[0]"))
                .containsEntry("orgUnitId", unit)
                .containsEntry("outbound", 4)
                .containsEntry("connected", 3)
                .containsEntry("connectRate", "0.7500")
                .containsEntry("effective", 2)
                .containsEntry("effectiveRate", "0.6667")
                .containsEntry("orders", 1)
                .containsEntry("successRate", "0.5000")
                .containsEntry("seats", 1)
                .containsEntry("meanPerSeat", "4.00")
                .containsEntry("complaintRate", "0.0000");
        assertThat(report.getList("sheets[1].rows.period")).containsExactly("本期", "上期", "变化");
        assertThat(report.getMap("sheets[1].rows[1]"))
                .containsEntry("outbound", 0)
                .containsEntry("connectRate", null);
        assertThat(report.getMap("sheets[1].rows[2]"))
                .containsEntry("outbound", 4)
                .containsEntry("connectRate", null);
        try (XSSFWorkbook workbook = workbook(id)) {
            assertThat(workbook.getSheetAt(1).getRow(2).getCell(4).getStringCellValue())
                    .isEqualTo("N/A");
        }
        assertThat(content(id, "?format=CSV&sheet=2").asString()).contains("上期,0,0,0,N/A,");
    }

    @Test
    void theSameDataGiveTheSameBytesAndACorrectionOthers() {
        String id = service("2026-04-08T02:00:00Z", "SUCCESSFUL");
        TestClock.set(MONDAY_MORNING);
        Map<String, Object> wish = wish("SERVICE_CALLBACKS", "2026-04-06", unit);

        String first = made(wish);
        TestClock.set(MONDAY_MORNING.plusSeconds(60));
        String second = made(wish);
        as("supervisor", "S1")
                .get(PATH + "/" + second)
                .then()
                .body("files.format", equalTo(List.of("XLSX", "JSON", "CSV", "CSV")))
                .body("files.fileName[3]", equalTo("4月第1周客户回访记录单-2.csv"))
                .body("files[0].bytes", equalTo(content(first, "").asByteArray().length))
                .body("rowsExpected", equalTo(1))
                .body("rowsDone", equalTo(2));
        Calls.correct(id, Calls.correction("NO_ANSWER")).statusCode(201);
        String third = made(wish);

        for (String format : List.of("?format=XLSX", "?format=JSON", "?format=CSV")) {
            assertThat(content(second, format).asByteArray())
                    .as(format)
                    .isEqualTo(content(first, format).asByteArray())
                    .isNotEqualTo(content(third, format).asByteArray());
            assertThat(content(second, format).header("ETag"))
                    .isEqualTo(content(first, format).header("ETag"));
        }
        assertThat(json(third).getString("sheets[0].rows[0].outcome")).isEqualTo("NO_ANSWER");
    }

    @Test
    void whatPeopleWroteDoesNotRunAsAFormula() {
        service("2026-04-08T02:00:00Z", "EFFECTIVE", Map.of("notes", "=1+1, \"quoted\""));
        TestClock.set(MONDAY_MORNING);

        String csv = content(made(wish("SERVICE_CALLBACKS", "2026-04-06", unit)), "?format=CSV")
                .asString();

        assertThat(csv).startsWith("startedAt,seconds,").contains(",\"'=1+1, \"\"quoted\"\"\",");
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE_CALLBACKS, 2026-04-07, , NOT_THE_FIRST_DAY",
        "STORE_SUMMARY, 2026-03-02, , NOT_THE_FIRST_DAY",
        "SERVICE_CALLBACKS, 2026-04-06, 2026-04-11, NOT_THE_LAST_DAY",
        "INDICATORS, 2026-04-01, , PERIOD_END_MISSING",
        "INDICATORS, 2026-04-02, 2026-04-01, PERIOD_BACKWARDS",
        "INDICATORS, 2025-04-01, 2026-04-02, PERIOD_TOO_LONG",
        "SERVICE_CALLBACKS, 2026-04-20, , PERIOD_AHEAD",
        "SERVICE_CALLBACKS, 1999-12-27, , NO_TERMS_THEN",
        "CAMPAIGN, 2026-04-01, 2026-04-02, PROGRAM_MISSING"
    })
    void aWishThatCannotBeMetIsRefusedAndNothingIsMade(String kind, String from, String to, String code) {
        TestClock.set(MONDAY_MORNING);
        Map<String, Object> wish = wish(kind, from, unit);
        wish.put("to", to);

        post("supervisor", "S1", wish)
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body("violations.code", hasItem(code));
        as("supervisor", "S1")
                .get(PATH + "?kind=" + kind + "&from=" + from + "&limit=500")
                .then()
                .statusCode(200)
                .body("items.orgUnitId", not(hasItem(unit)));
    }

    @Test
    void aUnitNobodyKnowsAndAProgramOfAnotherKindAreBothNamed() {
        Map<String, Object> wish = wish("SERVICE_CALLBACKS", "2026-04-06", "NOWHERE");
        wish.put("programId", "some");
        TestClock.set(MONDAY_MORNING);

        post("supervisor", "S1", wish)
                .then()
                .statusCode(422)
                .body("violations", hasSize(2))
                .body("violations.code", hasItem("UNKNOWN_ORG_UNIT"))
                .body("violations.code", hasItem("PROGRAM_UNEXPECTED"));
    }

    @Test
    void theSameKeyIsOneReport() {
        TestClock.set(MONDAY_MORNING);
        String key = UUID.randomUUID().toString();
        Map<String, Object> wish = wish("SERVICE_CALLBACKS", "2026-04-06", unit);

        Response first = post("supervisor", "S1", wish, key);
        Response again = post("supervisor", "S1", wish, key);

        first.then().statusCode(202);
        again.then().statusCode(202).header("Idempotency-Replayed", "true").body("id", equalTo(first.path("id")));
        wish.put("from", "2026-03-30");
        post("supervisor", "S1", wish, key).then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void anAgentWhoIsNotResponsibleHasNoReportAndSeesNone() {
        TestClock.set(MONDAY_MORNING);
        Map<String, Object> wish = wish("SERVICE_CALLBACKS", "2026-04-06", unit);
        String id = made(wish);

        post("agent", agent, wish).then().statusCode(403).body("code", equalTo("NOT_RESPONSIBLE"));
        as("agent", agent).get(PATH + "/" + id).then().statusCode(404);
        as("agent", agent).get(PATH + "/" + id + "/content").then().statusCode(404);
        as("agent", agent).get(PATH).then().statusCode(200).body("items", hasSize(0));
        as("crm", "crm-1").get(PATH + "/" + id).then().statusCode(403);
        post("auditor", "AU1", wish).then().statusCode(403);
    }

    @Test
    void aTableThereIsNotAndAFormatThereIsNotAreRefused() {
        TestClock.set(MONDAY_MORNING);
        String id = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));

        content(id, "?format=CSV&sheet=3").then().statusCode(400).body("violations.code", hasItem("UNKNOWN_SHEET"));
        content(id, "?format=PDF").then().statusCode(400);
        for (String type : java.util.List.of("text/csv", "application/json")) {
            as("supervisor", "S1")
                    .accept(type)
                    .get(PATH + "/" + id + "/content")
                    .then()
                    .statusCode(200)
                    .contentType(org.hamcrest.Matchers.startsWith(type));
        }
        content(UUID.randomUUID().toString(), "").then().statusCode(404);
    }

    @Test
    void theListGoesFromTheNewestPageByPage() {
        TestClock.set(MONDAY_MORNING);
        Map<String, Object> wish = wish("FIELD_WEEK", "2024-01-01", unit);
        List<String> made = List.of(made(wish), made(wish), made(wish));

        JsonPath first = as("supervisor", "S1")
                .get(PATH + "?kind=FIELD_WEEK&from=2024-01-01&state=READY&limit=2")
                .jsonPath();
        JsonPath second = as("supervisor", "S1")
                .get(PATH + "?kind=FIELD_WEEK&from=2024-01-01&state=READY&limit=2&cursor="
                        + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getList("items.id")).containsExactly(made.get(2), made.get(1));
        assertThat(second.getList("items.id")).containsExactly(made.get(0));
        assertThat(second.getString("nextCursor")).isNull();
    }

    private String service(String begin, String outcome) {
        return service(begin, outcome, outcome.equals("NO_ANSWER") ? Map.of() : SATISFIED);
    }

    private String service(String begin, String outcome, Map<String, String> more) {
        Instant at = Instant.parse(begin);
        return call(grant(agent, unit, "STORE_SERVICE", at), at, outcome, more);
    }

    private void issue(String callId) {
        as("agent", agent)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "callId", callId, "kind", "COMPLAINT", "causeClass", "PRODUCT", "text", "A door is scratched."))
                .post("/v1/issues")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> row(JsonPath report, String unit) {
        return report.getMap("sheets[0].rows.find { it.orgUnitId == '" + unit + "' }");
    }
}
