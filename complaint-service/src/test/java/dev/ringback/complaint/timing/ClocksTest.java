package dev.ringback.complaint.timing;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.step;
import static dev.ringback.complaint.testing.Complaints.steps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.complaint.testing.Clocks;
import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.FollowUps;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.complaint.testing.Told;
import dev.ringback.platform.event.ComplaintEscalated;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks, and what falls due. 2026-04-02 is a Thursday; 02:00Z is ten o'clock there. */
@QuarkusTest
@OnTheStack
class ClocksTest {

    private static final Instant TEN = Instant.parse("2026-04-02T02:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @BeforeEach
    void ten() {
        TestClock.set(TEN.plusSeconds(30));
    }

    @AfterEach
    void asShipped() {
        for (String level : List.of("NORMAL", "PROVINCIAL", "MEDIA", "LEGAL")) {
            Clocks.reset(level);
        }
    }

    @Test
    @Rule("CMPL-2")
    void twelveHoursAreInTimeAndOneSecondLaterIsNot() {
        String inTime = raised(received(TEN));
        String late = raised(received(TEN));
        Instant due = TEN.plus(Duration.ofHours(12));
        TestClock.set(due.plusSeconds(120));

        reply(inTime, due).statusCode(201).body("answeredOnTime", equalTo(true));
        reply(late, due.plusSeconds(1)).statusCode(201).body("answeredOnTime", equalTo(false));

        Clocks.of(inTime).body("targets.find { it.target == 'REPLY' }.state", equalTo("MET"));
        Clocks.of(late).body("targets.find { it.target == 'REPLY' }.state", equalTo("MET_LATE"));
    }

    @Test
    @Rule("CMPL-2")
    @Rule("CMPL-7")
    void aBreachIsToldOnceAndThenTheChain() {
        String head = Directory.unit();
        Clocks.put(
                        "LEGAL",
                        Map.of(
                                "replyMinutes",
                                60,
                                "warnBeforeMinutes",
                                10,
                                "escalations",
                                List.of(Map.of("afterMinutes", 30, "toUnitId", head))))
                .statusCode(200);
        String id = raised(received(TEN, "LEGAL"));
        TestClock.set(TEN.plus(Duration.ofMinutes(50)).plusSeconds(1));
        await().atMost(PATIENCE).until(() -> Clocks.told(id).equals(List.of("REPLY WARNING 0")));

        TestClock.set(TEN.plus(Duration.ofMinutes(60)).plusSeconds(1));
        await().atMost(PATIENCE).until(() -> Clocks.told(id).size() == 2);
        TestClock.set(TEN.plus(Duration.ofMinutes(90)).plusSeconds(1));

        List<ComplaintEscalated> told = Told.about(id, ComplaintEscalated.class, 3);
        assertThat(told).extracting(ComplaintEscalated::stage).containsExactly("WARNING", "BREACH", "ESCALATION");
        assertThat(told.getLast().toUnitId()).isEqualTo(head);
        assertThat(told.getLast().dueAt()).isEqualTo(TEN.plus(Duration.ofMinutes(60)));
        assertThat(told.getLast().level()).isEqualTo("LEGAL");
        assertThat(Clocks.told(id)).containsExactly("REPLY WARNING 0", "REPLY BREACH 0", "REPLY ESCALATION 1");
        assertThat(steps(id).stream().filter("CLOCK_ALARM"::equals)).hasSize(3);
    }

    @Test
    @Rule("CMPL-2")
    void whatIsAnsweredOrNoLongerAskedForIsNotEscalated() {
        Clocks.put("MEDIA", Map.of("replyMinutes", 60)).statusCode(200);
        Clocks.put("PROVINCIAL", Map.of("replyMinutes", 60)).statusCode(200);
        String answered = raised(received(TEN, "MEDIA"));
        String relieved = raised(received(TEN, "PROVINCIAL"));
        String left = raised(received(TEN, "MEDIA"));
        reply(answered, TEN.plusSeconds(20)).statusCode(201);
        Clocks.reset("PROVINCIAL");
        await().atMost(PATIENCE)
                .until(() ->
                        Clocks.of(relieved).extract().path("targets[0].dueAt").equals("2026-04-02T14:00:00Z"));

        TestClock.set(TEN.plus(Duration.ofMinutes(61)));

        await().atMost(PATIENCE).until(() -> Clocks.told(left).size() == 1);
        assertThat(Clocks.told(answered)).isEmpty();
        assertThat(Clocks.told(relieved)).isEmpty();
    }

    @Test
    void lunchNightsHolidaysAndPausesDoNotCount() {
        // The Friday is a holiday, and the Sunday makes up for it.
        String office = Clocks.office(List.of(
                Map.of("date", "2026-04-03", "hours", List.of()),
                Map.of("date", "2026-04-05", "hours", List.of(Map.of("from", "09:00", "to", "12:00")))));
        Clocks.put("LEGAL", Map.of("replyMinutes", 720, "solutionMinutes", 480, "calendarId", office))
                .statusCode(200);
        String id = raised(received(TEN, "LEGAL"));

        // Two hours before lunch, four and a half after it, one and a half on Sunday.
        Clocks.of(id).body("targets.find { it.target == 'SOLUTION' }.dueAt", equalTo("2026-04-05T02:30:00Z"));
        TestClock.set(Instant.parse("2026-04-02T08:00:00Z"));
        step("complaint-officer", "C1", id, "pauses", Map.of("reason", "WAITING_FOR_CUSTOMER"))
                .statusCode(201)
                .body("paused", equalTo("WAITING_FOR_CUSTOMER"));
        Clocks.of(id).body("targets.find { it.target == 'SOLUTION' }.state", equalTo("PAUSED"));
        TestClock.set(Instant.parse("2026-04-02T09:00:00Z"));
        as("complaint-officer", "C1")
                .header("Idempotency-Key", "resume-" + id)
                .post(PATH + "/" + id + "/resumptions")
                .then()
                .statusCode(201);

        String due = Clocks.of(id).extract().path("targets.find { it.target == 'SOLUTION' }.dueAt");
        assertThat(Instant.parse(due))
                .isBetween(Instant.parse("2026-04-05T03:29:50Z"), Instant.parse("2026-04-05T03:30:10Z"));
        Clocks.of(id).body("ledger", hasSize(3));
    }

    @Test
    void aChangeOfCalendarOrLevelKeepsWhatWasUsedUp() {
        String office = Clocks.office(List.of());
        Clocks.put("LEGAL", Map.of("replyMinutes", 720, "solutionMinutes", 600, "calendarId", office));
        Clocks.put("MEDIA", Map.of("replyMinutes", 720, "solutionMinutes", 180));
        String id = raised(received(TEN, "LEGAL"));
        TestClock.set(TEN.plus(Duration.ofHours(2)));
        step("complaint-officer", "C1", id, "classifications", Map.of("level", "MEDIA", "reason", "A reporter called."))
                .statusCode(201)
                .body("level", equalTo("MEDIA"));

        // Two of three hours are used up, and the third runs around the clock.
        String due = Clocks.of(id).extract().path("targets.find { it.target == 'SOLUTION' }.dueAt");
        assertThat(Instant.parse(due))
                .isBetween(
                        TEN.plus(Duration.ofHours(3)),
                        TEN.plus(Duration.ofHours(3)).plusSeconds(10));

        step("complaint-officer", "C1", id, "classifications", Map.of("level", "LEGAL", "reason", "They sue."))
                .statusCode(201);
        TestClock.set(TEN.plus(Duration.ofHours(6)));
        as("manager", "M1")
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "None",
                        "week",
                        List.of(),
                        "days",
                        List.of(Map.of(
                                "date", "2026-04-03", "hours", List.of(Map.of("from", "00:00", "to", "24:00"))))))
                .put("/v1/calendars/" + office)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        // Two hours before lunch and two and a half after it were used up; five and a half of Friday are left.
        due = Clocks.of(id).extract().path("targets.find { it.target == 'SOLUTION' }.dueAt");
        assertThat(Instant.parse(due))
                .isBetween(Instant.parse("2026-04-02T21:29:50Z"), Instant.parse("2026-04-02T21:30:10Z"));
    }

    @Test
    void theUpdateIsDueAfterTheLastWordToTheCustomer() {
        Clocks.put("LEGAL", Map.of("replyMinutes", 720, "updateMinutes", 60)).statusCode(200);
        String id = raised(received(TEN, "LEGAL"));
        Clocks.of(id).body("targets.target", contains("REPLY"));
        TestClock.set(TEN.plus(Duration.ofMinutes(50)));

        reply(id, TEN.plus(Duration.ofMinutes(10))).statusCode(201);
        Clocks.of(id).body("targets.find { it.target == 'UPDATE' }.dueAt", equalTo("2026-04-02T03:10:00Z"));
        reply(id, TEN.plus(Duration.ofMinutes(40))).statusCode(201);

        Clocks.of(id).body("targets.find { it.target == 'UPDATE' }.dueAt", equalTo("2026-04-02T03:40:00Z"));
        TestClock.set(TEN.plus(Duration.ofMinutes(101)));
        await().atMost(PATIENCE).until(() -> Clocks.told(id).equals(List.of("UPDATE BREACH 0")));
        resolve(id).statusCode(201);
        Clocks.of(id).body("targets.target", contains("REPLY"));
    }

    /** Guard: {@code Course.asOf}; without it, the clocks of an earlier round would be those of the last. */
    @Test
    @Rule("CMPL-6")
    @Rule("CMPL-7")
    void theClocksOfEachRoundAreReadableAndTheDepartmentsAddUpInEach() {
        String first = Directory.unit();
        String second = Directory.unit();
        String id = raised(received(TEN));
        handedOver(id, first);
        TestClock.set(TEN.plus(Duration.ofMinutes(30)));
        handedOver(id, second);
        TestClock.set(TEN.plus(Duration.ofMinutes(90)));
        reply(id, TEN.plus(Duration.ofMinutes(80))).statusCode(201);
        resolve(id).statusCode(201);
        TestClock.set(TEN.plus(Duration.ofHours(5)));
        FollowUps.told(FollowUps.call(id, TEN.plus(Duration.ofHours(4)), "DISSATISFIED"))
                .deliverAndWait();
        TestClock.set(TEN.plus(Duration.ofHours(6)));

        ValidatableResponse was = Clocks.of(id, 1);

        was.body("round", equalTo(1))
                .body("rounds", equalTo(2))
                .body("targets.find { it.target == 'REPLY' }.metAt", equalTo("2026-04-02T03:20:00Z"))
                .body("targets.find { it.target == 'REPLY' }.state", equalTo("MET"))
                .body("departments.departmentId", contains("CUSTOMER-CARE", first, second));
        addUp(was);
        Number customer = was.extract().path("customerMicros");
        assertThat(Duration.ofNanos(customer.longValue() * 1000))
                .isBetween(Duration.ofMinutes(90), Duration.ofMinutes(91));
        ValidatableResponse now = Clocks.of(id);
        now.body("round", equalTo(2)).body("departments.departmentId", contains(second));
        addUp(now);
        Number since = now.extract().path("customerMicros");
        assertThat(Duration.ofNanos(since.longValue() * 1000))
                .isBetween(Duration.ofMinutes(114), Duration.ofMinutes(117));
        as("auditor", "X1").get(PATH + "/" + id + "/clocks?round=3").then().statusCode(404);
        as("auditor", "X1").get(PATH + "/" + id + "/clocks?round=0").then().statusCode(400);
        as("auditor", "X1").get(PATH + "/" + id + "/clocks?round=first").then().statusCode(400);
    }

    private static void handedOver(String id, String to) {
        post(id, "hand-overs", Map.of("departmentId", to, "reason", "Theirs."), 201, null);
        post(id, "hand-over-answers", Map.of("accepted", true), 201, null);
    }

    private static void addUp(ValidatableResponse clocks) {
        List<Number> departments = clocks.extract().path("departments.micros");
        Number customer = clocks.extract().path("customerMicros");
        assertThat(departments.stream().mapToLong(Number::longValue).sum()).isEqualTo(customer.longValue());
    }

    @Test
    void stepsThatAreNotAllowedChangeNothing() {
        String id = raised(received(TEN));
        post(id, "resumptions", null, 409, "NOT_PAUSED");
        post(id, "pauses", Map.of("reason", "WAITING_FOR_SUPPLIER"), 201, null);
        post(id, "pauses", Map.of("reason", "WAITING_FOR_SUPPLIER"), 409, "ALREADY_PAUSED");
        post(id, "classifications", Map.of("level", "NORMAL", "reason", "As it was."), 422, "VALIDATION_FAILED");
        post(id, "pauses", Map.of(), 422, "VALIDATION_FAILED");
        close(id, "WITHDRAWN").statusCode(201);
        List<String> before = steps(id);
        for (String step : List.of("pauses", "classifications", "assignments", "resumptions", "hand-overs")) {
            post(id, step, bodyOf(step), 409, "COMPLAINT_CLOSED");
        }
        String resolved = raised(received(TEN));
        reply(resolved, TEN.plusSeconds(10)).statusCode(201);
        resolve(resolved).statusCode(201);
        for (String step : List.of("pauses", "classifications", "assignments", "resumptions", "hand-overs")) {
            post(resolved, step, bodyOf(step), 409, "ALREADY_RESOLVED");
        }
        assertThat(steps(id)).isEqualTo(before);
        Clocks.of(id).body("ledger", hasSize(2)).body("ledger.paused", hasItem("WAITING_FOR_SUPPLIER"));
    }

    private static Map<String, ?> bodyOf(String step) {
        return switch (step) {
            case "pauses" -> Map.of("reason", "WAITING_FOR_CUSTOMER");
            case "classifications" -> Map.of("level", "LEGAL", "reason", "They sue.");
            case "hand-overs" -> Map.of("departmentId", "ELSEWHERE", "reason", "Theirs.");
            case "assignments" -> Map.of();
            default -> null;
        };
    }

    private static void post(String id, String step, Map<String, ?> body, int status, String code) {
        var request = as("complaint-officer", "C1")
                .header("Idempotency-Key", java.util.UUID.randomUUID().toString());
        if (body != null) {
            request.contentType("application/json").body(body);
        }
        var answer = request.post(PATH + "/" + id + "/" + step).then().statusCode(status);
        if (code != null) {
            answer.body("code", equalTo(code));
        }
    }

    private static Map<String, Object> received(Instant at) {
        Map<String, Object> complaint = new HashMap<>(body());
        complaint.put("causeClass", "PRODUCT");
        complaint.put("receivedAt", at.toString());
        return complaint;
    }

    private static Map<String, Object> received(Instant at, String level) {
        Map<String, Object> complaint = received(at);
        complaint.put("level", level);
        return complaint;
    }
}
