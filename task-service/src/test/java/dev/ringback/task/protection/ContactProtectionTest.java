package dev.ringback.task.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactProtectionTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant JANUARY = Instant.parse("2026-01-10T04:00:00Z");
    private static final CallingWindows STORE = CallingWindows.weekly(
            "TASK-13",
            List.of(
                    new CallingWindows.Slot(
                            EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)),
                            LocalTime.of(10, 0),
                            LocalTime.of(11, 30)),
                    new CallingWindows.Slot(
                            EnumSet.allOf(DayOfWeek.class), LocalTime.of(14, 0), LocalTime.of(16, 30))));

    private final ContactProtection protection = new ContactProtection(SHANGHAI, Duration.ofMinutes(15));

    @Test
    void aFullMonthBarsUntilThreeMonthsAfterTheDialThatFilledIt() {
        ContactHistory history = dials("2026-01-10T04:00:00Z", "2026-01-20T04:00:00Z");

        Decision decision = protection.decide(history, under(pOut()), about("a"), at("2026-01-28T04:00:00Z"));

        assertThat(decision)
                .isEqualTo(new Decision.Barred(
                        "TASK-15", "P-OUT", 3, BarReason.MONTHLY_CAP, history.attempts(), at("2026-04-19T16:00:00Z")));
    }

    @Test
    void threeMonthsAfterTheLastOfNovemberIsTheLastOfFebruary() {
        ContactHistory history = dials("2025-11-01T04:00:00Z", "2025-11-30T04:00:00Z");

        assertThat(allowed(history, pOut(), "2026-02-27T15:59:59Z")).isFalse();
        assertThat(allowed(history, pOut(), "2026-02-27T16:00:00Z")).isTrue();
    }

    @Test
    void aDialAtSixteenHundredZuluCountsForTheNextMonth() {
        ContactHistory inJanuary = dials("2026-01-10T04:00:00Z", "2026-01-31T15:59:59Z");
        ContactHistory inFebruary = dials("2026-01-10T04:00:00Z", "2026-01-31T16:00:00Z");

        assertThat(allowed(inJanuary, pOut(), "2026-02-10T04:00:00Z")).isFalse();
        assertThat(allowed(inFebruary, pOut(), "2026-02-10T04:00:00Z")).isTrue();
    }

    @Test
    void aLiveReservationCountsAsADialMadeNow() {
        Instant now = at("2026-01-20T04:00:00Z");
        ContactHistory history = dials("2026-01-10T04:00:00Z")
                .reserving(new Reservation(new UUID(0, 1), "b", now.plusSeconds(900), null));

        assertThat(protection.decide(history, under(pOut()), about("a"), now)).isInstanceOf(Decision.Barred.class);
        assertThat(protection.decide(history, under(pOut()), about("a"), now.plusSeconds(900)))
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void theLongestOfSeveralBarsIsToldAndTheNextInstantSatisfiesAll() {
        PolicyVersion both = policy(
                List.of(
                        new Cap.CalendarMonth("TASK-15", 1, 0, CapScope.NUMBER),
                        new Cap.SameBusinessGap("TASK-16", 1, CapScope.NUMBER)),
                null,
                STORE);

        Decision decision = protection.decide(
                new ContactHistory(
                        List.of(new Attempt(JANUARY, "a", null, null)), List.of(), List.of(), List.of(), Map.of()),
                under(both),
                about("a"),
                at("2026-01-10T18:00:00Z"));

        assertThat(decision).isInstanceOfSatisfying(Decision.Barred.class, barred -> {
            assertThat(barred.reason()).isEqualTo(BarReason.BUSINESS_GAP);
            assertThat(barred.nextAllowedAt()).isEqualTo(at("2026-02-10T02:00:00Z"));
        });
    }

    /** TASK-14 beside TASK-16. Goes red when the gap does not look at the task, or looks at nothing else. */
    @Test
    void theSecondDialOfATaskIsNotBarredByItsFirstButAnotherTaskIs() {
        UUID task = new UUID(0, 1);
        PolicyVersion gap = policy(List.of(new Cap.SameBusinessGap("TASK-16", 1, CapScope.NUMBER)), null, null);
        ContactHistory dialledOnce = ContactHistory.EMPTY.plus(new Attempt(JANUARY, "a", task, null));
        Instant later = JANUARY.plus(Duration.ofHours(2));

        assertThat(protection.decide(dialledOnce, under(gap), new PlannedCall("a", task, ContactClass.ORDINARY), later))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(protection.decide(
                        dialledOnce, under(gap), new PlannedCall("a", new UUID(0, 2), ContactClass.ORDINARY), later))
                .isInstanceOf(Decision.Barred.class);
        assertThat(protection.decide(dialledOnce, under(gap), about("a"), later))
                .isInstanceOf(Decision.Barred.class);
        assertThat(protection.decide(
                        dialledOnce.plus(new Attempt(JANUARY.plusSeconds(60), "a", new UUID(0, 2), null)),
                        under(gap),
                        new PlannedCall("a", task, ContactClass.ORDINARY),
                        later))
                .isInstanceOf(Decision.Barred.class);
    }

    @Test
    void aHistoryWrittenBeforeDialsNamedTheirTasksIsRead() {
        byte[] stored =
                "{\"attempts\":[{\"at\":\"2026-01-10T04:00:00Z\",\"business\":\"a\"}],\"reservations\":[],\"refusals\":[]}"
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(EventJson.read(stored, ContactHistory.class).attempts())
                .containsExactly(new Attempt(JANUARY, "a", null, null));
    }

    @Test
    void theDoNotCallListBarsFromItsFirstInstantUntilItsEndAndNobodyWhoIsExempt() {
        Instant listed = at("2026-01-20T04:00:00Z");
        Instant ends = at("2026-02-09T16:00:00Z");
        ContactHistory history = ContactHistory.EMPTY.plus(new Listing(new UUID(0, 7), listed, ends));

        assertThat(decide(history, ContactClass.ORDINARY, listed.minusMillis(1)))
                .isEqualTo(new Decision.Allowed(List.of(), false));
        assertThat(decide(history, ContactClass.ORDINARY, listed))
                .isEqualTo(new Decision.Barred("TASK-17", null, null, BarReason.DO_NOT_CALL, List.of(), ends));
        assertThat(decide(history, ContactClass.APOLOGY, listed))
                .isEqualTo(new Decision.Allowed(List.of(new UUID(0, 7)), false));
        assertThat(decide(history, ContactClass.ORDINARY, ends)).isEqualTo(new Decision.Allowed(List.of(), false));
        assertThat(decide(history, ContactClass.APOLOGY, ends)).isEqualTo(new Decision.Allowed(List.of(), false));
    }

    @Test
    void anExemptCallIsHeldToTheCapsAllTheSame() {
        ContactHistory history =
                dials("2026-01-10T04:00:00Z", "2026-01-20T04:00:00Z").plus(new Listing(new UUID(0, 7), JANUARY, null));

        assertThat(decide(history, ContactClass.COMPLAINT_REPLY, at("2026-01-28T04:00:00Z")))
                .isInstanceOfSatisfying(Decision.Barred.class, barred -> {
                    assertThat(barred.rule()).isEqualTo("TASK-15");
                    assertThat(barred.nextAllowedAt()).isEqualTo(at("2026-04-19T16:00:00Z"));
                });
    }

    @Test
    void liftingOneEntryLeavesTheOtherStanding() {
        Instant lifted = JANUARY.plusSeconds(60);
        ContactHistory history = ContactHistory.EMPTY
                .plus(new Listing(new UUID(0, 7), JANUARY, null))
                .plus(new Listing(new UUID(0, 8), JANUARY, null));

        assertThat(history.ending(new UUID(0, 7), lifted).listedAt(lifted)).isTrue();
        assertThat(history.ending(new UUID(0, 7), lifted)
                        .ending(new UUID(0, 8), lifted)
                        .listedAt(lifted))
                .isFalse();
    }

    @Test
    void callingHoursThatNeverMeetBarForGood() {
        PolicyVersion mornings = policy(List.of(), null, hours(DayOfWeek.MONDAY, "09:00", "10:00"));
        PolicyVersion evenings = policy(List.of(), null, hours(DayOfWeek.MONDAY, "18:00", "19:00"));

        Decision decision = protection.decide(ContactHistory.EMPTY, under(mornings, evenings), about("a"), JANUARY);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Barred.class,
                        barred -> assertThat(barred.nextAllowedAt()).isNull());
    }

    @Test
    void aTaskWasCallableIfAnyInstantOfItsDaysAllowedIt() {
        PolicyVersion policy = policy(List.of(new Cap.SameBusinessGap("TASK-16", 1, CapScope.NUMBER)), null, STORE);
        Instant opens = at("2026-03-31T16:00:00Z");
        Instant due = at("2026-04-07T16:00:00Z");

        ContactHistory barredThroughout = business("a", "2026-03-08T04:00:00Z");
        ContactHistory barredUntilTheLastDay = business("a", "2026-03-07T04:00:00Z");
        ContactHistory calledOnTheSecondDay = business("a", "2026-04-02T04:00:00Z");

        assertThat(protection.everAllowed(barredThroughout, under(policy), about("a"), opens, due))
                .isFalse();
        assertThat(protection.everAllowed(barredUntilTheLastDay, under(policy), about("a"), opens, due))
                .isTrue();
        assertThat(protection.everAllowed(calledOnTheSecondDay, under(policy), about("a"), opens, due))
                .isTrue();
    }

    @Test
    void dialsThatAnotherProcessMadeAheadOfThisClockCount() {
        Instant now = at("2026-01-20T04:00:00Z");
        ContactHistory history = new ContactHistory(
                List.of(new Attempt(JANUARY, "b", null, null), new Attempt(now.plusMillis(5), "b", null, null)),
                List.of(),
                List.of(),
                List.of(),
                Map.of());

        assertThat(protection.decide(history.seenAt(now), under(pOut()), about("a"), now))
                .isInstanceOf(Decision.Barred.class);
    }

    private Decision decide(ContactHistory history, ContactClass contactClass, Instant at) {
        return protection.decide(history, under(pOut()), new PlannedCall("a", null, contactClass), at);
    }

    private boolean allowed(ContactHistory history, PolicyVersion policy, String at) {
        return protection.decide(history, under(policy), about("a"), at(at)) instanceof Decision.Allowed;
    }

    private static AppliedPolicies under(PolicyVersion... policies) {
        return AppliedPolicies.always(List.of(policies));
    }

    private static PlannedCall about(String business) {
        return new PlannedCall(business, null, ContactClass.ORDINARY);
    }

    private static PolicyVersion pOut() {
        return new PolicyVersion(
                "P-OUT",
                3,
                Instant.EPOCH,
                new PolicyDefinition(
                        false,
                        List.of(new Cap.CalendarMonth("TASK-15", 2, 3, CapScope.NUMBER)),
                        null,
                        null,
                        null,
                        null));
    }

    private static PolicyVersion policy(
            List<Cap> caps,
            @org.jspecify.annotations.Nullable RefusalLimit refusals,
            @org.jspecify.annotations.Nullable CallingWindows windows) {
        return new PolicyVersion(
                "P", 1, Instant.EPOCH, new PolicyDefinition(false, caps, refusals, windows, null, null));
    }

    private static CallingWindows hours(DayOfWeek day, String from, String to) {
        return CallingWindows.weekly(
                "W", List.of(new CallingWindows.Slot(Set.of(day), LocalTime.parse(from), LocalTime.parse(to))));
    }

    private static ContactHistory dials(String... instants) {
        return business("b", instants);
    }

    private static ContactHistory business(String business, String... instants) {
        ContactHistory history = ContactHistory.EMPTY;
        for (String instant : instants) {
            history = history.plus(new Attempt(at(instant), business, null, null));
        }
        return history;
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
