package dev.ringback.call.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a session has come to its end. */
@Schema(name = "ScriptSessionState")
public enum SessionState {
    /** Somewhere in the script. */
    OPEN,
    /** At a node of stage END, or the call is recorded. */
    ENDED
}
