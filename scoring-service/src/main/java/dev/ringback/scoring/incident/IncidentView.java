package dev.ringback.scoring.incident;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.scoring.approval.Approval;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A recorded case.
 *
 * @param id names it among the demerits, as their {@code findingId}
 * @param sequence its place in the journal
 * @param data what was told, with the evidence and who told it
 * @param approval how it stands with the second person, absent where none is needed
 */
@Schema(description = "A recorded case of a penalty list.")
record IncidentView(
        @Schema(examples = "incidents:inspection:2026-04-07-3")
        String id,

        @Schema(examples = "4712") long sequence,
        @Schema(examples = "A01") @Nullable String agentId,
        Instant recordedAt,
        @Schema(implementation = Object.class) JsonNode data,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Approval approval) {}
