package dev.ringback.scoring.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.approval.Approval;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the journal.
 *
 * @param id the event's id, or where the fact came from
 * @param sequence its place in the journal
 * @param businessDate the day it counts on
 * @param data its content
 * @param approval how it stands with the second person, absent where none is needed
 */
@Schema(description = "A fact of the scoring journal.")
record FactView(
        @Schema(examples = "facts:hr-portal:records-A01-2026-04-07")
        String id,

        @Schema(examples = "4711") long sequence,
        FactType type,
        @Schema(examples = "A01") @Nullable String agentId,
        @Schema(examples = "2026-04-07") LocalDate businessDate,
        Instant occurredAt,
        @Schema(examples = "hr-portal") String source,
        @Schema(implementation = Object.class) JsonNode data,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Approval approval) {

    /** Whether this is the fact another one states. */
    boolean says(Fact other) {
        JsonNode others = EventJson.read(other.payload().getBytes(StandardCharsets.UTF_8), JsonNode.class);
        return Declared.told(data).equals(Declared.told(others));
    }
}
