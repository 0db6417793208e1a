package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An item whose cases cost points (S3, S7). All exact. */
public sealed interface DemeritItem extends ItemRule {

    /** How the cases of an item become dearer. */
    enum Escalation {
        /** The nth costs points + (n − 1) × increment. */
        RISING,
        /** The first costs points, each further one the increment, so that n of them come to points + (n − 1) × increment. */
        LINEAR
    }

    /**
     * A case costs points, and repeated ones more.
     *
     * @param escalation absent for {@link Escalation#RISING}
     * @param counted within what earlier cases count, absent for the month
     */
    record PerOccurrence(
            String id,
            BigDecimal points,
            BigDecimal increment,
            @Nullable Charged charges,
            @Nullable Escalation escalation,
            @Nullable Counted counted)
            implements DemeritItem {
        public PerOccurrence {
            Members.requirePresent(id, points, increment);
        }

        @Override
        public ItemCost cost(ItemCase each) {
            Counted within = counted == null ? Counted.MONTH : counted;
            int number = each.numberWithin(within);
            String which = "case " + number + within.inWords() + ": ";
            if (increment.signum() == 0) {
                return ItemCost.points(points, which + Decimals.plain(points));
            }
            if (escalation == Escalation.LINEAR) {
                BigDecimal cost = number > 1 ? increment : points;
                return ItemCost.points(cost, which + Decimals.plain(cost));
            }
            return ItemCost.points(
                    points.add(increment.multiply(BigDecimal.valueOf(number - 1L))),
                    which + Decimals.plain(points) + " + " + (number - 1) + " × " + Decimals.plain(increment));
        }
    }

    /** Points for each full {@code per} units above an allowance (S3 1.2, 2.3 to 2.5, 6.3, 7.5, 7.6). */
    record PerUnit(
            String id,
            BigDecimal points,
            BigDecimal allowance,
            BigDecimal per,
            @Nullable Charged charges) implements DemeritItem {
        public PerUnit {
            Members.requirePresent(id, points, allowance, per);
            Members.requirePositive(per, "per");
        }

        @Override
        public ItemCost cost(ItemCase each) {
            BigDecimal excess = each.quantityOrNone().subtract(allowance).max(BigDecimal.ZERO);
            BigDecimal units = excess.divideToIntegralValue(per);
            return ItemCost.points(
                    points.multiply(units),
                    "(" + Decimals.plain(each.quantityOrNone()) + " − " + Decimals.plain(allowance) + ") ÷ "
                            + Decimals.plain(per) + ": " + Decimals.plain(units) + " × " + Decimals.plain(points));
        }

        @Override
        public boolean needsQuantity() {
            return true;
        }
    }

    /** Points once something late came, and for each started day it was late (S3 6.4, 7.3, 7.7 to 7.12, 9.1, 9.2; G4). */
    record Lateness(
            String id,
            BigDecimal first,
            BigDecimal perDay,
            @Nullable Charged charges) implements DemeritItem {
        public Lateness {
            Members.requirePresent(id, first, perDay);
        }

        @Override
        public ItemCost cost(ItemCase each) {
            long days = each.daysLate();
            if (days == 0) {
                return ItemCost.points(BigDecimal.ZERO, "in time");
            }
            return ItemCost.points(
                    first.add(perDay.multiply(BigDecimal.valueOf(days))),
                    (first.signum() == 0 ? "" : Decimals.plain(first) + " + ") + days + " started days late × "
                            + Decimals.plain(perDay));
        }

        @Override
        public boolean needsDeadline() {
            return true;
        }
    }

    /** Points from a value on, and more for each full step above it (S3 7.2). */
    record Threshold(
            String id,
            BigDecimal from,
            BigDecimal points,
            BigDecimal step,
            BigDecimal increment,
            @Nullable Charged charges)
            implements DemeritItem {
        public Threshold {
            Members.requirePresent(id, from, points, step, increment);
            Members.requirePositive(step, "step");
        }

        @Override
        public ItemCost cost(ItemCase each) {
            BigDecimal value = each.quantityOrNone();
            if (value.compareTo(from) < 0) {
                return ItemCost.points(BigDecimal.ZERO, Decimals.plain(value) + " < " + Decimals.plain(from));
            }
            BigDecimal steps = value.subtract(from).divideToIntegralValue(step);
            return ItemCost.points(
                    points.add(increment.multiply(steps)),
                    Decimals.plain(value) + " ≥ " + Decimals.plain(from) + ": " + Decimals.plain(points) + " + "
                            + Decimals.plain(steps) + " × " + Decimals.plain(increment));
        }

        @Override
        public boolean needsQuantity() {
            return true;
        }
    }
}
