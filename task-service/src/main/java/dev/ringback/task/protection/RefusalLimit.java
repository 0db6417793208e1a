package dev.ringback.task.protection;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * After {@code max} refusals of a business the customer is never called about it again; other businesses stay open (TASK-16).
 *
 * @param rule the rule behind it
 * @param max refusals that bar for good
 */
public record RefusalLimit(
        @NotBlank @Size(max = 20) String rule,
        @Min(1) @Max(1000) int max) {}
