package dev.ringback.scoring.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.Trial;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The penalty lists as shipped, item by item and on both sides of each bound: S3 with its 54 items, S4, S6 and S7. */
@QuarkusTest
@OnTheStack
class PenaltyListTest {
    private static final String[] ITEMS = {
        "1.1|AGENT||0.5",
        "1.3|AGENT||5",
        "1.4|AGENT||0.5",
        "1.5|AGENT||0.5",
        "1.6|AGENT||2",
        "1.7|AGENT||1",
        "1.8|AGENT||0.5",
        "1.9|AGENT||1",
        "1.10|AGENT||1",
        "1.11|AGENT||3",
        "1.12|AGENT||0.5",
        "1.13|AGENT||0.5",
        "1.14|AGENT||1",
        "1.15|AGENT||0.5",
        "1.16|AGENT||0.5",
        "1.17|AGENT||0.5",
        "2.2|AGENT||0.5",
        "2.6|UNIT||0.1",
        "3.1|AGENT||0.5",
        "4.1|AGENT||1",
        "4.2|AGENT||1",
        "4.3|AGENT||1",
        "4.4|AGENT||3",
        "4.5|AGENT||2",
        "4.6|AGENT||2",
        "5.1|AGENT||2",
        "5.2|AGENT||10",
        "5.3|AGENT||5",
        "6.1|AGENT||0.2",
        "6.2|AGENT||0.1",
        "7.1|UNIT||3",
        "7.4|UNIT||3",
        "7.13|UNIT||1",
        "8.1|UNIT||5",
        "8.2|UNIT||1",
        "1.2|AGENT|quantity=3|1.5",
        "2.1|AGENT|quantity=2|1",
        "2.3|UNIT|quantity=2|0",
        "2.3|UNIT|quantity=3|0.1",
        "2.4|UNIT|quantity=3|0",
        "2.4|UNIT|quantity=5|0.2",
        "2.5|UNIT|quantity=4|0.4",
        "6.3|AGENT|quantity=3|0.3",
        "7.2|UNIT|quantity=14.99|0",
        "7.2|UNIT|quantity=15|1",
        "7.2|UNIT|quantity=15.9|1",
        "7.2|UNIT|quantity=16|2",
        "7.5|UNIT|quantity=2|0",
        "7.5|UNIT|quantity=3|1",
        "7.5|UNIT|quantity=5|1",
        "7.5|UNIT|quantity=6|2",
        "7.6|UNIT|quantity=1|1",
        "7.6|UNIT|quantity=2|2",
        "6.4|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "6.4|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|1",
        "7.3|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "7.3|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|1",
        "7.7|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "7.7|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|1",
        "7.8|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "7.8|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|0.2",
        "7.9|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "7.9|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|1",
        "7.10|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "7.10|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|0.5",
        "7.11|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "7.11|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|0.2",
        "7.12|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "7.12|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|1",
        "9.1|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "9.1|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|0.2",
        "9.2|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T15:59:59Z|0",
        "9.2|UNIT|dueOn=2026-04-03 cameAt=2026-04-03T16:00:00Z|0.5"
    };

    /** The first row of each item in one request, the second in another, and so on. */
    @Test
    @Rule("S3")
    @Rule("S7")
    @Rule("RPT-7")
    @Rule("OPS-3")
    @Rule("OPS-5")
    void eachOfThe54ItemsCostsWhatTheListSays() {
        Map<String, Integer> seen = new HashMap<>();
        Map<Integer, List<String[]>> rounds = new TreeMap<>();
        for (String line : ITEMS) {
            String[] cells = line.split("\\|");
            int round = seen.merge(cells[0], 1, Integer::sum);
            rounds.computeIfAbsent(round, key -> new ArrayList<>()).add(cells);
        }
        assertThat(seen).hasSize(54);
        rounds.values().forEach(PenaltyListTest::costsAsTheListSays);
    }

    private static void costsAsTheListSays(List<String[]> rows) {
        Trial trial = trial();
        rows.forEach(cells -> trial.fact("INCIDENT", fields(cells[0], cells[2])));

        JsonPath answer = answer(trial, "S3");

        for (String[] cells : rows) {
            String item = "S3:" + cells[0];
            String ofAgent = answer.getString("statements[0].demerits.find { it.item == '" + item + "' }?.points");
            String ofUnit = answer.getString("units[0].lines.find { it.item == '" + item + "' }?.points");
            boolean unit = cells[1].equals("UNIT");
            assertThat(unit ? ofUnit : ofAgent).as(String.join(" ", cells)).isEqualTo(cells[3]);
            assertThat(unit ? ofAgent : ofUnit).as("what %s costs others", item).isNull();
        }
    }

