package dev.ringback.call.recording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the reference of a recording stands. */
@Schema(name = "RecordingState")
enum RecordingState {
    /** Within its retention. */
    KEPT,
    /** Past its retention, or not, and kept by a legal hold. */
    HELD,
    /** Its retention is over: the reference is removed, or about to be. */
    EXPIRED
}
