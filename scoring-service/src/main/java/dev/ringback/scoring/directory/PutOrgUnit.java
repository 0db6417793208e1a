package dev.ringback.scoring.directory;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of an org unit.
 *
 * @param supervisorId who answers for it (S3), absent for nobody
 * @param supervisorFrom since when; left out, it stays as it was, or changes today
 */
record PutOrgUnit(
        @Schema(required = true, examples = "回访组") @NotBlank @Pattern(regexp = Parameters.TEXT) @Nullable
        String name,

        @Schema(required = true, examples = "TEAM") @NotNull @Nullable
        OrgUnitKind kind,

        @Schema(examples = "sales-company") @Pattern(regexp = Parameters.ID) @Nullable
        String parentId,

        @Schema(
                examples = "A07",
                description =
                        "The agent who supervises the unit, and answers for the items of S3 that a supervisor does.")
        @Pattern(regexp = Parameters.ID)
        @Nullable
        String supervisorId,

        @Schema(
                examples = "2026-05-01",
                description = "Since when he does, or nobody does; today at the latest. Left out, a change is today's.")
        @Nullable
        LocalDate supervisorFrom) {}
