package dev.ringback.call.pack;

import static dev.ringback.call.testing.Calls.as;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.pack.PackSections;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** This service's section of a regulation pack, over the topic. */
@QuarkusTest
@OnTheStack
class CallsSectionTest {

    /** In force on the date that has passed. */
    private static final int CURRENT = 1;

    private static final LocalDate PASSED = LocalDate.of(2024, 1, 1);
    private static final LocalDate AHEAD = LocalDate.of(2999, 1, 1);

    @Test
    void aPackThatCountsOnTheReadingOfThisServiceIsRun() {
        Map<String, Object> sections = Map.of("calls", Map.of("outcomeDefinition", CURRENT));

        PackApplied report = reported(sections, PASSED);

        assertThat(report.refusal()).isNull();
        assertThat(report.service()).isEqualTo("callrecord-service");
        assertThat(report.digest()).isEqualTo(PackSections.digest(sections));
    }

    @Test
    void aPackWithNothingForThisServiceIsRunAsWell() {
        assertThat(reported(Map.of("tasks", Map.of()), PASSED).refusal()).isNull();
    }

    @Test
    void aPackThatCountsOnAnotherReadingIsRefusedLongBeforeItsDate() {
        int then =
                as("manager", "M1").get("/v1/call-rules/OUTCOMES?on=" + AHEAD).path("version");
        Map<String, Object> sections = Map.of("calls", Map.of("outcomeDefinition", then + 1, "recordings", true));

        assertThat(reported(sections, AHEAD).refusal())
                .contains("/outcomeDefinition: calls are judged by version " + then)
                .contains("/recordings: unknown");
    }

    private static PackApplied reported(Map<String, Object> sections, LocalDate effectiveFrom) {
        String pack = "P-" + UUID.randomUUID();
        PackActivated activated = new PackActivated(
                pack, 1, PackSections.digest(sections), effectiveFrom, Instant.parse("2024-01-01T00:00:00Z"), sections);
        Topic.send("/scoring-service", pack, 1, activated);
        return EventJson.read(
                Topic.await("ringback.pack", pack + "/callrecord-service", 1)
                        .getFirst()
                        .value(),
                PackApplied.class);
    }
}
