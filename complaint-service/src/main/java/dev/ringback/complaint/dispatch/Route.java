package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.clock.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a route.
 *
 * @param version 1 when it was added, and one more with each change
 * @param rank the lowest is looked at first
 * @param active whether it is looked at
 * @param level what the complaint is raised to; absent if it keeps its own
 * @param officerAgentId who handles it, unless it is about him or he left
 * @param assign gives it to who of the department has the fewest
 * @param inForceFrom since when
 */
record Route(
        String routeId,
        int version,
        int rank,
        boolean active,
        Conditions when,
        String departmentId,
        @Nullable Level level,
        @Nullable String officerAgentId,
        boolean assign,
        Instant inForceFrom,
        String changedBy) {}
