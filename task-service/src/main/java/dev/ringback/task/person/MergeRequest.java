package dev.ringback.task.person;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That two customers are one person.
 *
 * @param into the survivor
 */
@Schema(name = "CustomerMergeRequest", description = "That two customers are one person.")
record MergeRequest(
        @NotNull @Schema(description = "The customer who stays.")
        UUID into,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Registered twice, in the shop and on the web",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason) {}
