package dev.ringback.complaint.course;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a round stands. Each state offers the steps that may follow it and no other, so that an illegal one does not
 * compile; who asks for one over HTTP gets a 409 from the switch that finds no such step.
 */
public sealed interface Standing {

    /** The round it is about. */
    Round round();

    /** Where the last round, and so the complaint, stands. */
    sealed interface Current extends Standing {
        /** As it is shown. */
        ComplaintState state();
    }

    /** Not ended yet. */
    sealed interface Live extends Current {
        /** The customer takes the complaint back. */
        default Closed withdrawn(Instant at) {
            return new Closed(this, new Closure.ByDecision(ClosedReason.WITHDRAWN, at));
        }
    }

    /** Not answered. */
    record Open(Round round) implements Live {
        @Override
        public ComplaintState state() {
            return ComplaintState.OPEN;
        }

        /** The customer is answered. */
        public Answered answered(Answer answer) {
            return new Answered(round, answer);
        }
    }

    /** Answered. */
    record Answered(Round round, Answer answer) implements Live {
        @Override
        public ComplaintState state() {
            return ComplaintState.ANSWERED;
        }

        /** The customer is answered once more. The earliest reply is the answer, also if it is recorded later. */
        public Answered answered(Answer another) {
            return another.at().isBefore(answer.at()) ? new Answered(round, another) : this;
        }

        /** It is handled. */
        public Resolved resolved(Resolution resolution) {
            return new Resolved(this, resolution, null);
        }
    }

    /**
     * Handled; the customer is asked.
     *
     * @param word what he said without saying whether he is satisfied
     */
    record Resolved(
            Answered was, Resolution resolution, @Nullable Word word) implements Live {
        @Override
        public Round round() {
            return was.round();
        }

        @Override
        public ComplaintState state() {
            return ComplaintState.RESOLVED;
        }

        /** He cannot be reached. */
        public Closed unreachable(Instant at) {
            return new Closed(this, new Closure.ByDecision(ClosedReason.UNREACHABLE, at));
        }

        /** There is nobody to ask. */
        public Closed withoutCustomer(Instant at) {
            return new Closed(this, new Closure.ByDecision(ClosedReason.NO_CUSTOMER, at));
        }
    }

    /** Ended. */
    record Closed(Live was, Closure closure) implements Current {
        @Override
        public Round round() {
            return was.round();
        }

        @Override
        public ComplaintState state() {
            return ComplaintState.CLOSED;
        }
    }

    /**
     * A round that ended because the customer was not satisfied; another follows.
     *
     * @param overruled the decision to close it that his word overruled
     */
    record Reopened(Resolved was, Word word, Closure.@Nullable ByDecision overruled) implements Standing {
        @Override
        public Round round() {
            return was.round();
        }
    }
}
