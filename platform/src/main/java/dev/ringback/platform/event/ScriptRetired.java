package dev.ringback.platform.event;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a call script is no longer in use. Other versions of the script are not concerned: it can be dialled with as
 * long as one of them is approved.
 *
 * @param stage what the version was until now: PILOT or APPROVED
 * @param purposes purposes of callbacks it was for; empty means any
 * @param businesses businesses it was for; empty means any
 * @param replacedBy the version that took its place; absent when it was retired without one
 * @param retiredBy subject of the one who retired or replaced it
 */
public record ScriptRetired(
        String scriptId,
        int version,
        String stage,
        List<String> purposes,
        List<String> businesses,
        @Nullable Integer replacedBy,
        String retiredBy,
        Instant retiredAt)
        implements DomainEvent {
    /** Keeps unmodifiable copies. */
    public ScriptRetired {
        purposes = List.copyOf(purposes);
        businesses = List.copyOf(businesses);
    }
}
