package dev.ringback.task.calls;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CallCorrected;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call as one of its revisions tells it.
 *
 * @param revision 1 for the first record, rising with each correction
 * @param toldBy who says so: the agent who made the call, or the one who corrected it
 * @param why why it was corrected, numbers masked; null for the first record
 */
record HeardCall(
        CallCompleted call,
        int revision,
        String toldBy,
        @Nullable String why) {

    /** It wants no calls at all (TASK-17). */
    static final String DO_NOT_CALL = "DO_NOT_CALL";

    /** It refuses the business (CALL-7). */
    static final String REFUSED = "REFUSED";

    /** Nothing about being called. */
    static final String NONE = "NONE";

    private static final Set<String> KINDS = Set.of(REFUSED, DO_NOT_CALL);

    static HeardCall first(CallCompleted call) {
        return new HeardCall(call, 1, call.agentId(), null);
    }

    static HeardCall corrected(CallCorrected correction) {
        return new HeardCall(
                correction.corrected(), correction.revision(), correction.correctedBy(), correction.reason());
    }

    /** What the customer said about being called. */
    String signal() {
        String disposition = call.disposition();
        return disposition != null && KINDS.contains(disposition) ? disposition : NONE;
    }

    /** Whether it has to be kept: a correction has, even if it says nothing, since that may take back what was said before. */
    boolean tells() {
        return call.customerId() != null && (revision > 1 || !signal().equals(NONE));
    }
}
