package dev.ringback.scoring.directory;

import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The whole state of an org unit. */
record PutOrgUnit(
        @Schema(required = true, examples = "回访组") @NotBlank @Pattern(regexp = Parameters.TEXT) @Nullable
        String name,

        @Schema(required = true, examples = "TEAM") @NotNull @Nullable
        OrgUnitKind kind,

        @Schema(examples = "sales-company") @Pattern(regexp = Parameters.ID) @Nullable
        String parentId) {}
