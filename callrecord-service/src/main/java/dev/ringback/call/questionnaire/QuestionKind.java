package dev.ringback.call.questionnaire;

/** What an answer to a question is. */
public enum QuestionKind {
    /** Words. Telephone numbers in them are masked. */
    TEXT,
    /** The code of one option. */
    CHOICE,
    /** Codes of options, with commas between them. */
    MULTI,
    /** A whole number between two bounds, e.g. of satisfaction. */
    SCALE,
    /** YES or NO. */
    YES_NO,
    /** A decimal between two bounds. */
    NUMBER,
    /** A date such as 2026-04-01. */
    DATE,
    /** A time of day such as 09:30. */
    TIME;

    boolean hasOptions() {
        return this == CHOICE || this == MULTI;
    }

    boolean hasBounds() {
        return this == SCALE || this == NUMBER;
    }

    /** Whether there are few possible answers, so that each is counted by itself. */
    boolean isCounted() {
        return this == CHOICE || this == MULTI || this == SCALE || this == YES_NO;
    }
}
