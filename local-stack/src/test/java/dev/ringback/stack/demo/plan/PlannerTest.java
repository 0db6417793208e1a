package dev.ringback.stack.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final YearMonth APRIL = YearMonth.of(2026, 4);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Plan plan(long seed, YearMonth month) {
        return Planner.plan(seed, month, OrderFile.shipped(month.minusMonths(1), ZONE), false);
    }

    @Test
    void theSameSeedGivesTheSamePlanAndAnotherAnother() {
        assertThat(plan(7, APRIL).enquiries()).isEqualTo(plan(7, APRIL).enquiries());
        assertThat(plan(7, APRIL).enquiries()).isNotEqualTo(plan(8, APRIL).enquiries());
    }

    @Test
    void callsGoTheSameWayInAnyOrderOfAsking() {
        OutcomeScript one = plan(7, APRIL).script();
        OutcomeScript other = plan(7, APRIL).script();
        other.call("EQ-2", false, 1);

        assertThat(one.call("EQ-1", false, 1)).isEqualTo(other.call("EQ-1", false, 1));
    }

    @Test
    void theShippedFileHoldsFourHundredDealsOfTheMonthBefore() {
        long deals = OrderFile.shipped(YearMonth.of(2026, 3), ZONE).rows().stream()
                .filter(row -> YearMonth.from(
                                Objects.requireNonNull(row.closedAt()).atZone(ZONE))
                        .equals(YearMonth.of(2026, 3)))
                .count();

        assertThat(deals).isEqualTo(400);
    }

    @Test
    void theShippedFileMovesToTheMonthThatIsPlayed() {
        List<OrderRow> rows = OrderFile.shipped(YearMonth.of(2026, 5), ZONE).rows();

        assertThat(rows).hasSize(402).filteredOn(row -> row.closedAt() == null).isEmpty();
        assertThat(rows.stream()
                        .filter(row -> YearMonth.from(
                                        Objects.requireNonNull(row.closedAt()).atZone(ZONE))
                                .equals(YearMonth.of(2026, 5)))
                        .count())
                .isEqualTo(400);
    }

    @Test
    void ownersOfAnotherFileAreHired() {
        OrderFile file = OrderFile.parse(
                OrderFile.HEADER + "\nX1,C1,\"Wang, Li\",13800000001,tv,5.00," + "2026-03-02T02:00:00Z,guest-1,\n\n");

        Plan plan = Planner.plan(1, APRIL, file, false);

        assertThat(plan.agents()).extracting(AgentPlan::id).contains("guest-1", "A01");
        assertThat(file.rows()).singleElement().satisfies(row -> {
            assertThat(row.customerName()).isEqualTo("Wang, Li");
            assertThat(row.unit()).isNull();
        });
    }

    @Test
    void aFileWithoutAColumnIsRefusedByName() {
        assertThatThrownBy(() -> OrderFile.parse("externalId,business\n1,2\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("customerExternalId");
    }

    @Test
    void callsBeginTwoDaysBeforeAnyMonthAtLeast() {
        for (int month = 1; month <= 12; month++) {
            YearMonth each = YearMonth.of(2026, month);
            LocalDate monday = Plan.warmUpMonday(each);
            assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(monday.plusDays(1)).isBefore(each.atDay(1));
            assertThat(monday.plusDays(9)).isAfter(each.atDay(1));
        }
    }

    @Test
    void whatTheOfficeDoesChangesNoEnquiry() {
        assertThat(plan(7, APRIL).enquiries())
                .extracting(enquiry -> enquiry.customer().phone())
                .doesNotContainAnyElementsOf(plan(7, APRIL).office().trips().stream()
                        .flatMap(trip -> trip.visits().stream())
                        .map(visit -> visit.customer().phone())
                        .toList());
    }

    @Test
    void everyWayAComplaintCanGoIsInTheSmallestMonth() {
        Plan plan = Planner.plan(7, APRIL, OrderFile.shipped(APRIL.minusMonths(1), ZONE), true);

        assertThat(plan.office().complaints())
                .extracting(ComplaintCase::ending)
                .contains(ComplaintCase.Ending.values());
        assertThat(plan.office().complaints())
                .extracting(ComplaintCase::verdict)
                .contains(ComplaintCase.Verdict.values());
        assertThat(plan.office().corrections()).extracting(Correction::late).contains(true, false);
    }

    @Test
    void aFileWithoutDealsLeavesTheCasesOfDealsOut() {
        OfficeWork office = Planner.plan(7, APRIL, OrderFile.parse(OrderFile.HEADER + "\n"), false)
                .office();

        assertThat(office.corrections()).isEmpty();
        assertThat(office.complaints())
                .extracting(complaint -> complaint.matter().causeClass())
                .doesNotContain("HARASSMENT");
    }

    @Test
    void everyNumberIsMadeUp() {
        Set<String> numbers = plan(7, APRIL).numbers();

        assertThat(numbers).allMatch(number -> number.matches("1[3-9][0-9]0000[0-9]{4}"));
    }
}
