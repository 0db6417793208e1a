package dev.ringback.scoring.scheme;

import org.jspecify.annotations.Nullable;

/**
 * An item of a penalty list: what one case charged under it costs, in points or in yuan (S3, S4, S6). Points are demerits, yuan
 * are recommendations (SCORE-3). All exact.
 */
public sealed interface ItemRule extends Rule permits DemeritItem, FineItem {

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
        MONTH(" of the month"),
        YEAR(" of the year"),
        EVER("");

        private final String words;

        Counted(String words) {
            this.words = words;
        }

        String inWords() {
            return words;
        }
    }

    /** How a repeated offence is doubled. */
    enum Repeat {
        /** Twice the amount from the second on. */
        FLAT_DOUBLE,
        /** Twice what the one before cost. */
        COMPOUND
    }
}
