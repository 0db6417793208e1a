package dev.ringback.task.program;

import dev.ringback.task.input.Identifier;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A program that is a campaign: nobody is dialled for it without an approved script (TASK-18).
 *
 * @param scriptId the script it needs; any approved one for its purpose and business when null
 * @param staged whether it goes through assessment, pilot and batches of seats; yes unless given
 */
@Schema(description = "Makes the program a campaign: nobody is dialled for it without an approved script (TASK-18).")
public record CampaignTerms(
        @Identifier
        @Schema(
                examples = "deal-callback",
                description = "The script it needs; any approved one for its purpose and business unless given.")
        @Nullable
        String scriptId,

        @Schema(
                defaultValue = "true",
                description = "Whether it goes through assessment, pilot and batches of seats before everybody calls.")
        @Nullable
        Boolean staged) {

    /** Whether it goes through its stages. */
    public boolean inStages() {
        return !Boolean.FALSE.equals(staged);
    }
}
