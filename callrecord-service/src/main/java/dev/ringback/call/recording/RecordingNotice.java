package dev.ringback.call.recording;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the customer was told that the call is recorded (CALL-8). */
@Schema(name = "RecordingNotice")
enum RecordingNotice {
    /** The agent said so. */
    SPOKEN,
    /** An announcement was played. */
    ANNOUNCED,
    /** He was not told. */
    NONE
}
