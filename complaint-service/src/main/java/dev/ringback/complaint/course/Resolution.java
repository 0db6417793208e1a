package dev.ringback.complaint.course;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a complaint, and how the customer is to be asked whether it satisfies him (CMPL-6).
 *
 * @param followUpOpensOn first local date of the follow-up call
 * @param followUpDueOn last local date of it
 * @param followUpAgentId who is to call; never the one complained about
 * @param followUpUnitId whose people may call
 */
public record Resolution(
        Instant at,
        String text,
        LocalDate followUpOpensOn,
        LocalDate followUpDueOn,
        @Nullable String followUpAgentId,
        @Nullable String followUpUnitId) {}
