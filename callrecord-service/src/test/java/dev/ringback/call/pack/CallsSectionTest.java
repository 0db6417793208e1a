package dev.ringback.call.pack;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.grantFor;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Rules;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.pack.PackSections;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** This service's section of a regulation pack, over the topic. */
@QuarkusTest
@OnTheStack
class CallsSectionTest {

    /** In force on the date that has passed. */
    private static final int CURRENT = 1;

    private static final LocalDate PASSED = LocalDate.of(2024, 1, 1);
    private static final LocalDate AHEAD = LocalDate.of(2999, 1, 1);

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

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

    /** Guard: CallsSection.apply; without it the calls of the day are judged by the version before. */
    @Test
    @Rule("CALL-2")
    @Rule("G7")
    void aReadingOfThePacksOwnHoldsFromItsDateOn() {
        LocalDate day = Rules.goBehindTheLast("OUTCOMES");
        int before = as("manager", "M1").get(Rules.PATH + "OUTCOMES").path("version");
        Map<String, Object> criteria =
                Map.of("minimumSeconds", 30, "purposeExpressed", true, "completed", false, "requiredAnswers", false);
        Map<String, Object> outcomes = Map.of("effective", criteria, "successful", criteria);

        assertThat(reported(Map.of("calls", Map.of("outcomes", outcomes)), day).refusal())
                .isNull();

        as("manager", "M1")
                .get(Rules.PATH + "OUTCOMES")
                .then()
                .body("version", equalTo(before + 1))
                .body("effectiveFrom", equalTo(day.toString()))
                .body("addedBy", startsWith("pack P-"))
                .body("outcomes.effective.minimumSeconds", equalTo(30));
        String agent = newAgent();
        for (int seconds : new int[] {29, 30}) {
            Map<String, Object> grant = grantFor(agent);
            Instant start = TestClock.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
            grant.put("dialledAt", start.toString());
            Map<String, Object> call = body(grant, "EFFECTIVE");
            call.put("startedAt", start.toString());
            call.put("endedAt", start.plusSeconds(seconds).toString());
            post(agent, call)
                    .statusCode(201)
                    .body("definitionVersion", equalTo(before + 1))
                    .body("effective", equalTo(seconds == 30))
                    .body("successful", equalTo(seconds == 30));
        }
    }

    @Test
    @Rule("G7")
    void aReadingThatIsNoneOrComesBeforeTheLastIsRefused() {
        Map<String, Object> criteria = Map.of("minimumSeconds", -1, "purposeExpressed", true, "completed", false);
        Map<String, Object> outcomes = Map.of("effective", criteria, "successful", criteria);

        assertThat(reported(
                                Map.of("calls", Map.of("outcomes", outcomes, "outcomeDefinition", 1)),
                                LocalDate.of(1, 1, 1))
                        .refusal())
                .contains("/outcomeDefinition: the pack brings a reading of its own")
                .contains("/outcomes/effective/minimumSeconds: ")
                .contains("/outcomes/successful/requiredAnswers: ")
                .contains("/outcomes: there is a reading that holds from ");
        assertThat(reported(Map.of("calls", Map.of("outcomes", Map.of("effective", 1))), AHEAD)
                        .refusal())
                .contains("/outcomes: no reading of outcomes");
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
