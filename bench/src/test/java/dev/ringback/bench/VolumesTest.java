package dev.ringback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.StackOptions.Tuning;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The whole way once, on the built services: that all orders come through and each measure is told, not how fast. */
class VolumesTest {

    @Test
    void everyOrderIsImportedPlannedAndOpenedAndEveryCallImported() throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        Volumes.measure(new PrintStream(printed, true, StandardCharsets.UTF_8), 1_200, Tuning.SHORT_LIFE);

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "1,200 orders imported in",
                        "1,200 orders planned anew in",
                        "1,200 orders opened as tasks in",
                        "Claims with 1,200 open, 16 at once: ",
                        "1,200 calls imported in")
                .doesNotContain("heap 0 MB");
    }
}
