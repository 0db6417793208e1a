package dev.ringback.scoring.journal;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact for the journal (SCORE-1).
 *
 * @param factId unique for ever; the same fact brought twice has the same id
 * @param agentId the agent it speaks of: the owner of a task, the caller of a call
 * @param subjectId the task of a task or call fact
 * @param version orders facts about the same aggregate where the last one counts
 * @param businessDate the day it counts on, in the business time zone (G1)
 * @param source who brought it
 * @param payload its content as JSON; no personal data beyond names of staff
 */
public record Fact(
        String factId,
        FactType type,
        @Nullable String agentId,
        @Nullable String subjectId,
        long version,
        LocalDate businessDate,
        Instant occurredAt,
        String source,
        String payload) {}
