package dev.ringback.task.protection;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Customers of these classes are never called (TASK-17).
 *
 * @param rule the rule behind it
 * @param classes the classes; ORDINARY is none that can be excluded
 */
public record ExcludedClasses(
        @NotBlank @Size(max = 20) String rule,

        @NotEmpty
        @NotOrdinary
        @Schema(
                examples = "[\"PUBLIC_PHONE\", \"MILITARY_LEADER\"]",
                description = "Never called; ORDINARY cannot be excluded.")
        Set<@NotNull CalleeClass> classes) {}
