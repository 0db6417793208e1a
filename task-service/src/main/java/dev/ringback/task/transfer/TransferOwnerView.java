package dev.ringback.task.transfer;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers for a source, as it is shown. */
@Schema(name = "DataTransferOwner", description = "Who answers for the transfer of a source's data (GOV-6).")
record TransferOwnerView(
        @Schema(required = true, examples = "crm") String source,
        @Schema(required = true, examples = "crm-1") String subject,
        @Schema(required = true, examples = "Zhao Lei, IT") String name,
        @Schema(required = true, examples = "2026-04-01") LocalDate since,
        @Schema(required = true, examples = "admin-1") String namedBy,
        @Schema(required = true) Instant namedAt,
        @Schema(required = true, examples = "1") int version) {}
