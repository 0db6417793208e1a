package dev.ringback.task.masterdata;

import dev.ringback.task.input.PlainText;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a merge patch of a customer holds beside the fields of the master data. */
@Schema(
        name = "CustomerPatch",
        description =
                "A JSON merge patch (RFC 7396): fields that are absent stay, null clears one, and a class that is cleared is ORDINARY again. The number is"
                        + " changed at number-changes.",
        allOf = MasterDataFields.class)
record CustomerPatch(
        @Schema(
                examples = "false",
                description =
                        "true marks the record as of no use any more (TASK-4): its open callbacks end CANCELLED, and none is made until it is false again.")
        @Nullable
        Boolean obsolete,

        @NotNull
        @PlainText(max = 500)
        @Schema(
                examples = "Signed the yearly contract",
                maxLength = 500,
                description = "Why. Telephone numbers in it are masked before it is stored.")
        String reason) {}
