package dev.ringback.call.callrecord;

import java.time.Instant;

/**
 * A correction that was made.
 *
 * @param call the call as it reads after it
 * @param reason why, numbers masked
 * @param by subject of the one who corrected
 */
record Correction(CallRecord call, String reason, String by, Instant at) {}
