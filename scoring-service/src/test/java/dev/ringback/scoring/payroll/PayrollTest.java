package dev.ringback.scoring.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Csv;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The payroll over HTTP: what closed statements say, once the month is marked as paid, and for ever (invariant 7). Red
 * without the condition on {@code paidAt}, or when the statements are computed instead of read.
 */
@QuarkusTest
@OnTheStack
class PayrollTest {
    private static final String PATH = "/v1/kpi/payroll";
    private static final String JSON = "application/json";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    @AfterEach
    void clockBack() {
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-1")
    void onlyAPaidMonthHasAPayroll() {
        YearMonth open = Months.next();
        refused(open);

        YearMonth month = Months.closeNext();
        assertThat(month).isEqualTo(open);
        refused(month);

        Months.pay(month).statusCode(200);
        get(JSON, month).then().statusCode(200).contentType(startsWith(JSON)).body("month", equalTo(month.toString()));
    }

    @Test
    @Rule("S1-6")
    @Rule("SCORE-1")
    void aRowIsWhatTheClosedStatementSays() {
        String agent = Months.newAgentPaid("4321.09");
        YearMonth origin = Months.closeNext();
        Api.pay(agent, origin.atEndOfMonth().toString(), "4000.00").statusCode(201);
        YearMonth month = paidNext();

        Map<String, String> row = row(agent, month);

        StatementView statement = Api.read(agent, month.toString());
        assertThat(row)
                .containsEntry("month", month.toString())
                .containsEntry("basePay", "4000.00")
                .containsEntry("score", "110")
                // 4753.20 were closed for the month before, and 4400.00 are due now.
                .containsEntry("adjustments", "-353.20")
                .containsEntry("pay", "4046.80")
                .containsEntry("scheme", "S1")
                .containsEntry("schemeVersion", statement.text("schemeVersion"))
                .containsEntry("digest", statement.text("digest"))
                .containsEntry("pay", statement.text("pay"))
                .doesNotContainKey("payReason");
    }

    @Test
    @Rule("SCORE-1")
    void aFactThatComesAfterThePaymentChangesNoByte() {
        String agent = Months.newAgentPaid("4000.00");
        YearMonth month = paidNext();
        List<String> before = bytes(month);

        Api.pay(agent, month.atEndOfMonth().toString(), "9999.99").statusCode(201);
        Api.attitude(agent, month.toString(), "FAIL");
        Api.put(
                        "hr",
                        "/v1/directory/agents/" + agent,
                        Map.of(
                                "name",
                                "另名",
                                "orgUnitId",
                                "callback-team",
                                "hiredOn",
                                month.atDay(1).toString()))
                .statusCode(200);
        Months.closeNext();

        assertThat(bytes(month)).isEqualTo(before);
        assertThat(Api.read(agent, month.plusMonths(1).toString()).adjustments())
                .isNotEmpty();
    }

    @Test
    void everyFormatCarriesTheSameFigures() throws IOException {
        String paid = Months.newAgentPaid("4000.00");
        String unpaid = Api.newAgent(Map.of("hiredOn", Months.next().atDay(1).toString()));
        YearMonth month = paidNext();

        List<Map<String, String>> json = rows(month);
        List<Map<String, String>> lines = new ArrayList<>();
        for (Response page : pages(NDJSON, month, 500)) {
            for (String line : page.asString().lines().toList()) {
                lines.add(new ObjectMapper().readValue(line, Map.class));
            }
        }
        List<Map<String, String>> table = pages(CSV, month, 500).stream()
                .flatMap(page -> Csv.read(page.asString()).stream())
                .toList();

        assertThat(lines).isEqualTo(json);
        assertThat(table).hasSameSizeAs(json);
        for (int i = 0; i < table.size(); i++) {
            Map<String, String> item = json.get(i);
            table.get(i)
                    .forEach((column, cell) ->
                            assertThat(cell).as(column).isEqualTo(Objects.requireNonNullElse(item.get(column), "")));
        }
        assertThat(table)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("agentId", paid)
                        .containsEntry("pay", "4400.00")
                        .containsEntry("payReason", ""));
        assertThat(table)
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("agentId", unpaid)
                        .containsEntry("pay", "")
                        .containsEntry("basePay", "")
                        .containsEntry("payReason", "NO_PAY_PROFILE_IN_FORCE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {JSON, CSV, NDJSON})
    void aCursorLeadsThroughAllRowsInTheirOrder(String format) {
        for (int i = 0; i < 3; i++) {
            Months.newAgentPaid("4000.00");
        }
        YearMonth month = paidNext();
        List<String> all = rows(month).stream().map(row -> row.get("agentId")).toList();

        // Pages of a size that leaves a rest.
        List<Response> pages = pages(format, month, Math.min(all.size() / 2 + 1, 500));
        List<String> found =
                pages.stream().flatMap(page -> agents(format, page).stream()).toList();

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(found).isEqualTo(all).isSorted();
    }

    @ParameterizedTest
    @CsvSource({
        "hr,409",
        "manager,403",
        "bi,403",
        "auditor,403",
        "agent,403",
        "admin,403",
        "crm,403",
        "supervisor,403",
        "quality,403",
        "complaint-officer,403"
    })
    void onlyHrGetsThePayroll(String role, int status) {
        Api.as(role).queryParam("month", "2999-12").get(PATH).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=50",
                "month=",
                "month=2026-13",
                "month=2026-4",
                "month=99999-01",
                "month=April",
                "month=2026-04&limit=0",
                "month=2026-04&limit=501",
                "month=2026-04&limit=x",
                "month=2026-04&cursor=%21"
            })
    void parametersThatSayNothingAreRefused(String query) {
        Api.as("hr")
                .accept(CSV)
                .urlEncodingEnabled(false)
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("INVALID_PARAMETER"));
    }

