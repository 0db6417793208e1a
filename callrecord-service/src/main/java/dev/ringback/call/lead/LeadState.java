package dev.ringback.call.lead;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a lead stands (CALL-12). */
@Schema(name = "LeadState")
enum LeadState {
    /** Sent to the channel. */
    SENT,
    /** The channel works on it. */
    ACCEPTED,
    /** The channel found that it is none. */
    REJECTED,
    /** The customer was won: a success of the company, of the telephone channel and of the other one (S5-4). */
    WON,
    LOST;

    /** Where it may go from here. */
    Set<LeadState> next() {
        return switch (this) {
            case SENT -> Set.of(ACCEPTED, REJECTED);
            case ACCEPTED -> Set.of(WON, LOST);
            case REJECTED, WON, LOST -> Set.of();
        };
    }
}
