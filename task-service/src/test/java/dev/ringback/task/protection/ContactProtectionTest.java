package dev.ringback.task.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ContactProtectionTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant JANUARY = Instant.parse("2026-01-10T04:00:00Z");
    private static final CallingWindows STORE = new CallingWindows(
            "TASK-13",
            List.of(
                    new CallingWindows.Slot(
                            EnumSet.complementOf(EnumSet.of(DayOfWeek.MONDAY)),
                            LocalTime.of(10, 0),
                            LocalTime.of(11, 30)),
                    new CallingWindows.Slot(
                            EnumSet.allOf(DayOfWeek.class), LocalTime.of(14, 0), LocalTime.of(16, 30))));

    private final ContactProtection protection = new ContactProtection(SHANGHAI);

    @Test
    void aFullMonthBarsUntilThreeMonthsAfterTheDialThatFilledIt() {
        ContactHistory history = dials("2026-01-10T04:00:00Z", "2026-01-20T04:00:00Z");

        Decision decision = protection.decide(history, List.of(pOut()), about("a"), at("2026-01-28T04:00:00Z"));

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
        ContactHistory history =
                dials("2026-01-10T04:00:00Z").reserving(new Reservation(new UUID(0, 1), "b", now.plusSeconds(900)));

        assertThat(protection.decide(history, List.of(pOut()), about("a"), now)).isInstanceOf(Decision.Barred.class);
        assertThat(protection.decide(history, List.of(pOut()), about("a"), now.plusSeconds(900)))
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void theLongestOfSeveralBarsIsToldAndTheNextInstantSatisfiesAll() {
        PolicyVersion both = policy(
                List.of(new Cap.CalendarMonth("TASK-15", 1, 0), new Cap.SameBusinessGap("TASK-16", 1)), null, STORE);

        Decision decision = protection.decide(
                new ContactHistory(List.of(new Attempt(JANUARY, "a", null)), List.of(), List.of(), List.of()),
                List.of(both),
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
        PolicyVersion gap = policy(List.of(new Cap.SameBusinessGap("TASK-16", 1)), null, null);
        ContactHistory dialledOnce = ContactHistory.EMPTY.plus(new Attempt(JANUARY, "a", task));
        Instant later = JANUARY.plus(Duration.ofHours(2));

        assertThat(protection.decide(
                        dialledOnce, List.of(gap), new PlannedCall("a", task, ContactClass.ORDINARY), later))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(protection.decide(
                        dialledOnce, List.of(gap), new PlannedCall("a", new UUID(0, 2), ContactClass.ORDINARY), later))
                .isInstanceOf(Decision.Barred.class);
        assertThat(protection.decide(dialledOnce, List.of(gap), about("a"), later))
                .isInstanceOf(Decision.Barred.class);
        assertThat(protection.decide(
                        dialledOnce.plus(new Attempt(JANUARY.plusSeconds(60), "a", new UUID(0, 2))),
                        List.of(gap),
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
                .containsExactly(new Attempt(JANUARY, "a", null));
    }

    @Test
    void theDoNotCallListBarsFromItsFirstInstantUntilItsEndAndNobodyWhoIsExempt() {
        Instant listed = at("2026-01-20T04:00:00Z");
        Instant ends = at("2026-02-09T16:00:00Z");
        ContactHistory history = ContactHistory.EMPTY.plus(new Listing(new UUID(0, 7), listed, ends));

        assertThat(decide(history, ContactClass.ORDINARY, listed.minusMillis(1)))
                .isEqualTo(new Decision.Allowed(List.of()));
        assertThat(decide(history, ContactClass.ORDINARY, listed))
                .isEqualTo(new Decision.Barred("TASK-17", null, null, BarReason.DO_NOT_CALL, List.of(), ends));
        assertThat(decide(history, ContactClass.APOLOGY, listed))
                .isEqualTo(new Decision.Allowed(List.of(new UUID(0, 7))));
        assertThat(decide(history, ContactClass.ORDINARY, ends)).isEqualTo(new Decision.Allowed(List.of()));
        assertThat(decide(history, ContactClass.APOLOGY, ends)).isEqualTo(new Decision.Allowed(List.of()));
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

        Decision decision = protection.decide(ContactHistory.EMPTY, List.of(mornings, evenings), about("a"), JANUARY);

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Barred.class,
                        barred -> assertThat(barred.nextAllowedAt()).isNull());
    }

    @Test
    void aTaskWasCallableIfAnyInstantOfItsDaysAllowedIt() {
        PolicyVersion policy = policy(List.of(new Cap.SameBusinessGap("TASK-16", 1)), null, STORE);
        Instant opens = at("2026-03-31T16:00:00Z");
        Instant due = at("2026-04-07T16:00:00Z");

        ContactHistory barredThroughout = business("a", "2026-03-08T04:00:00Z");
        ContactHistory barredUntilTheLastDay = business("a", "2026-03-07T04:00:00Z");
        ContactHistory calledOnTheSecondDay = business("a", "2026-04-02T04:00:00Z");

        assertThat(protection.everAllowed(barredThroughout, List.of(policy), about("a"), opens, due))
                .isFalse();
        assertThat(protection.everAllowed(barredUntilTheLastDay, List.of(policy), about("a"), opens, due))
                .isTrue();
        assertThat(protection.everAllowed(calledOnTheSecondDay, List.of(policy), about("a"), opens, due))
                .isTrue();
    }

    @Test
    void dialsThatAnotherProcessMadeAheadOfThisClockCount() {
        Instant now = at("2026-01-20T04:00:00Z");
        ContactHistory history = new ContactHistory(
                List.of(new Attempt(JANUARY, "b", null), new Attempt(now.plusMillis(5), "b", null)),
                List.of(),
                List.of(),
                List.of());

        assertThat(protection.decide(history.seenAt(now), List.of(pOut()), about("a"), now))
                .isInstanceOf(Decision.Barred.class);
    }

    @Test
    void itDecidesAsACalendarOnTheWallWould() {
        long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("ContactProtectionTest seed: " + seed);
        Random random = new Random(seed);
        NaiveProtection naive = new NaiveProtection(SHANGHAI);
        for (int size = 0; size < 12; size++) {
            for (int round = 0; round < 60; round++) {
                Case example = Case.random(random, size);
                Decision decision =
                        protection.decide(example.history(), example.policies(), example.call(), example.at());

                boolean allowed = naive.allowed(example.history(), example.policies(), example.call(), example.at());
                assertThat(decision instanceof Decision.Allowed)
                        .as("seed %d, %s", seed, example)
                        .isEqualTo(allowed);
                if (decision instanceof Decision.Barred barred) {
                    assertThat(barred.nextAllowedAt())
                            .as("seed %d, %s", seed, example)
                            .isEqualTo(naive.next(example.history(), example.policies(), example.call(), example.at()));
                }
            }
        }
    }

    private record Case(ContactHistory history, List<PolicyVersion> policies, PlannedCall call, Instant at) {

        private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");
        private static final List<String> BUSINESSES = List.of("a", "b", "c");

        static Case random(RandomGenerator random, int size) {
            Instant at = instant(random, 700);
            ContactHistory history = ContactHistory.EMPTY;
            for (int i = 0; i < size; i++) {
                history = history.plus(new Attempt(instant(random, 700), business(random), task(random)));
            }
            if (random.nextInt(3) == 0) {
                history = history.reserving(
                        new Reservation(new UUID(1, 1), business(random), at.plusSeconds(random.nextInt(-2, 3))));
            }
            for (int i = random.nextInt(3); i > 0; i--) {
                history = history.plus(new Refusal("a", instant(random, 700)));
            }
            for (int i = random.nextInt(12) - 9; i > 0; i--) {
                Instant since = instant(random, 700);
                history = history.plus(new Listing(
                        new UUID(2, i),
                        since,
                        random.nextInt(4) == 0 ? null : midnightAfter(since, random.nextInt(1, 200))));
            }
            List<PolicyVersion> policies = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                policies.add(
                        policy(caps(random), random.nextBoolean() ? new RefusalLimit("R", 2) : null, windows(random)));
            }
            return new Case(
                    history, policies, new PlannedCall(business(random), task(random), contactClass(random)), at);
        }

        private static String business(RandomGenerator random) {
            return BUSINESSES.get(random.nextInt(BUSINESSES.size()));
        }

        /** One of two tasks, or none. */
        private static @org.jspecify.annotations.Nullable UUID task(RandomGenerator random) {
            int task = random.nextInt(3);
            return task == 0 ? null : new UUID(1, task);
        }

        private static ContactClass contactClass(RandomGenerator random) {
            return random.nextInt(4) == 0 ? ContactClass.COMPLAINT_REPLY : ContactClass.ORDINARY;
        }

        /** Entries of the do-not-call list run out with a local day. */
        private static Instant midnightAfter(Instant instant, int days) {
            return LocalDate.ofInstant(instant, SHANGHAI)
                    .plusDays(days)
                    .atStartOfDay(SHANGHAI)
                    .toInstant();
        }

        /** Anywhere, or close to a local midnight. */
        private static Instant instant(RandomGenerator random, int days) {
            Instant day = ORIGIN.plus(Duration.ofDays(random.nextInt(days)));
            return random.nextBoolean()
                    ? day.plusSeconds(random.nextInt(86_400))
                    : day.plus(Duration.ofHours(16)).plusSeconds(random.nextInt(-1, 2));
        }

        private static List<Cap> caps(RandomGenerator random) {
            List<Cap> caps = new ArrayList<>();
            if (random.nextBoolean()) {
                caps.add(new Cap.CalendarMonth("M", random.nextInt(1, 4), random.nextInt(0, 5)));
            }
            if (random.nextBoolean()) {
                caps.add(new Cap.CalendarYear("Y", random.nextInt(1, 10)));
            }
            if (random.nextBoolean()) {
                caps.add(new Cap.SameBusinessGap("G", random.nextInt(1, 4)));
            }
            return caps;
        }

        private static @org.jspecify.annotations.Nullable CallingWindows windows(RandomGenerator random) {
            return switch (random.nextInt(4)) {
                case 0 -> STORE;
                case 1 -> hours(DayOfWeek.of(random.nextInt(1, 8)), "09:30", "15:00");
                default -> null;
            };
        }
    }

    private Decision decide(ContactHistory history, ContactClass contactClass, Instant at) {
        return protection.decide(history, List.of(pOut()), new PlannedCall("a", null, contactClass), at);
    }

    private boolean allowed(ContactHistory history, PolicyVersion policy, String at) {
        return protection.decide(history, List.of(policy), about("a"), at(at)) instanceof Decision.Allowed;
    }

    private static PlannedCall about(String business) {
        return new PlannedCall(business, null, ContactClass.ORDINARY);
    }

    private static PolicyVersion pOut() {
        return new PolicyVersion(
                "P-OUT", 3, new PolicyDefinition(false, List.of(new Cap.CalendarMonth("TASK-15", 2, 3)), null, null));
    }

    private static PolicyVersion policy(
            List<Cap> caps,
            @org.jspecify.annotations.Nullable RefusalLimit refusals,
            @org.jspecify.annotations.Nullable CallingWindows windows) {
        return new PolicyVersion("P", 1, new PolicyDefinition(false, caps, refusals, windows));
    }

    private static CallingWindows hours(DayOfWeek day, String from, String to) {
        return new CallingWindows(
                "W", List.of(new CallingWindows.Slot(Set.of(day), LocalTime.parse(from), LocalTime.parse(to))));
    }

    private static ContactHistory dials(String... instants) {
        return business("b", instants);
    }

    private static ContactHistory business(String business, String... instants) {
        ContactHistory history = ContactHistory.EMPTY;
        for (String instant : instants) {
            history = history.plus(new Attempt(at(instant), business, null));
        }
        return history;
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