    @Test
    void aFormatNobodyWritesIsNotAcceptable() {
        Api.as("hr")
                .accept("application/xml")
                .queryParam("month", "2999-12")
                .get(PATH)
                .then()
                .statusCode(406);
    }

    private static void refused(YearMonth month) {
        for (String format : List.of(JSON, CSV, NDJSON)) {
            get(format, month)
                    .then()
                    .statusCode(409)
                    .contentType(startsWith("application/problem+json"))
                    .body("code", equalTo("MONTH_NOT_PAID"))
                    .body("detail", startsWith(month.toString()));
        }
        Api.as("hr")
                .header("Accept-Language", "zh")
                .queryParam("month", month.toString())
                .get(PATH)
                .then()
                .body("title", equalTo("月份未发薪"));
    }

    private static YearMonth paidNext() {
        YearMonth month = Months.closeNext();
        Months.pay(month).statusCode(200);
        return month;
    }

    /** Every page in every format, as it came. */
    private static List<String> bytes(YearMonth month) {
        return Stream.of(JSON, CSV, NDJSON)
                .flatMap(format -> pages(format, month, 500).stream())
                .map(Response::asString)
                .toList();
    }

    private static List<Map<String, String>> rows(YearMonth month) {
        return pages(JSON, month, 500).stream()
                .flatMap(page -> page.jsonPath().<Map<String, String>>getList("items").stream())
                .toList();
    }

    private static Map<String, String> row(String agent, YearMonth month) {
        return rows(month).stream()
                .filter(row -> row.get("agentId").equals(agent))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> agents(String format, Response page) {
        List<Map<String, String>> rows = switch (format) {
            case JSON -> page.jsonPath().getList("items");
            case CSV -> Csv.read(page.asString());
            default ->
                page.asString()
                        .lines()
                        .map(line -> Map.of("agentId", line.substring(line.indexOf(":\"") + 2, line.indexOf("\","))))
                        .toList();
        };
        return rows.stream().map(row -> row.get("agentId")).toList();
    }

    private static List<Response> pages(String format, YearMonth month, int limit) {
        List<Response> pages = new ArrayList<>();
        String next = PATH + "?month=" + month + "&limit=" + limit;
        while (next != null) {
            Response page =
                    Api.as("hr").accept(format).urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            pages.add(page);
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return pages;
    }

    private static Response get(String format, YearMonth month) {
        return Api.as("hr")
                .accept(format)
                .queryParam("month", month.toString())
                .queryParam("limit", 500)
                .get(PATH);
    }
}
