package dev.ringback.call.rulebook;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What whoever monitors a call looks at (CALL-11).
 *
 * @param apologyWithinDays local days after that of the check by which an apology is made (TASK-24)
 */
@Schema(
        name = "CallQualityRule",
        description = "What whoever monitors a call looks at.",
        requiredProperties = {"apologyWithinDays", "items"})
public record QualityRule(
        @Schema(examples = "1", description = "Days after that of the check by which an apology is made.")
        @NotNull
        @Min(0)
        @Max(31)
        Integer apologyWithinDays,

        @NotEmpty @Size(max = 50) List<@Valid @NotNull Item> items)
        implements CallRule {

    /**
     * A point of the checklist.
     *
     * @param apology whether the customer is owed an apology where it fails (TASK-24)
     */
    @Schema(
            name = "CallQualityItem",
            description = "A point of the checklist.",
            requiredProperties = {"code", "text", "apology"})
    public record Item(
            @Schema(examples = "NO_FOUL_LANGUAGE") @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,63}")
            String code,

            @Schema(examples = "Used no foul language.") @NotBlank @Size(max = 500) @PlainText
            String text,

            @Schema(description = "The customer is owed an apology by a manager where it fails.") @NotNull
            Boolean apology) {}
}
