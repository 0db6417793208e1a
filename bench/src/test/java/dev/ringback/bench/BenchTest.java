package dev.ringback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The whole way once, on the built services: that it runs and does what it says, not how fast. */
class BenchTest {

    @Test
    void everyBenchmarkDoesWorkOnBothSides() throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        List<Result> results = new Bench(out, new Comparison(1, Duration.ofMillis(500), 4, Duration.ZERO), 400)
                .run(EnumSet.allOf(Benchmark.class));
        Report.print(results, out);

        assertThat(results)
                .extracting(Result::id)
                .containsExactly(
                        "claims",
                        "claims-p99",
                        "claims-by-ten",
                        "claims-by-ten-p99",
                        "dials",
                        "dials-p99",
                        "outcomes",
                        "outcomes-p99");
        assertThat(results).allSatisfy(each -> {
            assertThat(each.ours()).isPositive();
            assertThat(each.yardstick()).isPositive();
        });
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("range of ours");
    }
}
