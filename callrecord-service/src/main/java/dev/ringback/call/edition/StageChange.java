package dev.ringback.call.edition;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wish to take a version to another stage.
 *
 * @param reason why, where somebody will ask
 */
@Schema(name = "PostStageChange", description = "Takes a version to another stage.")
public record StageChange(
        @NotNull @Schema(description = "DRAFT goes to PILOT, PILOT to APPROVED, each of them to RETIRED.")
        DocumentStage to,

        @Schema(examples = "Ten calls on trial went well.") @Size(max = 500) @PlainText @Nullable
        String reason) {}