    /** the nth case of the month costs more. */
    @ParameterizedTest
    @Rule("S3")
    @CsvSource({"S3:4.1,2,3", "S3:4.1,3,6", "S3:4.2,3,3", "S3:4.3,2,3", "S3:4.4,3,15", "S3:4.5,2,4", "S3:5.1,3,12"})
    void repeatedCasesEscalate(String item, int cases, String points) {
        Trial trial = trial();
        for (int i = 1; i <= cases; i++) {
            trial.fact("INCIDENT", Map.of("penaltyItem", item, "occurredOn", "2026-03-0" + i));
        }

        assertThat(answer(trial, "S3", "2026-03").getString("statements[0].score"))
                .isEqualTo(points);
    }

    /** GC-048. */
    @Test
    @Rule("S3")
    @Rule("S7")
    void attritionCostsFrom15PercentAndMoreForEachFullPoint() {
        Trial trial = trial();
        Map.of("2026-09-30", "14.99", "2026-10-31", "15.00", "2026-11-30", "15.90", "2026-12-31", "17.00")
                .forEach((day, percent) -> trial.fact(
                        "INCIDENT", Map.of("penaltyItem", "S3:7.2", "occurredOn", day, "quantity", percent)));

        JsonPath answer = answer(trial, "S7", "2026-09", "2026-10", "2026-11", "2026-12");

        assertThat(answer.getList("units.points")).isEqualTo(List.of("0", "1", "1", "3"));
        assertThat(answer.getList("statements")).isEmpty();
    }

    /** GC-051, and an instant as deadline (7.12). */
    @ParameterizedTest
    @Rule("G3")
    @Rule("G4")
    @Rule("RPT-7")
    @CsvSource({
        "S3:7.7,dueOn=2026-04-03,2026-04-03T15:59:59Z,0",
        "S3:7.10,dueOn=2026-04-03,2026-04-05T01:00:00Z,1",
        "S3:7.9,dueOn=2026-04-25,2026-04-27T02:00:00Z,2",
        "S3:7.9,dueOn=2026-04-25,2026-04-25T16:00:00Z,1",
        "S3:7.9,dueOn=2026-04-25,2026-04-26T16:00:00Z,1",
        "S3:7.9,dueOn=2026-04-25,2026-04-26T16:00:01Z,2",
        "S3:7.12,dueAt=2026-04-03T04:00:00Z,2026-04-03T04:00:00Z,0",
        "S3:7.12,dueAt=2026-04-03T04:00:00Z,2026-04-03T04:00:01Z,1",
        "S3:7.12,dueAt=2026-04-03T04:00:00Z,2026-04-04T04:00:00Z,1",
        "S3:7.12,dueAt=2026-04-03T04:00:00Z,2026-04-04T04:00:01Z,2"
    })
    void lateReportsCostByStartedDays(String item, String due, String came, String points) {
        Trial trial = trial().fact("INCIDENT", fields(item.substring(3), due + " cameAt=" + came));

        assertThat(answer(trial, "S7").getString("units[0].points")).isEqualTo(points);
    }

    /** GC-054. */
    @Test
    @Rule("S3")
    @Rule("S7")
    @Rule("OPS-3")
    void faultsAndDisorderAreChargedToTheSite() {
        Trial trial = trial();
        for (String item : List.of("S3:8.1", "S3:8.2", "S3:8.2", "S3:7.1")) {
            trial.fact("INCIDENT", Map.of("penaltyItem", item, "occurredOn", "2026-03-10"));
        }

        JsonPath answer = answer(trial, "S3", "2026-03");

        assertThat(answer.getString("units[0].points")).isEqualTo("10");
        assertThat(answer.getString("statements[0].demeritPoints")).isEqualTo("0");
    }

