package dev.ringback.call.operations;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which outbound calls to count; null means any.
 *
 * @param from first local day
 * @param to last local day, included
 * @param teamId only calls for this unit
 * @param groupings what to split by; all calls together where there is none
 */
record FunnelQuery(
        LocalDate from,
        LocalDate to,
        @Nullable String agentId,
        @Nullable String teamId,
        Set<FunnelGrouping> groupings) {

    FunnelQuery {
        groupings = Set.copyOf(groupings);
    }
}
