package dev.ringback.scoring.approval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.scoring.journal.FactType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact that needs a second person, with how it stands.
 *
 * @param sequence its place in the journal
 * @param author who recorded or reported it
 * @param data what was told
 */
@Schema(description = "A fact that counts only once a second person approved it.")
record FactApproval(
        @Schema(examples = "incidents:inspection:2026-04-07-3")
        String id,

        @Schema(examples = "4712") long sequence,
        FactType type,
        @Schema(examples = "A01") @Nullable String agentId,
        @Schema(examples = "2026-04-07") LocalDate businessDate,
        Instant recordedAt,
        @Schema(examples = "inspector-1") String author,
        @Schema(implementation = Object.class) JsonNode data,
        Approval approval) {}
