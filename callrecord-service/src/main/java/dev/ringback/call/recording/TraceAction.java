package dev.ringback.call.recording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was done with a recording. */
@Schema(name = "RecordingAction")
enum TraceAction {
    ATTACHED,
    /** Its reference was shown. */
    SHOWN,
    HOLD_PLACED,
    HOLD_LIFTED,
    /** Its retention was over, and its reference was removed. */
    EXPIRED
}
