package dev.ringback.scoring.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a pack.
 *
 * @param digest SHA-256 over the canonical form of its sections
 * @param approval absent until a second person approves it
 * @param activation absent until it is activated
 * @param services one for each service
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PackVersion", description = "A version of a regulation pack, and how far it is.")
record PackVersionView(
        @Schema(examples = "P-SALES") String packId,
        @Schema(examples = "1") int version,

        @Schema(examples = "Sales company: callback agents and their points")
        String title,

        @Schema(examples = "000 part 1: TASK-2 to TASK-5, S1")
        String source,

        @Schema(examples = "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String digest,

        @Schema(examples = "UPLOADED") PackState state,
        Instant uploadedAt,
        @Schema(examples = "admin-1") String uploadedBy,
        @Nullable PackApprovalView approval,
        @Nullable PackActivationView activation,
        List<ServiceReport> services) {}
