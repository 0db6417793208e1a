package dev.ringback.scoring.close;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something a close waits for.
 *
 * @param detail in words, with the date or number it is about
 * @param overridable whether a named person may close in spite of it
 */
@Schema(description = "Something a close waits for.")
record Waiting(
        Code code,

        @Schema(examples = "the week of 2026-04-27 ends on 2026-05-03")
        String detail,

        boolean overridable) {

    /** Kinds of things. */
    @Schema(name = "WaitingCode")
    enum Code {
        /** The month has days left. */
        MONTH_NOT_OVER(false),
        /** A rule still looks ahead: a week that begins in the month ends in the next. */
        HORIZON_NOT_OVER(true),
        /** A service has not said yet that it has published everything until then, or what it published is not read yet. */
        SOURCE_BEHIND(true),
        /** Events were set aside; whom they concern is not known before they are replayed. */
        DEAD_LETTERS(true),
        /** Facts up to the end of the month wait for a second person; whether they count he says. */
        FACTS_PENDING(true),
        /** Months are closed in their order. */
        EARLIER_MONTH_OPEN(false),
        /** No month was closed yet, and an earlier one has facts: whoever closes this one first leaves it out for ever. */
        EARLIER_MONTH_HAS_FACTS(true),
        /** The books begin with a later month. */
        BEFORE_FIRST_CLOSE(false);

        private final boolean overridable;

        Code(boolean overridable) {
            this.overridable = overridable;
        }
    }

    static Waiting of(Code code, String detail) {
        return new Waiting(code, detail, code.overridable);
    }
}
