package dev.ringback.scoring.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The assessment form of a month, as a workbook, JSON and CSV. */
@QuarkusTest
@OnTheStack
class AssessmentFormTest {

    private static final String PATH = "/v1/kpi/assessment-forms";

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @Test
    @Rule("RPT-9")
    void theWorkbookHasARowForEachAgentAndOneForEachItem() throws IOException {
        String agent = Api.newAgentPaid("4000.00");

        Response answer = form("month=2026-04");

        answer.then()
                .statusCode(200)
                .contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .header(
                        "Content-Disposition",
                        containsString("filename*=UTF-8''4%E6%9C%88%E7%94%B5%E8%AF%9D%E5%9B%9E%E8%AE%BF%E5%91%98"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(answer.asByteArray()))) {
            XSSFSheet agents = workbook.getSheet("考核汇总");
            assertThat(agents.getPaneInformation().isFreezePane()).isTrue();
            Row mine = rows(agents, agent).getFirst();
            assertThat(mine.getCell(3).getStringCellValue()).isEqualTo("未关账");
            assertThat(mine.getCell(4).getNumericCellValue()).isEqualTo(110);
            assertThat(mine.getCell(5).getNumericCellValue()).isEqualTo(4000);
            assertThat(mine.getCell(7).getNumericCellValue()).isEqualTo(4400);
            assertThat(mine.getCell(7).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            List<Row> items = rows(workbook.getSheet("考核明细"), agent);
            assertThat(items)
                    .extracting(row -> row.getCell(2).getStringCellValue())
                    .contains("S1-1", "S1-2", "S1-3", "S1-4", "S1-5");
            assertThat(items.stream()
                            .mapToDouble(row -> row.getCell(5).getNumericCellValue())
                            .sum())
                    .as("the items of the form sum to its score")
                    .isEqualTo(110);
            assertThat(items.getFirst().getCell(3).getStringCellValue()).doesNotContain("S1-");
        }
        assertThat(form("month=2026-04").asByteArray()).isEqualTo(answer.asByteArray());
    }

    @Test
    @Rule("RPT-9")
    void otherFormatsSayTheSame() {
        String agent = Api.newAgentPaid("4000.00");

        Map<String, String> mine = form("month=2026-04&format=JSON")
                .then()
                .statusCode(200)
                .body("title", equalTo("4月电话回访员绩效考核记录表"))
                .extract()
                .path("sheets[0].rows.find { it.agentId == '" + agent + "' }");
        assertThat(mine).containsEntry("score", "110").containsEntry("pay", "4400.00");
        assertThat(form("month=2026-04&format=CSV").asString().lines().filter(line -> line.startsWith(agent + ",")))
                .hasSizeGreaterThanOrEqualTo(5);
        assertThat(form("month=2026-04&format=CSV&scheme=S2").asString().lines())
                .noneMatch(line -> line.startsWith(agent + ","));
    }

    @Test
    @Rule("RPT-9")
    void whoSeesOneAgentAloneSeesNoFormAndNonsenseIsRefused() {
        Api.as("agent", "A01").get(PATH + "?month=2026-04").then().statusCode(403);
        form("month=2026-13").then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
        form("month=2026-04&format=PDF").then().statusCode(400);
        form("month=2026-04&scheme=%3Cb%3E").then().statusCode(400);
    }

    private static Response form(String query) {
        return Api.as("manager", "manager-1").get(PATH + "?" + query);
    }

    private static List<Row> rows(XSSFSheet sheet, String agent) {
        List<Row> found = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getCell(0) != null && row.getCell(0).getStringCellValue().equals(agent)) {
                found.add(row);
            }
        }
        return found;
    }
}
