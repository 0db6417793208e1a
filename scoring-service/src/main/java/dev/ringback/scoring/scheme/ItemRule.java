package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An item of a penalty list: what one case charged under it costs, in points or in yuan (S3, S4, S6). Points are demerits, yuan
 * are recommendations (SCORE-3). All exact.
 */
public sealed interface ItemRule extends Rule {

    /** Whom a case is charged to; absent where the list does not say. */
    @Nullable
    Charged charges();

    /** What a case costs. */
    ItemCost cost(ItemCase each);

    /** Whether a case has to say how many or how much. */
    default boolean needsQuantity() {
        return false;
    }

    /** Whether a case has to say when something was due and when it came. */
    default boolean needsDeadline() {
        return false;
    }

    /** Whether a case costs yuan rather than points. */
    default boolean costsMoney() {
        return false;
    }

    /** Whether a word beforehand spares whoever committed it (S4-2). */
    default boolean mayBeExplained() {
        return false;
    }

    /** Who answers for an item. */
    enum Charged {
        /** The agent himself. */
        AGENT,
        /** The supervisor, by his own agent id. */
        SUPERVISOR,
        /** The team, site or store; never split to its agents (S7). */
        UNIT
    }

    /** Within what earlier cases count as the ones a case repeats. */
    enum Counted {
        MONTH,
        YEAR,
        EVER
    }

    /** How a repeated offence is doubled. */
    enum Repeat {
        /** Twice the amount from the second on. */
        FLAT_DOUBLE,
        /** Twice what the one before cost. */
        COMPOUND
    }

    /** The nth case of the month costs points + (n − 1) × increment. */
    record PerOccurrence(
            String id,
            BigDecimal points,
            BigDecimal increment,
            @Nullable Charged charges) implements ItemRule {
        public PerOccurrence {
            Members.requirePresent(id, points, increment);
        }

        /** What the nth case of the month costs, n from 1. */
        public BigDecimal cost(int n) {
            return points.add(increment.multiply(BigDecimal.valueOf(n - 1L)));
        }

        @Override
        public ItemCost cost(ItemCase each) {
            String words = "case " + each.number() + " of the month: " + Decimals.plain(points)
                    + (increment.signum() == 0 ? "" : " + " + (each.number() - 1) + " × " + Decimals.plain(increment));
            return ItemCost.points(cost(each.number()), words);
        }
    }

    /** Points for each full {@code per} units above an allowance (S3 1.2, 2.3 to 2.5, 6.3, 7.5, 7.6). */
    record PerUnit(
            String id,
            BigDecimal points,
            BigDecimal allowance,
            BigDecimal per,
            @Nullable Charged charges) implements ItemRule {
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
            @Nullable Charged charges) implements ItemRule {
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
            implements ItemRule {
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

    /** Yuan for an offence, doubled when it is repeated (S4-1, A-25). */
    record Fine(
            String id,
            BigDecimal amount,
            Repeat repeat,
            Counted counted,
            @Nullable Charged charges) implements ItemRule {
        public Fine {
            Members.requirePresent(id, amount, repeat, counted);
        }

        @Override
        public ItemCost cost(ItemCase each) {
            int number = switch (counted) {
                case MONTH -> each.number();
                case YEAR -> each.numberInYear();
                case EVER -> each.numberEver();
            };
            int doublings = switch (repeat) {
                case FLAT_DOUBLE -> Math.min(number - 1, 1);
                case COMPOUND -> number - 1;
            };
            return ItemCost.yuan(
                    amount.multiply(BigDecimal.TWO.pow(Math.max(doublings, 0))),
                    "offence " + number + ": " + Decimals.plain(amount) + (doublings > 0 ? " × 2^" + doublings : ""));
        }

        @Override
        public boolean mayBeExplained() {
            return true;
        }

        @Override
        public boolean costsMoney() {
            return true;
        }
    }

    /** Yuan of an amount, and so many times the amount as a fine (S6-1, S6-4). */
    record Multiple(
            String id,
            BigDecimal charge,
            BigDecimal fine,
            @Nullable Charged charges) implements ItemRule {
        public Multiple {
            Members.requirePresent(id, charge, fine);
        }

        @Override
        public ItemCost cost(ItemCase each) {
            BigDecimal amount = each.quantityOrNone();
            return ItemCost.yuan(
                    amount.multiply(charge.add(fine)),
                    Decimals.plain(amount) + " × (" + Decimals.plain(charge) + " charged + " + Decimals.plain(fine)
                            + " as a fine)");
        }

        @Override
        public boolean needsQuantity() {
            return true;
        }

        @Override
        public boolean costsMoney() {
            return true;
        }
    }

    /** Yuan above an allowance (S6-2, S6-3). */
    record Excess(String id, BigDecimal allowance, @Nullable Charged charges) implements ItemRule {
        public Excess {
            Members.requirePresent(id, allowance);
        }

        @Override
        public ItemCost cost(ItemCase each) {
            BigDecimal amount = each.quantityOrNone();
            return ItemCost.yuan(
                    amount.subtract(allowance).max(BigDecimal.ZERO),
                    "max(0, " + Decimals.plain(amount) + " − " + Decimals.plain(allowance) + ")");
        }

        @Override
        public boolean needsQuantity() {
            return true;
        }

        @Override
        public boolean costsMoney() {
            return true;
        }
    }
}
