package dev.ringback.platform.event;

import java.time.Instant;
import java.util.List;

/**
 * A version of a call script was let into use (TASK-18, CALL-5): first as a pilot, later for everybody. Its content never
 * changes any more. The version of a stage replaces the one that was in that stage; {@link ScriptRetired} of the replaced
 * one follows.
 *
 * @param scriptId id of the script, the same for all its versions
 * @param version of the content, rising within the script
 * @param stage PILOT: experienced agents only; APPROVED: everybody
 * @param purposes purposes of callbacks (TASK-1) it is for; empty means any
 * @param businesses businesses it is for; empty means any
 * @param author subject of the one who began the version; nobody who wrote at it lets it into APPROVED
 * @param approvedBy subject of the one who let it into this stage
 * @param approvedAt business time of that
 */
public record ScriptApproved(
        String scriptId,
        int version,
        String name,
        String stage,
        List<String> purposes,
        List<String> businesses,
        String author,
        String approvedBy,
        Instant approvedAt)
        implements DomainEvent {
    /** Keeps unmodifiable copies. */
    public ScriptApproved {
        purposes = List.copyOf(purposes);
        businesses = List.copyOf(businesses);
    }
}
