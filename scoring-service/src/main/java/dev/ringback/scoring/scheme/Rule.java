package dev.ringback.scoring.scheme;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.util.List;

/**
 * One rule of a scoring scheme. The kinds are few and plain, so that every line of a statement can be explained in
 * words; all points are exact decimals.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Base.class, name = "BASE"),
    @JsonSubTypes.Type(value = Rule.Coverage.class, name = "COVERAGE"),
    @JsonSubTypes.Type(value = Rule.WeeklyAndTotalQuota.class, name = "WEEKLY_AND_TOTAL_QUOTA"),
    @JsonSubTypes.Type(value = Rule.TotalQuota.class, name = "TOTAL_QUOTA"),
    @JsonSubTypes.Type(value = Rule.AllOnNextDay.class, name = "ALL_ON_NEXT_DAY"),
    @JsonSubTypes.Type(value = Rule.NextDayCoverage.class, name = "NEXT_DAY_COVERAGE"),
    @JsonSubTypes.Type(value = Rule.Flag.class, name = "FLAG"),
    @JsonSubTypes.Type(value = DemeritItem.PerOccurrence.class, name = "PER_OCCURRENCE"),
    @JsonSubTypes.Type(value = DemeritItem.PerUnit.class, name = "PER_UNIT"),
    @JsonSubTypes.Type(value = DemeritItem.Lateness.class, name = "LATENESS"),
    @JsonSubTypes.Type(value = DemeritItem.Threshold.class, name = "THRESHOLD"),
    @JsonSubTypes.Type(value = FineItem.Fine.class, name = "FINE"),
    @JsonSubTypes.Type(value = FineItem.Multiple.class, name = "MULTIPLE"),
    @JsonSubTypes.Type(value = FineItem.Excess.class, name = "EXCESS"),
    @JsonSubTypes.Type(value = MoneyRule.PayComponent.class, name = "PAY_COMPONENT"),
    @JsonSubTypes.Type(value = MoneyRule.TieredDeduction.class, name = "TIERED_DEDUCTION"),
    @JsonSubTypes.Type(value = MoneyRule.ReplacementPay.class, name = "REPLACEMENT_PAY"),
    @JsonSubTypes.Type(value = MoneyRule.StepBonus.class, name = "STEP_BONUS"),
    @JsonSubTypes.Type(value = MoneyRule.Commission.class, name = "COMMISSION"),
    @JsonSubTypes.Type(value = MoneyRule.CountBonus.class, name = "COUNT_BONUS"),
    @JsonSubTypes.Type(value = MoneyRule.ConsecutiveFlag.class, name = "CONSECUTIVE_FLAG"),
    @JsonSubTypes.Type(value = IndicatorRule.Rate.class, name = "RATE"),
    @JsonSubTypes.Type(value = IndicatorRule.WeightedMean.class, name = "WEIGHTED_MEAN")
})
public sealed interface Rule
        permits Rule.Base,
                Rule.Coverage,
                Rule.WeeklyAndTotalQuota,
                Rule.TotalQuota,
                Rule.AllOnNextDay,
                Rule.NextDayCoverage,
                Rule.Flag,
                ItemRule,
                MoneyRule,
                IndicatorRule {

    /** The rule id of the regulation digest, e.g. {@code S1-2}; unique in its scheme. */
    String id();

    /** The points everybody starts from (S1-6). */
    record Base(String id, BigDecimal points) implements Rule {
        public Base {
            Members.requirePresent(id, points);
        }
    }

    /**
     * Award when every task of a purpose that falls due in the month was done by its own deadline (S1-1).
     *
     * @param leavesDenominator closing reasons that take an undone task out of the population
     * @param leavesUnlessCalled closing reasons that do so only when no effective call was ever made on the task
     */
    record Coverage(
            String id,
            BigDecimal award,
            String purpose,
            List<String> leavesDenominator,
            List<String> leavesUnlessCalled)
            implements Rule {
        public Coverage {
            Members.requirePresent(id, award, purpose);
            leavesDenominator = List.copyOf(leavesDenominator);
            leavesUnlessCalled = List.copyOf(leavesUnlessCalled);
        }
    }

    /**
     * Award when each week with something due reached a number of distinct customers and the weeks together reached
     * another (S1-2). A week belongs to the month of its Monday.
     */
    record WeeklyAndTotalQuota(String id, BigDecimal award, String purpose, int perWeek, int total) implements Rule {
        public WeeklyAndTotalQuota {
            Members.requirePresent(id, award, purpose);
            Members.requirePositive(perWeek, "perWeek");
            Members.requirePositive(total, "total");
        }
    }

    /** Award when the sum of a daily measure over the month reaches a quota (S1-3). */
    record TotalQuota(String id, BigDecimal award, Measure measure, int quota) implements Rule {
        public TotalQuota {
            Members.requirePresent(id, award, measure);
            if (measure == Measure.DEAL_REVENUE || measure == Measure.DEAL_COST) {
                throw new IllegalArgumentException("a quota counts things, not yuan");
            }
            Members.requirePositive(quota, "quota");
        }
    }

    /**
     * Award when each reported trip was called back exactly so many days after the return (S1-4, without tasks). A trip
     * belongs to the month of the day its callback is due.
     */
    record AllOnNextDay(String id, BigDecimal award, int daysAfter) implements Rule {
        public AllOnNextDay {
            Members.requirePresent(id, award);
            Members.requirePositive(daysAfter, "daysAfter");
        }
    }

    /**
     * Award when each reported trip was called back exactly so many days after the return, and each task of the purpose
     * was done by its own deadline (S1-4). Reports and tasks belong to the month in which they fall due.
     *
     * @param daysAfter of reported trips; a task carries its own dates
     * @param leavesDenominator as of {@link Coverage}
     * @param leavesUnlessCalled as of {@link Coverage}
     */
    record NextDayCoverage(
            String id,
            BigDecimal award,
            String purpose,
            int daysAfter,
            List<String> leavesDenominator,
            List<String> leavesUnlessCalled)
            implements Rule {
        public NextDayCoverage {
            Members.requirePresent(id, award, purpose);
            Members.requirePositive(daysAfter, "daysAfter");
            leavesDenominator = List.copyOf(leavesDenominator);
            leavesUnlessCalled = List.copyOf(leavesUnlessCalled);
        }
    }

    /** Points, usually negative, when any monthly report has the result (S1-5). */
    record Flag(String id, BigDecimal points, String report, String result) implements Rule {
        public Flag {
            Members.requirePresent(id, points, report, result);
        }
    }
}
