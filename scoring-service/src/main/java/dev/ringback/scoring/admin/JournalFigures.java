package dev.ringback.scoring.admin;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far the journal has come.
 *
 * @param lastSequence 0 while it is empty
 * @param factsByType number of facts of each type that occurs
 * @param deadLetters events set aside and not replayed yet
 */
@Schema(description = "How far the journal has come.")
record JournalFigures(
        @Schema(examples = "104233") long lastSequence,

        @Schema(examples = "{\"CALL_COMPLETED\": 5120, \"TASK_CREATED\": 2000}")
        Map<String, Long> factsByType,

        @Schema(examples = "0") long deadLetters) {}