    /** GC-057, and what a third and a fourth offence costs. */
    @Test
    @Rule("S4-1")
    @Rule("S4-2")
    void anOffenceExplainedBeforehandIsExemptAndNotCounted() {
        Trial trial = trial();
        for (int month = 3; month <= 6; month++) {
            trial.fact(
                    "INCIDENT",
                    Map.of(
                            "penaltyItem",
                            "S4-1",
                            "occurredOn",
                            "2026-0" + month + "-02",
                            "explainedBeforehand",
                            month == 3));
        }

        JsonPath answer = answer(trial, "S4", "2026-03", "2026-04", "2026-05", "2026-06");

        assertThat(answer.getList("units.recommendedFines")).isEqualTo(List.of("0.00", "10.00", "20.00", "20.00"));
        assertThat(answer.getString("units[0].entries[0].arithmetic")).contains("explained beforehand");
    }

    @ParameterizedTest
    @Rule("S6-1")
    @Rule("S6-2")
    @Rule("S6-3")
    @Rule("S6-4")
    @CsvSource({
        "S6-1,12.50,AGENT,50.00",
        "S6-1,0.01,AGENT,0.04",
        "S6-2:LONG_DISTANCE,150,AGENT,",
        "S6-2:LONG_DISTANCE,150.01,AGENT,0.01",
        "S6-2:LOCAL,80,AGENT,",
        "S6-2:LOCAL,95.30,AGENT,15.30",
        "S6-3,40.20,UNIT,40.20",
        "S6-4:PREMIUM_RATE,33.30,AGENT,33.30",
        "S6-4:UNEXPLAINED,7,AGENT,7.00"
    })
    void telephoneCostIsRecommendedInYuan(String item, String yuan, String charged, String fine) {
        Trial trial =
                trial().fact("INCIDENT", Map.of("penaltyItem", item, "occurredOn", "2026-04-30", "quantity", yuan));

        JsonPath answer = answer(trial, "S6");

        assertThat(
                        charged.equals("UNIT")
                                ? answer.getString("units[0].recommendedFines")
                                : answer.getString("statements[0].recommendedFines"))
                .isEqualTo(fine);
        assertThat(answer.getString("statements[0].pay")).isNull();
    }

    /** what several tell of is one incident and one item. */
    @Test
    @Rule("S3")
    void oneIncidentIsChargedUnderOneItem() {
        Trial trial = trial().fact(
                        "INCIDENT", Map.of("penaltyItem", "S3:1.9", "occurredOn", "2026-04-10", "incidentId", "i"))
                .fact("INCIDENT", Map.of("penaltyItem", "S3:5.1", "occurredOn", "2026-04-10", "incidentId", "i"))
                .fact("INCIDENT", Map.of("penaltyItem", "S3:5.1", "occurredOn", "2026-04-10", "incidentId", "j"));

        assertThat(answer(trial, "S3").getString("statements[0].score")).isEqualTo("3");
    }

    @Test
    void whatDoesNotFitItsItemIsToldAtOnceWithItsPath() {
        trial().fact("INCIDENT", Map.of("penaltyItem", "S3:99", "occurredOn", "2026-04-10"))
                .fact("INCIDENT", Map.of("penaltyItem", "S3:1.2", "occurredOn", "2026-04-10"))
                .fact("INCIDENT", Map.of("penaltyItem", "S3:7.7", "occurredOn", "2026-04-10", "quantity", "1"))
                .fact("INCIDENT", Map.of("penaltyItem", "S3:1.1"))
                .post(Map.of("scheme", "S3", "months", List.of("2026-04")))
                .statusCode(422)
                .body("code", equalTo("VALIDATION_FAILED"))
                .body(
                        "violations.field",
                        hasItems(
                                "facts[0].penaltyItem",
                                "facts[1].quantity",
                                "facts[2].quantity",
                                "facts[2].dueAt",
                                "facts[2].cameAt",
                                "facts[3].occurredOn"));
    }

    private static Trial trial() {
        return new Trial("2024-05-06", "4000.00");
    }

    private static Map<String, Object> fields(String item, String more) {
        Map<String, Object> fields = new HashMap<>(Map.of("penaltyItem", "S3:" + item, "occurredOn", "2026-04-05"));
        for (String each : more.isBlank() ? new String[0] : more.split(" ")) {
            fields.put(each.split("=")[0], each.split("=")[1]);
        }
        return fields;
    }

    private static JsonPath answer(Trial trial, String scheme, String... months) {
        List<String> asked = new ArrayList<>(List.of(months));
        if (asked.isEmpty()) {
            asked.add("2026-04");
        }
        return trial.post(Map.of("scheme", scheme, "months", asked))
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
