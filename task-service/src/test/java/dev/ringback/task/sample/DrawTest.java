package dev.ringback.task.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.Rule;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate SUNDAY = MONDAY.plusDays(6);
    private static final List<DayOfWeek> WORKING =
            List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY);
    private static final List<Selection.Tier> TIERS = List.of(
            new Selection.Tier("5000", null, 50),
            new Selection.Tier("3000", "5000", 30),
            new Selection.Tier("1500", "3000", 20));

    @ParameterizedTest
    @CsvSource({
        "4, 6, 12, 20, 4, 6, 12, 8",
        "40, 40, 40, 40, 15, 9, 6, 0",
        "0, 0, 0, 5, 0, 0, 0, 5",
        "20, 3, 40, 9, 20, 3, 7, 0"
    })
    @Rule("TASK-9")
    void tiersThatLackObjectsLeaveTheirPlacesToTheMostValuableAndOnlyThenToThoseBelow(
            int high, int middle, int low, int below, int drawnHigh, int drawnMiddle, int drawnLow, int drawnBelow) {
        List<Candidate> pool = new ArrayList<>();
        pool.addAll(worth(high, 5000));
        pool.addAll(worth(middle, 3000));
        pool.addAll(worth(low, 1500));
        pool.addAll(worth(below, 1499));

        Map<BigDecimal, Long> drawn =
                chosen(new Selection.Tiered(30, TIERS, Grouping.PROGRAM, "s"), null, pool).stream()
                        .collect(Collectors.groupingBy(Candidate::worth, Collectors.counting()));

        assertThat(drawn.getOrDefault(BigDecimal.valueOf(5000), 0L)).isEqualTo(drawnHigh);
        assertThat(drawn.getOrDefault(BigDecimal.valueOf(3000), 0L)).isEqualTo(drawnMiddle);
        assertThat(drawn.getOrDefault(BigDecimal.valueOf(1500), 0L)).isEqualTo(drawnLow);
        assertThat(drawn.getOrDefault(BigDecimal.valueOf(1499), 0L)).isEqualTo(drawnBelow);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "5, 2", "6, 3", "10, 4"})
    @Rule("TASK-10")
    void aShareIsRoundedUpAndTakesTheMostValuableOfEachStore(int records, int drawn) {
        List<Candidate> pool = new ArrayList<>();
        for (int i = 1; i <= records; i++) {
            pool.add(candidate("a" + i, "STORE-1", i));
            pool.add(candidate("b" + i, "STORE-2", 100 - i));
        }
        Collections.shuffle(pool, new Random(records));

        List<Candidate> chosen = chosen(new Selection.TopShare(40, Grouping.ORG_UNIT, "s"), null, pool);

        assertThat(chosen.stream()
                        .filter(each -> "STORE-1".equals(each.orgUnitId()))
                        .map(Candidate::worth))
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(records - drawn + 1, records)
                        .mapToObj(BigDecimal::valueOf)
                        .toList());
        assertThat(chosen.stream().filter(each -> "STORE-2".equals(each.orgUnitId())))
                .hasSize(drawn);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02, 150", "2026-03-09, 250", "2026-03-23, 250", "2026-03-30, 250", "2026-06-01, 150"})
    @Rule("TASK-8")
    void theQuotaRotatesByTheWeekOfTheMonthAndIsSpreadEvenlyOverTheWorkingDays(LocalDate monday, int total) {
        Quota quota = new Quota(List.of(30, 50), WORKING, Grouping.PROGRAM);
        Draw draw = new Draw(null, quota, monday, monday.plusDays(6));

        Map<LocalDate, Long> days = draw.lots(worth(400, 100), monday).stream()
                .filter(lot -> lot.opensOn() != null)
                .collect(Collectors.groupingBy(Lot::opensOn, TreeMap::new, Collectors.counting()));

        assertThat(days.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(total);
        assertThat(days).hasSize(5).allSatisfy((day, calls) -> assertThat(calls).isEqualTo(total / 5));
    }

    @Test
    @Rule("TASK-8")
    void fewerThanTheQuotaAreSpreadEvenlyToo() {
        Draw draw = new Draw(null, new Quota(List.of(30), WORKING, Grouping.PROGRAM), MONDAY, SUNDAY);

        Map<LocalDate, Long> days = draw.lots(worth(12, 1), MONDAY).stream()
                .collect(Collectors.groupingBy(Lot::opensOn, TreeMap::new, Collectors.counting()));

        assertThat(days.values()).containsExactly(3L, 3L, 2L, 2L, 2L);
    }

    @Test
    void theSameObjectsAndSeedGiveTheSameSampleInWhateverOrderTheyComeAndAnotherSeedAnother() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            List<Candidate> pool = new ArrayList<>();
            for (int j = 0; j < 60; j++) {
                pool.add(candidate("n" + j, "S" + random.nextInt(3), random.nextInt(8000)));
            }
            Quota quota =
                    random.nextBoolean() ? null : new Quota(List.of(1 + random.nextInt(6)), WORKING, Grouping.ORG_UNIT);
            Selection selection = switch (random.nextInt(3)) {
                case 0 -> new Selection.RandomSample(1 + random.nextInt(100), null, Grouping.ORG_UNIT, "s");
                case 1 -> new Selection.TopShare(1 + random.nextInt(100), Grouping.PROGRAM, "s");
                default -> new Selection.Tiered(1 + random.nextInt(60), TIERS, Grouping.ORG_UNIT, "s");
            };
            Draw draw = new Draw(selection, quota, MONDAY, SUNDAY);
            List<Candidate> other = new ArrayList<>(pool);
            Collections.shuffle(other, random);

            assertThat(draw.lots(other, MONDAY))
                    .as("seed %d, case %d", seed, i)
                    .containsExactlyInAnyOrderElementsOf(draw.lots(pool, MONDAY));
        }
        List<Candidate> pool = worth(1000, 1);
        assertThat(chosen(new Selection.RandomSample(20, null, Grouping.PROGRAM, "one"), null, pool))
                .hasSize(200)
                .isNotEqualTo(chosen(new Selection.RandomSample(20, null, Grouping.PROGRAM, "two"), null, pool));
    }

    @Test
    void callbacksMadeAlreadyStayAndCountAndTheRoomLeftGoesToOthers() {
        Selection selection = new Selection.RandomSample(null, 10, Grouping.PROGRAM, "s");
        List<Candidate> pool = worth(30, 1);
        List<Candidate> before = chosen(selection, null, pool.subList(0, 15));
        List<Candidate> now = pool.stream()
                .map(each -> before.contains(each)
                        ? new Candidate(each.id(), each.name(), each.orgUnitId(), each.value(), MONDAY, false)
                        : each)
                .toList();

        assertThat(new Draw(selection, null, MONDAY, SUNDAY).lots(now, MONDAY))
                .hasSize(20)
                .allMatch(lot -> lot.opensOn() == null && !lot.full());
        List<Candidate> fewer = now.stream()
                .filter(each -> each.calledOn() == null || !each.equals(now.getFirst()))
                .toList();
        List<Candidate> half = new ArrayList<>(
                fewer.stream().filter(each -> each.calledOn() != null).limit(4).toList());
        half.addAll(fewer.stream().filter(each -> each.calledOn() == null).toList());
        assertThat(new Draw(selection, null, MONDAY, SUNDAY)
                        .lots(half, MONDAY).stream().filter(lot -> lot.opensOn() != null))
                .hasSize(6);
    }

    /** Guard: the failed are no candidates under a quota; without it their places stay taken. */
    @Test
    @Rule("TASK-8")
    void underAQuotaACallbackThatCameToNothingLeavesItsPlaceOfTheDayToTheNextByLot() {
        Quota quota = new Quota(List.of(2), List.of(DayOfWeek.MONDAY), Grouping.PROGRAM);
        List<Candidate> pool = worth(5, 1);
        List<Candidate> first = chosen(null, quota, pool);
        List<Candidate> after = pool.stream()
                .map(each -> first.contains(each)
                        ? new Candidate(
                                each.id(), each.name(), null, each.value(), MONDAY, each.equals(first.getFirst()))
                        : each)
                .toList();

        List<Lot> again = new Draw(null, quota, MONDAY, SUNDAY).lots(after, MONDAY);

        assertThat(first).hasSize(2);
        assertThat(again.stream().filter(lot -> lot.opensOn() != null)).hasSize(1);
        assertThat(new Draw(null, quota, MONDAY, SUNDAY).lots(after.reversed(), MONDAY))
                .containsExactlyInAnyOrderElementsOf(again);
        // The day is over: nobody takes its place any more.
        assertThat(new Draw(null, quota, MONDAY, SUNDAY).lots(after, MONDAY.plusDays(1)))
                .allMatch(lot -> lot.opensOn() == null);
        // Without a quota nothing counts success.
        assertThat(new Draw(new Selection.RandomSample(null, 2, Grouping.PROGRAM, "s"), null, MONDAY, SUNDAY)
                        .lots(after, MONDAY))
                .filteredOn(lot -> lot.opensOn() != null)
                .hasSizeLessThan(2);
    }

    @Test
    @Rule("TASK-8")
    void unitsTakeTurnsByTheWeekOfTheMonthAndOthersAreDrawnEveryWeek() {
        Quota quota = new Quota(
                List.of(9),
                WORKING,
                Grouping.PROGRAM,
                null,
                List.of(new Quota.Turn("LARGE", List.of("L"), null), new Quota.Turn("SMALL", List.of("S"), 15)));
        List<Candidate> pool = List.of(candidate("l", "L", 1), candidate("s", "S", 1), candidate("o", "O", 1));

        assertThat(names(new Draw(null, quota, MONDAY, SUNDAY).lots(pool, MONDAY), pool))
                .containsExactlyInAnyOrder("l", "o");
        assertThat(names(new Draw(null, quota, MONDAY.plusWeeks(1), SUNDAY.plusWeeks(1)).lots(pool, MONDAY), pool))
                .containsExactlyInAnyOrder("s", "o");
    }

    private static List<String> names(List<Lot> lots, List<Candidate> pool) {
        return lots.stream()
                .filter(lot -> lot.opensOn() != null)
                .flatMap(lot -> pool.stream().filter(each -> each.id().equals(lot.id())))
                .map(Candidate::name)
                .toList();
    }

    private static List<Candidate> chosen(@Nullable Selection selection, @Nullable Quota quota, List<Candidate> pool) {
        List<UUID> ids = new Draw(selection, quota, MONDAY, SUNDAY)
                .lots(pool, MONDAY).stream()
                        .filter(lot -> lot.opensOn() != null)
                        .map(Lot::id)
                        .toList();
        return pool.stream().filter(each -> ids.contains(each.id())).toList();
    }

    private static List<Candidate> worth(int number, int value) {
        return IntStream.range(0, number)
                .mapToObj(i -> candidate(value + "-" + i, null, value))
                .toList();
    }

    private static Candidate candidate(String name, @Nullable String unit, int value) {
        return Candidate.open(
                UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                name,
                unit,
                BigDecimal.valueOf(value));
    }
}
