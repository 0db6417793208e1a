package dev.ringback.call.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version without its content. */
@Schema(
        name = "DocumentVersion",
        description = "A version of a script or questionnaire, without its content.",
        requiredProperties = {"id", "version", "stage", "name", "purposes", "businesses", "changedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EditionSummary(
        @Schema(examples = "deal-callback") String id,
        @Schema(examples = "2") int version,
        DocumentStage stage,
        @Schema(examples = "Callback after a deal") String name,
        @Schema(examples = "[\"DEAL\"]") List<String> purposes,
        @Schema(examples = "[\"doors\"]") List<String> businesses,
        Instant changedAt,
        @Nullable Instant approvedAt) {}
