package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rule of a scheme that pays in yuan (S2). Amounts stay exact until the statement's rounding line (G6). */
public sealed interface MoneyRule extends Rule {

    /** What has to be measured for it. */
    Set<Measure> measures();

    /** Which amount of the pay profile a rule speaks of. */
    enum Component {
        BASE_PAY,
        BASE_TASK_PAY
    }

    /** A bound that has to be reached. */
    record Target(Measure measure, BigDecimal atLeast) {
        public Target {
            Members.requirePresent(measure, atLeast);
        }
    }

    /**
     * A step of a table, from its bound up to the step before.
     *
     * @param inclusive whether the bound itself belongs to it
     */
    record Tier(BigDecimal from, boolean inclusive, BigDecimal percent) {
        public Tier {
            Members.requirePresent(from, percent);
        }

        /** Whether the mean of a sum lies in this step or above; nothing is divided, so that no bound is met by rounding. */
        public boolean reaches(BigDecimal sum, BigDecimal dividedBy) {
            int order = sum.compareTo(from.multiply(dividedBy));
            return inclusive ? order >= 0 : order > 0;
        }
    }

    /** An amount of the pay profile. */
    record PayComponent(String id, Component component) implements MoneyRule {
        public PayComponent {
            Members.requirePresent(id, component);
        }

        @Override
        public Set<Measure> measures() {
            return Set.of();
        }
    }

    /**
     * Takes a share of an amount of the pay profile, by the mean of a measure (S2-7, S2-8). Of several, each takes its share of
     * the whole amount: they add.
     *
     * @param dividedBy what the month's sum is divided by
     * @param tiers from the highest down; the last begins at 0, so that there is no gap
     * @param prorated whether bounds shrink with the days of employment in the month; absent for no
     */
    record TieredDeduction(
            String id,
            Component of,
            Measure measure,
            BigDecimal dividedBy,
            List<Tier> tiers,
            @Nullable Boolean prorated)
            implements MoneyRule {
        public TieredDeduction {
            Members.requirePresent(id, of, measure, dividedBy);
            Members.requirePositive(dividedBy, "dividedBy");
            tiers = List.copyOf(tiers);
            if (tiers.isEmpty() || !tiers.getLast().reaches(BigDecimal.ZERO, BigDecimal.ONE)) {
                throw new IllegalArgumentException("the last tier must begin at 0 and include it");
            }
            for (int i = 1; i < tiers.size(); i++) {
                if (tiers.get(i).from().compareTo(tiers.get(i - 1).from()) >= 0) {
                    throw new IllegalArgumentException("tiers must go down");
                }
            }
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(measure);
        }
    }

    /** Replaces all the lines above it by one amount when the mean of a measure is no more than a bound (S2-7, A-21). */
    record ReplacementPay(
            String id,
            Measure measure,
            BigDecimal dividedBy,
            BigDecimal atMost,
            BigDecimal pay,
            @Nullable Boolean prorated)
            implements MoneyRule {
        public ReplacementPay {
            Members.requirePresent(id, measure, dividedBy, atMost, pay);
            Members.requirePositive(dividedBy, "dividedBy");
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(measure);
        }
    }

    /** An amount for each full step above a number, if every target of the gate is reached (S2-2 to S2-4, A-16). */
    record StepBonus(
            String id,
            Measure measure,
            BigDecimal above,
            BigDecimal step,
            BigDecimal amount,
            List<Target> gate,
            @Nullable Boolean prorated)
            implements MoneyRule {
        public StepBonus {
            Members.requirePresent(id, measure, above, step, amount);
            Members.requirePositive(step, "step");
            gate = List.copyOf(gate);
        }

        @Override
        public Set<Measure> measures() {
            Set<Measure> all = new TreeSet<>(gate.stream().map(Target::measure).toList());
            all.add(measure);
            return all;
        }
    }

    /**
     * A share of the month's revenue less its cost, never below 0 and behind no gate (S2-5).
     *
     * @param withoutEvents whether deals of customer events are left out, which have a bonus of their own; absent for no
     */
    record Commission(
            String id, BigDecimal percent, @Nullable Boolean withoutEvents) implements MoneyRule {
        public Commission {
            Members.requirePresent(id, percent);
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(revenue(), cost());
        }

        /** What earns. */
        public Measure revenue() {
            return Boolean.TRUE.equals(withoutEvents) ? Measure.DEAL_REVENUE_BESIDE_EVENTS : Measure.DEAL_REVENUE;
        }

        /** What is taken off. */
        public Measure cost() {
            return Boolean.TRUE.equals(withoutEvents) ? Measure.DEAL_COST_BESIDE_EVENTS : Measure.DEAL_COST;
        }
    }

    /** An amount for each time (S2-6). */
    record CountBonus(String id, Measure measure, BigDecimal amount) implements MoneyRule {
        public CountBonus {
            Members.requirePresent(id, measure, amount);
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(measure);
        }
    }

    /**
     * A recommendation, no amount: the mean of a measure was no more than a bound, and the commission below another, in each of
     * the month and those before it (S2-9, A-22). A month in which nothing was measured breaks the row: it is absence.
     *
     * @param months how many in a row, with the month itself
     * @param flag what a person is asked to look at (SCORE-3)
     */
    record ConsecutiveFlag(
            String id,
            Measure measure,
            BigDecimal dividedBy,
            BigDecimal atMost,
            BigDecimal commissionPercent,
            BigDecimal commissionBelow,
            int months,
            String flag)
            implements MoneyRule {
        public ConsecutiveFlag {
            Members.requirePresent(id, measure, dividedBy, atMost, commissionPercent, commissionBelow, flag);
            Members.requirePositive(dividedBy, "dividedBy");
            Members.requirePositive(months, "months");
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(measure, Measure.DEAL_REVENUE, Measure.DEAL_COST);
        }
    }

    /** How many months before the month itself a rule looks at. */
    static int monthsBack(@Nullable Rule rule) {
        return rule instanceof ConsecutiveFlag flag ? flag.months() - 1 : 0;
    }
}
