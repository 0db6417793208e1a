package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An item whose cases cost yuan, which are recommended and never taken without a person (S4, S6, SCORE-3). All exact. */
public sealed interface FineItem extends ItemRule {

    @Override
    default boolean costsMoney() {
        return true;
    }

    /** Yuan for an offence, doubled when it is repeated (S4-1, A-25). */
    record Fine(
            String id,
            BigDecimal amount,
            Repeat repeat,
            Counted counted,
            @Nullable Charged charges) implements FineItem {
        public Fine {
            Members.requirePresent(id, amount, repeat, counted);
        }

        @Override
        public ItemCost cost(ItemCase each) {
            int number = each.numberWithin(counted);
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
    }

    /** Yuan of an amount, and so many times the amount as a fine (S6-1, S6-4). */
    record Multiple(
            String id,
            BigDecimal charge,
            BigDecimal fine,
            @Nullable Charged charges) implements FineItem {
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
    }

    /** Yuan above an allowance (S6-2, S6-3). */
    record Excess(String id, BigDecimal allowance, @Nullable Charged charges) implements FineItem {
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
    }
}
