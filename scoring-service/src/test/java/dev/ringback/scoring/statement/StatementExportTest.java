package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Csv;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements in three formats over HTTP: the same figures in each (invariant 6). */
@QuarkusTest
@OnTheStack
class StatementExportTest {
    private static final String PATH = "/v1/kpi/statements";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    /** Nobody else is employed then. */
    private static final String MONTH = "2001-02";

    @Test
    void aLineOfNdjsonHasTheBytesOfTheItemInTheJson() {
        String agent = Api.newAgentPaid("4321.09");
        Api.records(agent, "2026-04-10", 1200);

        String json = get("application/json", "2026-04", agent).asString();
        String lines = get(NDJSON, "2026-04", agent).asString();

        assertThat(lines).endsWith("}\n");
        assertThat(json).contains("[" + lines.strip() + "]");
    }

    @Test
    void theTableHasTheFiguresOfTheStatementCellByCell() {
        String agent = Api.newAgentPaid("4321.09");
        Api.records(agent, "2026-04-10", 1199);
        Api.attitude(agent, "2026-04", "FAIL");

        Map<String, Object> statement = Api.read(agent, "2026-04").json();
        List<Map<String, String>> table = Csv.read(get(CSV, "2026-04", agent).asString());

        assertThat(table).hasSize(1);
        Map<String, String> row = table.getFirst();
        for (String figure : List.of(
                "agentId",
                "agentName",
                "orgUnitId",
                "month",
                "scheme",
                "schemeVersion",
                "state",
                "basePay",
                "score",
                "pay",
                "deltaVsBase",
                "digest")) {
            assertThat(row).as(figure).containsEntry(figure, (String) statement.get(figure));
        }
        assertThat(row)
                .containsEntry("failedItems", "S1-3 S1-5")
                .containsEntry("payReason", "")
                .containsEntry("score", "105")
                .containsEntry("S1-3.points", "0")
                .containsEntry("S1-3.met", "false")
                .containsEntry("S1-5.points", "-5")
                .containsEntry("S1-1.met", "true");
    }

    @Test
    void aLossOfPayStaysANumber() {
        String agent = Api.newAgentPaid("4000.00");
        // 100 + 3 + 3 + 0 + 0 − 5
        Api.trip(agent, "2026-04-10", "2026-04-12");
        Api.attitude(agent, "2026-04", "FAIL");
        String second = Api.newAgent();

        assertThat(Csv.read(get(CSV, "2026-04", agent).asString()).getFirst())
                .containsEntry("deltaVsBase", "40.00")
                .containsEntry("S1-5.points", "-5");
        assertThat(Csv.read(get(CSV, "2026-04", second).asString()).getFirst())
                .containsEntry("pay", "")
                .containsEntry("payReason", "NO_PAY_PROFILE_IN_FORCE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://x.example\";\"y\")",
                "+86 calling",
                "-1+2",
                "@SUM(A1:A9)",
                "  =1",
                "＝1+1",
                "＋1",
                "－1",
                "＠x"
            })
    void aNameThatWouldRunAsAFormulaIsShownAsText(String name) {
        String agent = named(name);

        String csv = get(CSV, "2026-04", agent).asString();

        assertThat(Csv.read(csv).getFirst()).containsEntry("agentName", "'" + name);
        assertThat(Api.read(agent, "2026-04").text("agentName")).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Li, Na", "O'Neill \"Jo\"", "王芳", "A=B", "a-b"})
    void anyOtherNameIsWrittenAsItIs(String name) {
        assertThat(Csv.read(get(CSV, "2026-04", named(name)).asString()).getFirst())
                .containsEntry("agentName", name);
    }

    @Test
    void aCursorLeadsThroughTheTableAsItDoesThroughTheJson() {
        for (int i = 0; i < 5; i++) {
            Api.newAgent(Map.of("hiredOn", "2001-02-01", "leftOn", "2001-02-28"));
        }
        List<String> inJson = Api.as("bi")
                .queryParam("month", MONTH)
                .queryParam("limit", 500)
                .get(PATH)
                .jsonPath()
                .getList("items.agentId");

        List<String> inTables = new ArrayList<>();
        String next = PATH + "?month=" + MONTH + "&limit=2";
        while (next != null) {
            Response page = Api.as("bi").accept(CSV).urlEncodingEnabled(false).get(next);
            Csv.read(page.asString()).forEach(row -> inTables.add(row.get("agentId")));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(inJson).hasSizeGreaterThanOrEqualTo(5);
        assertThat(inTables).isEqualTo(inJson);
    }

    @Test
    void aMonthOfNobodyIsATableWithoutRows() {
        Response answer =
                Api.as("bi").accept(CSV).queryParam("month", "2000-01").get(PATH);

        assertThat(answer.contentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.asString().lines()).hasSize(1);
        assertThat(answer.asString()).startsWith("agentId,agentName,").endsWith("\n");
        assertThat(Api.as("bi")
                        .accept(NDJSON)
                        .queryParam("month", "2000-01")
                        .get(PATH)
                        .asString())
                .isEmpty();
    }

    @Test
    void anErrorIsAProblemWhateverFormatWasAskedFor() {
        Api.as("bi")
                .accept(CSV)
                .queryParam("month", "April")
                .get(PATH)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body("code", equalTo("INVALID_PARAMETER"));
        Api.as("agent", "x")
                .accept(CSV)
                .queryParam("month", MONTH)
                .get(PATH)
                .then()
                .statusCode(403);
        Api.as("bi")
                .accept("application/xml")
                .queryParam("month", MONTH)
                .get(PATH)
                .then()
                .statusCode(406);
    }

    @Test
    void whoNamesNoFormatGetsJson() {
        Api.as("bi").accept("*/*").queryParam("month", MONTH).get(PATH).then().contentType("application/json");
        Api.as("bi")
                .accept("application/json;q=0.5, text/csv")
                .queryParam("month", MONTH)
                .get(PATH)
                .then()
                .contentType(startsWith(CSV));
    }

    private static Response get(String format, String month, String agent) {
        return Api.as("bi")
                .accept(format)
                .queryParam("month", month)
                .queryParam("agentId", agent)
                .get(PATH);
    }

    private static String named(String name) {
        String agent = "A-" + UUID.randomUUID();
        Api.newAgent();
        Map<String, Object> body = new HashMap<>(Map.of("hiredOn", "2020-01-01", "orgUnitId", "callback-team"));
        body.put("name", name);
        Api.put("hr", "/v1/directory/agents/" + agent, body).statusCode(201);
        return agent;
    }
}
