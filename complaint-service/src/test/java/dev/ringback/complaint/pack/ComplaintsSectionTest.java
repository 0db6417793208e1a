package dev.ringback.complaint.pack;

import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.complaint.testing.Clocks;
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

    /** Guard: the date of the sweep; what is applied at once would hold in April. */
    @Test
    @Rule("CMPL-2")
    @Rule("CMPL-3")
    void routesClocksAndCalendarsFollowAPackFromMidnightOfItsDate() {
        String id = pack.replace("P-", "K-");
        Map<String, Object> sections = Map.of(
                "complaints",
                Map.of(
                        "calendars",
                        List.of(calendar(id, "09:00", "18:00")),
                        "clocks",
                        List.of(Map.of(
                                "level",
                                "LEGAL",
                                "replyMinutes",
                                60,
                                "solutionMinutes",
                                480,
                                "calendarId",
                                id,
                                "escalations",
                                List.of(Map.of("afterMinutes", 30, "toUnitId", "HEAD-OFFICE")))),
                        "routes",
                        List.of(Map.of(
                                "routeId",
                                id,
                                "rank",
                                90_000,
                                "when",
                                Map.of("businesses", List.of(id)),
                                "departmentId",
                                "CUSTOMER-CARE",
                                "level",
                                "LEGAL"))));
        activate(MAY, sections);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Topic.under("ringback.pack", pack).size() == 1);
        Map<String, Object> complaint = body();
        complaint.put("business", id);
        complaint.put("causeClass", "PRODUCT");
        post(complaint).statusCode(201).body("level", equalTo("NORMAL"));
        as("auditor", "X1").get("/v1/calendars/" + id).then().statusCode(404);

        TestClock.set(Instant.parse("2026-04-30T16:00:00Z"));

        assertThat(reported().refusal()).isNull();
        try {
            complaint.put("externalId", UUID.randomUUID().toString());
            post(complaint).statusCode(201).body("level", equalTo("LEGAL")).body("routedBy.rule", equalTo(id));
            as("auditor", "X1")
                    .get("/v1/complaint-clocks/LEGAL")
                    .then()
                    .body("replyMinutes", equalTo(60))
                    .body("calendarId", equalTo(id))
                    .body("escalations[0].toUnitId", equalTo("HEAD-OFFICE"))
                    .body("changedBy", equalTo("pack " + pack + " version 1"));
            as("auditor", "X1")
                    .get("/v1/calendars/" + id)
                    .then()
                    .statusCode(200)
                    .body("inForceFrom", equalTo("2026-04-30T16:00:00Z"))
                    .body("week[0].hours[0].from", equalTo("09:00"));
        } finally {
            Clocks.reset("LEGAL");
            as("manager", "M1")
                    .contentType(ContentType.JSON)
                    .body(Map.of("rank", 90_000, "active", false, "when", Map.of(), "departmentId", "CUSTOMER-CARE"))
                    .put("/v1/complaint-routes/" + id)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void everyPartThatCannotBeRunIsNamedByItsPath() {
        Map<String, Object> sections = Map.of(
                "complaints",
                Map.of(
                        "calendars",
                        List.of(calendar("CLOCK", "09:00", "18:00"), calendar("K", "18:00", "09:00")),
                        "clocks",
                        List.of(
                                Map.of("level", "HIGHEST", "replyMinutes", 60),
                                Map.of("level", "LEGAL", "replyMinutes", 721),
                                Map.of("level", "MEDIA", "replyMinutes", 60, "calendarId", "NONE"),
                                Map.of(
                                        "level",
                                        "NORMAL",
                                        "replyMinutes",
                                        60,
                                        "escalations",
                                        List.of(
                                                Map.of("afterMinutes", 30, "toUnitId", "A"),
                                                Map.of("afterMinutes", 30, "toUnitId", "B"))),
                                Map.of("level", "NORMAL", "replyMinutes", "60")),
                        "routes",
                        List.of(
                                Map.of("rank", 1, "when", Map.of(), "departmentId", "X"),
                                Map.of("routeId", "r", "rank", -1, "when", Map.of("keywords", List.of(""))))));

        activate(MAY, sections);

        assertThat(reported().refusal())
                .contains("/calendars/0/calendarId: ")
                .contains("/calendars/1/week/0/hours: ")
                .contains("/clocks/0/level: ")
                .contains("/clocks/1/replyMinutes: ")
                .contains("/clocks/2/calendarId: ")
                .contains("/clocks/3/escalations/1/afterMinutes: ")
                .contains("/clocks/4/level: is there twice")
                .contains("/clocks/4/replyMinutes: ")
                .contains("/routes/0/routeId: ")
                .contains("/routes/1/rank: ")
                .contains("/routes/1/departmentId: ")
                .contains("/routes/1/when/keywords/0: ");
        as("auditor", "X1").get("/v1/complaint-clocks/LEGAL").then().body("replyMinutes", equalTo(720));
    }

    private static Map<String, Object> calendar(String id, String from, String to) {
        return Map.of(
                "calendarId",
                id,
                "name",
                "Office",
                "week",
                List.of(Map.of("days", List.of("MONDAY"), "hours", List.of(Map.of("from", from, "to", to)))),
                "days",
                List.of());
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
