package dev.ringback.complaint.pack;

import static dev.ringback.complaint.testing.Complaints.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.complaint.testing.Events;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Topic;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.event.PackApplied;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.pack.PackSections;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** This service's section of a regulation pack, over the topic. */
@QuarkusTest
@OnTheStack
class ComplaintsSectionTest {

    private static final String RULE = "/v1/complaint-rules/OPERATION_ERROR";
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private final String pack = "P-" + UUID.randomUUID();

    @BeforeEach
    void itIsApril() {
        TestClock.set(Instant.parse("2026-04-30T15:59:00Z"));
    }

    @AfterEach
    void backAsShipped() {
        as("admin", "A1")
                .contentType(ContentType.JSON)
                .body(Map.of("departmentId", "CUSTOMER-CARE"))
                .put(RULE)
                .then()
                .statusCode(200);
        TestClock.reset();
    }

    @Test
    @Rule("CMPL-3")
    void routingFollowsAPackFromMidnightOfItsDate() {
        int before = version();
        Map<String, Object> sections = sections(Map.of(
                "causeClass",
                "OPERATION_ERROR",
                "departmentId",
                "BACK-OFFICE",
                "followUpDays",
                7,
                "followUpAgentId",
                "A9"));
        activate(MAY, sections);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Topic.under("ringback.pack", pack).size() == 1);
        assertThat(version()).isEqualTo(before);

        TestClock.set(Instant.parse("2026-04-30T16:00:00Z"));

        PackApplied report = reported();
        assertThat(report.refusal()).isNull();
        assertThat(report.service()).isEqualTo("complaint-service");
        assertThat(report.digest()).isEqualTo(PackSections.digest(sections));
        as("auditor", "X1")
                .get(RULE)
                .then()
                .body("version", equalTo(before + 1))
                .body("departmentId", equalTo("BACK-OFFICE"))
                .body("followUpDays", equalTo(7))
                .body("followUpAgentId", equalTo("A9"))
                .body("inForceFrom", equalTo("2026-04-30T16:00:00Z"))
                .body("changedBy", equalTo("pack " + pack + " version 1"));
    }

    @Test
    void aRuleThatSaysNothingNewMakesNoVersion() {
        int before = version();

        activate(
                LocalDate.of(2026, 4, 1),
                sections(Map.of("causeClass", "OPERATION_ERROR", "departmentId", "CUSTOMER-CARE")));

        assertThat(reported().refusal()).isNull();
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void whatCannotBeRunIsRefusedAtOnceWithEveryReason() {
        int before = version();

        activate(
                MAY,
                sections(
                        Map.of("causeClass", "OPERATION_ERROR", "departmentId", "BACK-OFFICE"),
                        Map.of("causeClass", "WEATHER", "departmentId", "BACK-OFFICE"),
                        Map.of("causeClass", "PRODUCT", "followUpDays", 31),
                        Map.of("causeClass", "PRODUCT", "departmentId", "X", "colour", "red")));

        assertThat(reported().refusal())
                .contains("/rules/1/causeClass: ")
                .contains("/rules/2/departmentId: ")
                .contains("/rules/2/followUpDays: ")
                .contains("/rules/3/colour: ");
        assertThat(version()).isEqualTo(before);
    }

    @SafeVarargs
    private static Map<String, Object> sections(Map<String, Object>... rules) {
        return Map.of("complaints", Map.of("rules", List.of(rules)));
    }

    private void activate(LocalDate effectiveFrom, Map<String, Object> sections) {
        Events.event(
                        "/scoring-service",
                        pack,
                        1,
                        Instant.parse("2026-04-20T01:00:00Z"),
                        new PackActivated(
                                pack,
                                1,
                                PackSections.digest(sections),
                                effectiveFrom,
                                Instant.parse("2026-04-20T01:00:00Z"),
                                sections))
                .deliver();
    }

    private static int version() {
        return as("auditor", "X1").get(RULE).jsonPath().getInt("version");
    }

    private PackApplied reported() {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> Topic.under("ringback.pack", pack + "/complaint-service").stream()
                                .map(record -> EventJson.read(record.value(), PackApplied.class))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
