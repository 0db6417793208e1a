package dev.ringback.task.leak;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a leak incident is. */
@Schema(name = "LeakState", description = "How far a leak incident is.")
public enum LeakState {
    /** It is looked into. */
    OPEN,
    /** Who is liable is found, and what had to be done is done. */
    CLOSED
}
