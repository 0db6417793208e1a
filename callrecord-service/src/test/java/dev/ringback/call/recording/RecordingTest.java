package dev.ringback.call.recording;

import static dev.ringback.call.testing.Calls.DIALLED;
import static dev.ringback.call.testing.Calls.PATH;
import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Calls.recorded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.Http;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Rules;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnTheStack
class RecordingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** 1096 days after 2 April 2026, the day of the call. */
    private static final LocalDate LAST_DAY = LocalDate.of(2029, 4, 2);

    private final String agent = newAgent();
    private final String reference = "pbx/" + UUID.randomUUID() + ".wav";

    @BeforeEach
    void anHourAfterTheDial() {
        TestClock.set(DIALLED.plusSeconds(3600));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: RecordingView.of, which leaves the reference out for whoever does not judge calls. */
    @Test
    @Rule("CALL-8")
    void theReferenceIsShownToWhoeverJudgesCallsAndEachTimeIsWrittenDown() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));

        attach(call, "SPOKEN")
                .statusCode(201)
                .body("state", equalTo("KEPT"))
                .body("ruleVersion", equalTo(1))
                .body("keepUntil", equalTo("2029-04-02"))
                .body("reference", nullValue());

        for (String role : List.of("quality", "complaint-officer", "manager")) {
            Http.get(role, role + "-1", recording(call)).statusCode(200).body("reference", equalTo(reference));
        }
        for (String role : List.of("supervisor", "auditor")) {
            Http.get(role, role + "-1", recording(call)).statusCode(200).body("reference", nullValue());
        }
        Http.get("agent", agent, recording(call)).statusCode(200).body("reference", nullValue());
        Http.get("agent", newAgent(), recording(call)).statusCode(404);
        Http.get("hr", "H1", recording(call)).statusCode(403);
        Http.get("auditor", "X1", recording(call) + "/trace")
                .statusCode(200)
                .body("items.action", contains("ATTACHED", "SHOWN", "SHOWN", "SHOWN"))
                .body("items.by", contains(agent, "quality-1", "complaint-officer-1", "manager-1"));
        Http.get("agent", agent, recording(call) + "/trace").statusCode(403);
    }

    /** 16:00Z is the next local day: on the last day the recording is kept, on the next it is removed. */
    @Test
    @Rule("CALL-8")
    @Rule("G1")
    void aRecordingIsRemovedWhenItsRetentionIsOverAndLeavesATrace() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));
        attach(call, "ANNOUNCED").statusCode(201);
        String marker = past();

        TestClock.set(endOf(LAST_DAY).minusSeconds(30));

        awaitRemoved(marker);
        Http.get("manager", "M1", recording(call))
                .body("state", equalTo("KEPT"))
                .body("reference", equalTo(reference));

        TestClock.set(endOf(LAST_DAY));

        awaitRemoved(call);
        Http.get("manager", "M1", recording(call))
                .statusCode(200)
                .body("state", equalTo("EXPIRED"))
                .body("reference", nullValue())
                .body("expiredAt", notNullValue());
        Http.get("auditor", "X1", recording(call) + "/trace")
                .body("items.action", contains("ATTACHED", "SHOWN", "EXPIRED"))
                .body("items[2].by", equalTo("retention"));
        assertThat(everywhere())
                .as("the reference is nowhere in the database any more")
                .isZero();
    }

    /** Guard: RecordingStore.EXPIRE, which leaves what is held; without the condition the recording goes. */
    @Test
    @Rule("CALL-8")
    void aLegalHoldKeepsARecordingPastItsRetentionUntilTheLastOneIsLifted() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));
        attach(call, "SPOKEN").statusCode(201);
        String first = hold(call, "Case 17, ring 13987654321")
                .statusCode(201)
                .body("state", equalTo("HELD"))
                .body("holds.reason", contains("Case 17, ring 139****4321"))
                .extract()
                .path("holds[0].id");
        String second = hold(call, "Case 18").statusCode(201).extract().path("holds[1].id");
        String marker = past();

        TestClock.set(endOf(LAST_DAY).plus(Duration.ofDays(1000)));
        awaitRemoved(marker);

        Http.get("complaint-officer", "O1", recording(call))
                .body("state", equalTo("HELD"))
                .body("reference", equalTo(reference));
        lift(call, first).statusCode(200).body("state", equalTo("HELD")).body("holds[0].liftedBy", equalTo("M1"));
        lift(call, first).statusCode(409).body("code", equalTo("HOLD_LIFTED"));
        lift(call, UUID.randomUUID().toString()).statusCode(404);
        lift(call, second).statusCode(200);
        awaitRemoved(call);
        hold(call, "Too late").statusCode(409).body("code", equalTo("RECORDING_EXPIRED"));
        Http.get("auditor", "X1", recording(call) + "/trace")
                .body(
                        "items.action",
                        contains(
                                "ATTACHED",
                                "HOLD_PLACED",
                                "HOLD_PLACED",
                                "SHOWN",
                                "HOLD_LIFTED",
                                "HOLD_LIFTED",
                                "EXPIRED"));
    }

    @Test
    @Rule("CALL-8")
    void theRuleOfTheDayOfTheCallGivesTheRetention() {
        LocalDate today = Rules.goBehindTheLast("RECORDING");
        Rules.add("RECORDING", today.plusDays(1), Map.of("retentionDays", 10, "noticeRequired", false))
                .statusCode(201);
        int before = as("manager", "M1").get(Rules.PATH + "RECORDING").path("version");
        String old = callOn(today);
        TestClock.set(today.plusDays(1).atTime(3, 0).toInstant(ZoneOffset.UTC));
        String young = callOn(today.plusDays(1));

        attach(old, "NONE")
                .statusCode(422)
                .body("violations.field", contains("notice"))
                .body("violations.code", contains("NOTICE_MISSING"));
        attach(old, "SPOKEN").statusCode(201).body("ruleVersion", equalTo(before));
        attach(young, "NONE")
                .statusCode(201)
                .body("ruleVersion", equalTo(before + 1))
                .body("keepUntil", equalTo(today.plusDays(11).toString()));
    }

    @Test
    @Rule("CALL-8")
    void aRecordingThatIsPastItsRetentionIsNotTakenAnyMore() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));
        TestClock.set(endOf(LAST_DAY));

        attach(call, "SPOKEN").statusCode(409).body("code", equalTo("RECORDING_EXPIRED"));

        TestClock.set(endOf(LAST_DAY).minusSeconds(20));
        attach(call, "SPOKEN").statusCode(201);
    }

    @Test
    void aCallHasOneRecordingOfItsOwnAgent() {
        String call = recorded(agent, body(agent, "EFFECTIVE"));

        Http.post("agent", newAgent(), recording(call), Map.of("reference", reference, "notice", "SPOKEN"))
                .statusCode(404);
        Http.get("agent", agent, recording(call)).statusCode(404);
        Http.post("crm", "pbx-1", recording(call), Map.of("reference", reference, "notice", "ANNOUNCED"))
                .statusCode(201);
        attach(call, "SPOKEN").statusCode(409).body("code", equalTo("RECORDING_EXISTS"));
        hold(recorded(agent, body(agent, "EFFECTIVE")), "No recording").statusCode(404);
        Http.post("agent", agent, recording(call) + "/holds", Map.of("reason", "Mine"))
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rec/13987654321.wav", "rec/8613987654321-1.wav", "+8613987654321", "075512345678_3.wav"})
    void aReferenceHoldsNoNumber(String number) {
        String call = recorded(agent, body(agent, "EFFECTIVE"));

        Http.post("agent", agent, recording(call), Map.of("reference", number, "notice", "SPOKEN"))
                .statusCode(422)
                .body("violations.field", contains("reference"))
                .body("violations.code", contains("REFERENCE_HOLDS_NUMBER"));
        Http.get("agent", agent, recording(call)).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pbx-2/2026/04/02/1775095200000.wav", "20260402101530-7f3a9c", "1743300000"})
    void timesAndIdsAreNoNumbers(String harmless) {
        String call = recorded(agent, body(agent, "EFFECTIVE"));

        Http.post("agent", agent, recording(call), Map.of("reference", harmless, "notice", "SPOKEN"))
                .statusCode(201);
    }

    private ValidatableResponse attach(String call, String notice) {
        return Http.post("agent", agent, recording(call), Map.of("reference", reference, "notice", notice));
    }

    private static ValidatableResponse hold(String call, String reason) {
        return Http.post("manager", "M1", recording(call) + "/holds", Map.of("reason", reason));
    }

    private static ValidatableResponse lift(String call, String hold) {
        return Http.post(
                "manager", "M1", recording(call) + "/holds/" + hold + "/releases", Map.of("reason", "Settled"));
    }

    /** A recording whose retention is over as soon as the clock is moved: when it is gone, the sweep has come by. */
    private String past() {
        String other = newAgent();
        String call = recorded(other, body(other, "EFFECTIVE"));
        Http.post("agent", other, recording(call), Map.of("reference", "pbx/old.wav", "notice", "SPOKEN"))
                .statusCode(201);
        Database.change("UPDATE recording SET keep_until = '2026-04-02' WHERE call_id = ?", UUID.fromString(call));
        return call;
    }

    private String callOn(LocalDate day) {
        Instant start = day.atTime(2, 0).toInstant(ZoneOffset.UTC);
        Map<String, Object> call = body(Grants.claims(UUID.randomUUID(), agent, start), "EFFECTIVE");
        call.put("startedAt", start.toString());
        call.put("endedAt", start.plusSeconds(30).toString());
        return recorded(agent, call);
    }

    private static void awaitRemoved(String call) {
        await().atMost(PATIENCE)
                .until(() -> Database.count(
                                "SELECT count(*) FROM recording WHERE call_id = ? AND reference IS NULL",
                                UUID.fromString(call))
                        == 1);
    }

    /** In which rows of this service the reference stands. */
    private long everywhere() {
        String like = "%" + reference + "%";
        return Database.count(
                "SELECT (SELECT count(*) FROM recording r WHERE r::text LIKE ?)"
                        + " + (SELECT count(*) FROM recording_trace t WHERE t::text LIKE ?)"
                        + " + (SELECT count(*) FROM idempotency_key k WHERE k::text LIKE ?)"
                        + " + (SELECT count(*) FROM outbox o WHERE convert_from(o.data, 'UTF8') LIKE ?)",
                like,
                like,
                like,
                like);
    }

    private static Instant endOf(LocalDate day) {
        return day.atTime(16, 0).toInstant(ZoneOffset.UTC);
    }

    private static String recording(String call) {
        return PATH + "/" + call + "/recording";
    }
}
