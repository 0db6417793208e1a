package dev.ringback.scoring.directory;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of an agent, without pay.
 *
 * @param orgUnitFrom first day in the unit; left out, he stays since when he was there, or moves today
 */
record PutAgent(
        @Schema(required = true, examples = "王芳") @NotBlank @Pattern(regexp = Parameters.TEXT) @Nullable
        String name,

        @Schema(required = true, examples = "callback-team") @NotNull @Pattern(regexp = Parameters.ID) @Nullable
        String orgUnitId,

        @Schema(required = true, examples = "2025-03-01") @NotNull @Nullable
        LocalDate hiredOn,

        @Schema(examples = "2026-06-30") @Nullable LocalDate leftOn,

        @Schema(
                examples = "2026-05-01",
                description = "First day in the unit, from hiredOn to today. Left out, who changes units moves today.")
        @Nullable
        LocalDate orgUnitFrom) {}
