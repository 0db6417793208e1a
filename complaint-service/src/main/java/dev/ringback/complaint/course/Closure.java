package dev.ringback.complaint.course;

import java.time.Instant;

/** Why and when a complaint ended. */
public sealed interface Closure {

    /** The reason as it is shown. */
    ClosedReason reason();

    /** When. */
    Instant at();

    /** The customer said so, and may turn out not to have. */
    record ByCustomer(Word word) implements Closure {
        @Override
        public ClosedReason reason() {
            return ClosedReason.SATISFIED;
        }

        @Override
        public Instant at() {
            return word.at();
        }
    }

    /** Someone in the company decided it. */
    record ByDecision(ClosedReason reason, Instant at) implements Closure {}
}
