package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.scheme.Arithmetic;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.scoring.testing.Trial;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The computation of each line in Chinese beside English. Red when a rule says something that has no Chinese yet. */
@QuarkusTest
@OnTheStack
class ArithmeticTest {
    /** English words; {@code max} is the name of a function. */
    private static final Pattern ENGLISH = Pattern.compile("(?<![A-Za-z0-9])(?!max\\b)[a-z]{2,}");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "42 due − 1 that left the denominator {BARRED=1} = 41; 41 of 41 called back in time: met, 3"
                        + "|应办 42 − 不计入 1 {受保护=1} = 41；应办 41 项，按时回访 41 项：达成，3",
                "1 of 2 reports say FAIL: -5|2 份报告中不合格 1 份：-5",
                "offence 3: 10 × 2^2 = 40.00 yuan|第 3 次违规：10 × 2^2 = 40.00 元",
                "12.5 × (1 charged + 3 as a fine) = 50.00 yuan|12.5 × (话费 1 + 罚款 3) = 50.00 元",
                "48 ≤ 50: 2030.00 instead of 4800.00 = -2770.00|48 ≤ 50：以 2030.00 代替 4800.00 = -2770.00",
                "113 points known now − (110 closed + 0 adjusted before) = 3; 4520.00 − (4400.00 + 0.00) = 120.00 yuan"
                        + "|现计 113 分 −（关账 110 + 已调整 0） = 3；4520.00 − (4400.00 + 0.00) = 120.00 元"
            })
    void aSentenceHasItsChinese(String english, String chinese) {
        assertThat(Arithmetic.inChinese(english)).isEqualTo(chinese);
    }

    @Test
    @Rule("SCORE-1")
    @Rule("RPT-9")
    void everyLineOfEverySchemeIsSaidInBothLanguages() {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (boolean busy : List.of(true, false)) {
            Trial trial = busy ? busy() : new Trial("2026-04-16", "4000.00");
            for (String scheme : List.of("S1", "S2", "S3", "S4", "S5", "S6")) {
                JsonPath answer = trial.post(Map.of("scheme", scheme, "months", List.of("2026-04")))
                        .statusCode(200)
                        .extract()
                        .jsonPath();
                lines.addAll(new StatementView(answer.getMap("statements[0]")).lines());
                lines.addAll(answer.getList("statements[0].demerits"));
                if (answer.get("units") != null) {
                    lines.addAll(answer.getList("units[0].lines"));
                }
            }
        }

        assertThat(lines).hasSizeGreaterThan(100).allSatisfy(line -> {
            assertThat(line.get("arithmetic")).isNotNull();
            assertThat((String) line.get("arithmeticZh")).doesNotContainPattern(ENGLISH);
        });
    }

    private static Trial busy() {
        Trial trial = new Trial("2024-05-06", "4000.00")
                .task("2000.00")
                .calls("2026-04", 3)
                .calls("2026-03", 3)
                .arrivals("2026-04", 16)
                .week(LocalDate.of(2026, 4, 6), 2)
                .records("2026-04-15", 1200)
                .trip("2026-04-10", "2026-04-12")
                .attitude("2026-04", "FAIL")
                .task("DEAL", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 7), null)
                .fact("DEAL", Map.of("occurredAt", "2026-04-10T02:00:00Z", "revenue", "50", "cost", "1"));
        trial.fact(
                "TASK",
                Map.of(
                        "id", "barred",
                        "purpose", "DEAL",
                        "opensOn", "2026-04-01",
                        "dueOn", "2026-04-07",
                        "closedReason", "BARRED"));
        for (String item : List.of("S3:1.1", "S3:5.1", "S3:5.1", "S3:7.1")) {
            trial.fact("INCIDENT", Map.of("penaltyItem", item, "occurredOn", "2026-04-05"));
        }
        for (String item : List.of("S3:1.2", "S3:2.3", "S3:7.2", "S6-1", "S6-2:LOCAL", "S6-3")) {
            trial.fact("INCIDENT", Map.of("penaltyItem", item, "occurredOn", "2026-04-05", "quantity", "16"));
        }
        for (String came : List.of("2026-04-03T02:00:00Z", "2026-04-05T02:00:00Z")) {
            trial.fact(
                    "INCIDENT",
                    Map.of("penaltyItem", "S3:7.3", "occurredOn", "2026-04-05", "dueOn", "2026-04-03", "cameAt", came));
        }
        for (boolean explained : List.of(true, false, false)) {
            trial.fact(
                    "INCIDENT",
                    Map.of("penaltyItem", "S4-1", "occurredOn", "2026-04-05", "explainedBeforehand", explained));
        }
        return trial.fact("INCIDENT", Map.of("penaltyItem", "S3:4.1", "occurredOn", "2026-04-06", "overturned", true));
    }
}
