package dev.ringback.complaint.archive;

import dev.ringback.complaint.course.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An archived complaint in the index (GOV-7).
 *
 * @param round that was archived
 * @param retainUntil last local date on which it is to be there
 */
@Schema(
        name = "ArchivedComplaint",
        description = "An archived complaint in the index. Entries are added and never changed.",
        requiredProperties = {
            "complaintId",
            "number",
            "round",
            "codingKind",
            "coding",
            "place",
            "parties",
            "archivedAt",
            "archivedBy",
            "retainUntil"
        })
record ArchiveEntry(
        UUID complaintId,
        @Schema(examples = "C-1042") String number,
        @Schema(examples = "1") int round,
        CodingKind codingKind,
        @Schema(examples = "GYS-0042") String coding,
        @Schema(examples = "Cabinet 3, folder 12") String place,
        @Schema(examples = "A01") @Nullable String subjectAgentId,
        List<Party> parties,
        Instant archivedAt,
        @Schema(examples = "officer-1") String archivedBy,

        @Schema(examples = "2029-04-03", description = "Last local date on which it is to be there.")
        LocalDate retainUntil) {

    /** The form of a page in the published contract. */
    @Schema(name = "ArchivedComplaintPage", description = "A page of the index.", requiredProperties = "items")
    record Page(
            List<ArchiveEntry> items,

            @Schema(description = "Opaque; absent on the last page.") @Nullable
            String nextCursor) {}
}
