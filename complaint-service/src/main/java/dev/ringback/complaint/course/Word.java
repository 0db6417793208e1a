package dev.ringback.complaint.course;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the customer said when he was asked (CMPL-6).
 *
 * @param disposition as of the call
 * @param at end of the call
 */
public record Word(UUID callId, @Nullable String disposition, Instant at) {

    static final String SATISFIED = "SATISFIED";
    static final String DISSATISFIED = "DISSATISFIED";

    private static final Comparator<Word> LAST_WORD = Comparator.comparing(
                    (Word word) -> word.satisfied() || word.dissatisfied())
            .thenComparing(Word::at)
            .thenComparing(Word::callId);

    /** He is satisfied. */
    public boolean satisfied() {
        return SATISFIED.equals(disposition);
    }

    /** He is not. */
    public boolean dissatisfied() {
        return DISSATISFIED.equals(disposition);
    }

    /**
     * The customer's last word on a resolution: of the effective calls dialled since, the last that settles it, else the
     * last. The same whatever order the calls are told in.
     */
    static Optional<Word> on(Resolution resolution, List<FollowUpCall> calls) {
        return calls.stream()
                .filter(FollowUpCall::effective)
                .filter(call -> !call.dialledAt().isBefore(resolution.at()))
                .map(call -> new Word(call.callId(), call.disposition(), call.endedAt()))
                .max(LAST_WORD);
    }
}
