package dev.ringback.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @Test
    void oursAndTheYardstickTakeTurns() throws InterruptedException {
        List<String> turns = Collections.synchronizedList(new ArrayList<>());
        Comparison comparison = new Comparison(3, Duration.ofSeconds(5), 1, Duration.ZERO);

        comparison.of("turns", "steps", 1, once(turns, "ours"), once(turns, "bare"));

        assertThat(turns).containsExactly("ours", "bare", "ours", "bare", "ours", "bare");
    }

    @Test
    void theMiddleRoundCountsAndTheRangeIsTold() throws InterruptedException {
        List<Result> results = new Comparison(3, Duration.ofMillis(50), 2, Duration.ZERO)
                .of(
                        "sleep",
                        "steps",
                        0.5,
                        worker -> {
                            spin(2);
                            return 1;
                        },
                        worker -> {
                            spin(1);
                            return 1;
                        });

        Result rate = results.getFirst();
        assertThat(rate.unit()).isEqualTo("steps/s");
        assertThat(rate.ours()).isBetween(rate.range().getFirst(), rate.range().getLast());
        assertThat(rate.ratio()).isLessThan(1);
        assertThat(results.getLast().ours()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void aStepThatFailsEndsTheMeasurement() {
        Comparison comparison = new Comparison(1, Duration.ofSeconds(5), 2, Duration.ZERO);

        assertThatThrownBy(() -> comparison.of(
                        "broken",
                        "steps",
                        1,
                        worker -> {
                            throw new BenchException("out of order");
                        },
                        worker -> 0))
                .isInstanceOf(BenchException.class)
                .hasRootCauseMessage("out of order");
    }

    @Test
    void theFileHoldsAnArrayWithEveryField(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("target/results.json");

        Report.write(List.of(new Result("claims", 10, 100, 0.1, 0.1, "claims/s", 3, List.of(9.0, 11.0))), file);

        JsonNode first = new ObjectMapper().readTree(file.toFile()).get(0);
        assertThat(first.propertyStream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("id", "ours", "yardstick", "ratio", "target", "unit", "rounds", "range");
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> Benchmark.of("nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("claims-by-ten");
    }

    /** Work that takes its time. */
    private static void spin(long millis) {
        long end = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static Step once(List<String> turns, String name) {
        int[] left = {1};
        return worker -> {
            if (left[0]-- > 0) {
                turns.add(name);
                return 1;
            }
            left[0] = 1;
            return 0;
        };
    }
}
