package dev.ringback.task.protection;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** All caps, hours and lists against a model that counts by the calendar on the wall. Every case can be repeated by its seed. */
class ProtectionModelTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant ORIGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SIZES = 12;
    private static final int ROUNDS = 20;

    private final ContactProtection protection = new ContactProtection(SHANGHAI, Duration.ofMinutes(15));

    @Test
    void itDecidesAsACalendarOnTheWallWould() {
        long seed = Long.getLong("ringback.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("ProtectionModelTest seed: " + seed);
        Random random = new Random(seed);
        int barred = 0;
        for (int size = 0; size < SIZES; size++) {
            for (int round = 0; round < ROUNDS; round++) {
                Case example = Case.random(random, size);
                barred += agrees(example, seed) ? 1 : 0;
            }
        }
        assertThat(barred).as("cases on both sides").isBetween(SIZES * ROUNDS / 10, SIZES * ROUNDS * 9 / 10);
    }

    /** Whether the model agrees that the call is barred. */
    private boolean agrees(Case example, long seed) {
        NaiveProtection naive =
                new NaiveProtection(example.history(), example.policies(), example.call(), example.at());
        Decision decision = protection.decide(example.history(), example.policies(), example.call(), example.at());

        assertThat(decision instanceof Decision.Allowed)
                .as("seed %d, %s", seed, example)
                .isEqualTo(naive.allowed());
        if (decision instanceof Decision.Barred barred) {
            assertThat(barred.nextAllowedAt()).as("seed %d, %s", seed, example).isEqualTo(naive.next());
            return true;
        }
        return false;
    }

    private record Case(ContactHistory history, Policies policies, PlannedCall call, Instant at) {

        private static final List<String> BUSINESSES = List.of("a", "b", "c");
        private static final List<ZoneId> ZONES =
                List.of(ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"), ZoneId.of("Asia/Urumqi"));

        static Case random(RandomGenerator random, int size) {
            Instant at = instant(random, 700);
            PlannedCall call = new PlannedCall(
                    business(random),
                    task(random),
                    customer(random),
                    random.nextInt(4) == 0 ? ContactClass.COMPLAINT_REPLY : ContactClass.ORDINARY,
                    random.nextInt(4) == 0 ? at.plusSeconds(random.nextInt(-1000, 3000)) : null);
            Policies policies = policies(random, at);
            ContactHistory history = ContactHistory.EMPTY;
            for (int i = 0; i < size; i++) {
                Instant dialled = random.nextInt(4) == 0 ? nearAWindowBack(random, policies, at) : instant(random, 700);
                history = history.plus(new Attempt(dialled, business(random), task(random), customer(random)));
            }
            if (random.nextInt(3) == 0) {
                history = history.reserving(new Reservation(
                        new UUID(1, 1), business(random), at.plusSeconds(random.nextInt(-2, 3)), customer(random)));
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
            if (call.customerId() != null && random.nextInt(3) == 0) {
                history = history.knowing(
                        call.customerId(),
                        new CustomerProfile(
                                random.nextInt(4) == 0 ? CalleeClass.PUBLIC_PHONE : CalleeClass.ORDINARY,
                                random.nextBoolean() ? ZONES.get(random.nextInt(ZONES.size())) : null,
                                random.nextBoolean() ? new PreferredWindow(slots(random)) : null,
                                random.nextInt(20) == 0));
            }
            return new Case(history, policies, call, at);
        }

        private static String business(RandomGenerator random) {
            return BUSINESSES.get(random.nextInt(BUSINESSES.size()));
        }

        /** One of two tasks, or none. */
        private static @Nullable UUID task(RandomGenerator random) {
            int task = random.nextInt(3);
            return task == 0 ? null : new UUID(1, task);
        }

        /** One of two customers, or nobody knows whom. */
        private static @Nullable UUID customer(RandomGenerator random) {
            int customer = random.nextInt(4);
            return customer == 0 ? null : new UUID(3, customer % 2);
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

        /** A second on either side of where a sliding window begins, or on it; or some hours back. */
        private static Instant nearAWindowBack(RandomGenerator random, Policies policies, Instant at) {
            return policies.before().stream()
                    .flatMap(policy -> policy.caps().stream())
                    .filter(Cap.Sliding.class::isInstance)
                    .map(cap -> at.minus(((Cap.Sliding) cap).window()).plusSeconds(random.nextInt(-1, 2)))
                    .findFirst()
                    .orElse(at.minusSeconds(random.nextInt(200_000)));
        }

        private static Policies policies(RandomGenerator random, Instant at) {
            List<PolicyVersion> before = some(random, at);
            return random.nextInt(4) == 0
                    ? new Policies(before, midnightAfter(at, random.nextInt(1, 9)), some(random, at))
                    : new Policies(before, null, before);
        }

        private static List<PolicyVersion> some(RandomGenerator random, Instant at) {
            List<PolicyVersion> policies = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                policies.add(new PolicyVersion(
                        "P" + i,
                        1,
                        Instant.EPOCH,
                        new PolicyDefinition(
                                false,
                                caps(random),
                                random.nextBoolean() ? new RefusalLimit("R", 2) : null,
                                random.nextBoolean() ? windows(random, at) : null,
                                random.nextInt(5) == 0
                                        ? new ExcludedClasses("X", Set.of(CalleeClass.PUBLIC_PHONE))
                                        : null,
                                null)));
            }
            return policies;
        }

        private static List<Cap> caps(RandomGenerator random) {
            List<Cap> caps = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                CapScope per = CapScope.values()[random.nextInt(3)];
                caps.add(
                        switch (random.nextInt(6)) {
                            case 0 -> new Cap.CalendarDay("D", random.nextInt(1, 3), per);
                            case 1 -> new Cap.CalendarWeek("W", random.nextInt(1, 4), per);
                            case 2 -> new Cap.CalendarMonth("M", random.nextInt(1, 4), random.nextInt(0, 5), per);
                            case 3 -> new Cap.CalendarYear("Y", random.nextInt(1, 10), per);
                            case 4 ->
                                new Cap.Sliding(
                                        "S", random.nextInt(1, 4), Duration.ofHours(random.nextInt(1, 97)), per);
                            default -> new Cap.SameBusinessGap("G", random.nextInt(1, 4), per);
                        });
            }
            return caps;
        }

        private static CallingWindows windows(RandomGenerator random, Instant at) {
            LocalDate today = LocalDate.ofInstant(at, SHANGHAI);
            Set<LocalDate> special = new TreeSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                special.add(today.plusDays(random.nextInt(7)));
            }
            List<LocalDate> dates = new ArrayList<>(special);
            int holidays = dates.isEmpty() ? 0 : random.nextInt(dates.size() + 1);
            return new CallingWindows(
                    "H",
                    random.nextInt(4) == 0,
                    slots(random),
                    dates.subList(0, holidays),
                    dates.subList(holidays, dates.size()).stream()
                            .map(date -> new CallingWindows.MakeUpDay(date, DayOfWeek.of(random.nextInt(1, 8))))
                            .toList());
        }

        private static List<CallingWindows.Slot> slots(RandomGenerator random) {
            List<CallingWindows.Slot> slots = new ArrayList<>();
            for (int i = random.nextInt(1, 4); i > 0; i--) {
                LocalTime from = LocalTime.of(random.nextInt(6, 14), random.nextInt(60));
                Set<DayOfWeek> days = random.nextInt(3) == 0
                        ? EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)))
                        : EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.of(random.nextInt(1, 8)));
                slots.add(new CallingWindows.Slot(days, from, from.plusMinutes(random.nextInt(1, 500))));
            }
            return slots;
        }
    }

    /** Some policies, and others from a local midnight on. */
    private record Policies(
            List<PolicyVersion> before, @Nullable Instant change, List<PolicyVersion> after)
            implements AppliedPolicies {

        @Override
        public List<PolicyVersion> at(Instant instant) {
            return change == null || instant.isBefore(change) ? before : after;
        }

        @Override
        public @Nullable Instant changesAfter(Instant instant) {
            return change != null && change.isAfter(instant) ? change : null;
        }
    }
}
