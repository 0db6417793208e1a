package dev.ringback.task.program;

import dev.ringback.task.protection.ContactClass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a callback program. Versions never change; tasks name the one they were made under (G7).
 *
 * @param version counts from 1
 * @param effectiveFrom business time from which this version is used
 * @param rule the rule it implements, e.g. TASK-2
 * @param business only facts of this business; null for all
 * @param policies contact policies beside the company's
 * @param questions codes of the questions a successful call answers
 * @param contactClass how the do-not-call list reads its calls (CMPL-4)
 */
public record Program(
        String id,
        int version,
        Instant effectiveFrom,
        Purpose purpose,
        String rule,
        Schedule schedule,
        @Nullable String business,
        List<String> policies,
        Attempts attempts,
        List<String> questions,
        boolean active,
        ContactClass contactClass) {}
