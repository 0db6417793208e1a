package dev.ringback.stack.demo.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A complaint or a suggestion, and what becomes of it.
 *
 * @param id name of the case, and its external id where it has one
 * @param caller who complains
 * @param matter what about
 * @param receivedAt when it is received; one found on a call is reported the evening of the call
 * @param replyAfter time from the receipt to the reply, null if nobody replies
 * @param ending how far it goes
 * @param followUp how the follow-up goes if there is one
 * @param verdict how it is judged
 */
public record ComplaintCase(
        String id,
        Caller caller,
        Matter matter,
        @Nullable Instant receivedAt,
        @Nullable Duration replyAfter,
        Ending ending,
        FollowUp followUp,
        Verdict verdict) {

    /** Who complains. */
    public sealed interface Caller {}

    /**
     * A customer who says who he is.
     *
     * @param fresh nobody knew him before
     */
    public record Named(Customer customer, boolean fresh) implements Caller {}

    /** Somebody of whom only the number is known. */
    public record Nameless(String phone) implements Caller {}

    /**
     * A customer who says so when he is called back (CALL-9).
     *
     * @param subject external id of the enquiry he is called about
     * @param agent who calls, and reports it
     */
    public record OnCall(String subject, String agent) implements Caller {}

    /**
     * What it is about.
     *
     * @param kind COMPLAINT or SUGGESTION
     * @param channel how it came
     * @param causeClass as of CMPL-5
     * @param accused the agent it is about, if any
     */
    public record Matter(
            String kind,
            String channel,
            String causeClass,
            @Nullable String accused) {}

    /**
     * Who asks whether the customer is satisfied, and what he hears.
     *
     * @param agent null if nobody is to ask
     * @param calls in the order of the attempts
     */
    public record FollowUp(@Nullable String agent, List<ScriptedCall> calls) {

        /** Nobody asks. */
        static final FollowUp NONE = new FollowUp(null, List.of());

        public FollowUp {
            calls = List.copyOf(calls);
        }
    }

    /** How far a case goes. */
    public enum Ending {
        /** Nobody takes it up. */
        LEFT_OPEN,
        /** The customer takes it back. */
        WITHDRAWN,
        /** Answered, and nothing more. */
        ANSWERED,
        /** Handled, with nobody to ask. */
        NO_CUSTOMER,
        /** Handled, and the customer is asked. */
        FOLLOWED_UP
    }

    /** How a case is judged. */
    public enum Verdict {
        NONE,
        NOT_OUR_FAULT,
        OUR_FAULT,
        /** Found to be our fault, and overturned. */
        OVERTURNED
    }
}
