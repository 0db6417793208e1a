package dev.ringback.stack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo shows, and what it does not understand. */
class PrintersTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode statement(String agent, String pay) throws IOException {
        return new ObjectMapper().readTree("""
                {"agentId": "%s", "agentName": "Lin Yue", "orgUnitId": "T-E1", "scheme": "S1", "schemeVersion": "1",
                 "state": "OPEN", "basePay": "4000.00", "score": "110", "pay": "%s", "deltaVsBase": "400.00",
                 "lines": [{"rule": "S1-1", "points": "3", "arithmetic": "2 of 2", "facts": "/v1/facts?x"}],
                 "digest": "sha256:00"}""".formatted(agent, pay));
    }

    @Test
    void theColumnsOfTheTableStandUnderOneAnother() throws IOException {
        new StatementPrinter(out)
                .table(YearMonth.of(2026, 4), List.of(statement("A01", "4400.00"), statement("guest-17", "14400.00")));

        List<String> rows =
                printed().lines().filter(line -> line.contains("Lin Yue")).toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).indexOf("4400.00") + 7).isEqualTo(rows.get(1).indexOf("14400.00") + 8);
        assertThat(rows.get(0).indexOf("T-E1")).isEqualTo(rows.get(1).indexOf("T-E1"));
    }

    @Test
    void aStatementInFullShowsItsArithmeticAndItsFacts() throws IOException {
        new StatementPrinter(out).full(statement("A01", "4400.00"));

        assertThat(printed()).contains("2 of 2", "/v1/facts?x", "sha256:00", "S1 1, OPEN");
    }

    @Test
    void aTerminalGetsABarAndAFileGetsLines() {
        ProgressPrinter bar = new ProgressPrinter(out, true);
        bar.phase("Calling");
        bar.progress(15, 30, "2026-04-01");
        bar.note("something");
        assertThat(printed()).contains("Calling", "###############---------------", "2026-04-01", "\n  something");

        bytes.reset();
        ProgressPrinter lines = new ProgressPrinter(out, false);
        lines.phase("Calling");
        for (int i = 0; i <= 100; i++) {
            lines.progress(i, 100, "day " + i);
        }
        lines.end();
        assertThat(printed().lines()).hasSize(6).noneMatch(line -> line.contains("\r"));
    }

    @Test
    void wordsThatMakeNoSenseAreRefusedBeforeAnythingStarts() throws IOException {
        MonthOnStack demo = new MonthOnStack();
        Path bad = Files.writeString(folder.resolve("orders.csv"), "one,two\n");

        demo.check(List.of("--month", "2026-06", "--seed", "5", "--small"));
        for (List<String> words : List.of(
                List.of("--month", "June"),
                List.of("--seed", "x"),
                List.of("--colour", "red"),
                List.of("again"),
                List.of("--orders", folder.resolve("none.csv").toString()),
                List.of("--orders", bad.toString()))) {
            assertThatThrownBy(() -> demo.check(words)).as("%s", words).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
