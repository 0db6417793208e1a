package dev.ringback.task.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a rebuild found.
 *
 * @param contacts numbers looked at
 * @param changed numbers whose cache differed from the ledger and was corrected
 */
@Schema(description = "What a rebuild found.")
record RebuildAnswer(
        @Schema(examples = "300") long contacts,
        @Schema(examples = "0") long changed) {}
