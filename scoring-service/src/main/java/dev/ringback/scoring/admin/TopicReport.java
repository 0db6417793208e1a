package dev.ringback.scoring.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the topics hold, against the journal (SCORE-1). What only the journal has is older than the topics keep.
 *
 * @param records records that were read, of any kind
 * @param facts records that state a fact, or cannot be understood: same, missing, different and setAside together
 * @param same in the journal as the topic tells them
 * @param missing neither in the journal nor set aside
 * @param different in the journal under the same id with another content
 * @param setAside in the dead letters, to be replayed
 * @param toCome records that the service had not taken when the check began to read; they were not looked at
 * @param missingIds the first twenty missing: event ids, or {@code topic/partition@offset} of a record without one
 * @param differentIds the first twenty different
 */
@Schema(description = "What the topics still hold, held against the journal. What only the journal has is no fault.")
record TopicReport(
        @Schema(examples = "250411") long records,
        @Schema(examples = "104233") long facts,
        @Schema(examples = "104233") long same,

        @Schema(examples = "0", description = "Neither in the journal nor set aside.")
        long missing,

        @Schema(examples = "0", description = "In the journal under the same id with another content.")
        long different,

        @Schema(examples = "0", description = "In the dead letters, to be replayed.")
        long setAside,

        @Schema(examples = "0", description = "Not taken yet by the service, and not looked at.")
        long toCome,

        @Schema(
                examples = "[]",
                description =
                        "The first twenty missing: ids of events, or topic/partition@offset of a record without one.")
        List<String> missingIds,

        @Schema(examples = "[]", description = "The first twenty different.")
        List<String> differentIds) {

    /** Whether the journal has everything that the topics tell, as they tell it. */
    boolean complete() {
        return missing == 0 && different == 0;
    }
}
