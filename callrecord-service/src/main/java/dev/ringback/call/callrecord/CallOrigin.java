package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;

/** Where a call record comes from. */
sealed interface CallOrigin {

    /** A dial that the task service granted. */
    record Granted(DialGrant dial) implements CallOrigin {}

    /**
     * History of another system, which came without a grant.
     *
     * @param externalId the call's id there, unique in that source
     */
    record Imported(String source, String externalId) implements CallOrigin {}
}
