package dev.ringback.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.Stack;
import dev.ringback.stack.StackOptions;
import dev.ringback.stack.StackOptions.Tuning;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * The whole way once, on the built services: that all orders come through, complaints are raised and escalated, facts count, and each measure
 * is told, not how fast.
 */
class VolumesTest {

    @Test
    void everyOrderIsImportedPlannedAndOpenedEveryCallImportedEveryDueComplaintEscalatedAndEveryFactCounted()
            throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

        try (Stack stack = Stack.start(StackOptions.temporary().tunedFor(Tuning.SHORT_LIFE))) {
            Volumes.measure(out, stack, 1_200, Duration.ofSeconds(1));
            Complaints.measure(out, stack, 200, Duration.ofMillis(300));
            Scoring.measure(out, stack, 5_000, 8_000, Duration.ofMillis(300));
        }

        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains(
                        "1,200 orders imported in",
                        "1,200 orders planned anew in",
                        "1,200 orders opened as tasks in",
                        "Claims with 1,200 open, 16 at once: ",
                        "1,200 calls imported in",
                        "Complaints raised, 16 at once: ",
                        " due at once with ",
                        "Complaints read with ",
                        "Complaints pages of 50 read with ",
                        "5,000 facts read from the broker in",
                        "A single fact counts after ",
                        "Statements read, 16 at once: ",
                        "8,000 facts rebuilt in",
                        "5,050 facts of the topics held against the journal, and rebuilt in",
                        "The month of 5,000 facts under another scheme: ")
                .doesNotContain("heap 0 MB");
    }
}
