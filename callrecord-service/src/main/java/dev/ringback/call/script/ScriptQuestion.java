package dev.ringback.call.script;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question of the callback that a node asks (CALL-3).
 *
 * @param order which question of the call it is; needed as soon as the script has two
 */
@Schema(name = "ScriptQuestion", description = "A question of the callback. A call asks at most three (CALL-3).")
public record ScriptQuestion(
        @Schema(examples = "STAFF_ATTITUDE", description = "Code of the question, e.g. of a questionnaire.")
        @NotBlank
        @Size(max = 64)
        @Pattern(regexp = "[A-Za-z0-9._-]*")
        String code,

        @Schema(examples = "1", description = "Which question of the call it is; needed where there are two or more.")
        @Min(1)
        @Max(99)
        @Nullable
        Integer order) {}
