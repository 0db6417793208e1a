package dev.ringback.task.imports;

import dev.ringback.platform.bulk.BulkImport;
import dev.ringback.platform.bulk.ImportState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import and how far it is. */
@Schema(description = "A bulk import. rowsRead = accepted + duplicates + rejected, also while it runs.")
public record ImportView(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                enumeration = {
                    "orders",
                    "enquiries",
                    "projects",
                    "gifts",
                    "redemptions",
                    "partner-points",
                    "supplies",
                    "deposits",
                    "arrivals",
                    "deals",
                    "bookings",
                    "members",
                    "assignments",
                    "handovers",
                    "invitations",
                    "occasions",
                    "notices",
                    "dormant-customers",
                    "customers",
                    "classifications"
                })
        String kind,

        @Schema(required = true) String source,
        @Schema(required = true) ImportState state,
        @Schema(required = true) long bytesReceived,
        @Schema(required = true) long rowsRead,

        @Schema(required = true, description = "Rows that were new.")
        long accepted,

        @Schema(required = true, description = "Rows known with equal content.")
        long duplicates,

        @Schema(required = true) long rejected,
        @Schema(required = true) Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Why it failed as a whole.") @Nullable
        String failure) {

    static ImportView of(BulkImport found) {
        return new ImportView(
                found.id(),
                ImportKind.nameOf(found.kind()),
                found.source(),
                found.state(),
                found.bytesReceived(),
                found.rowsRead(),
                found.accepted(),
                found.duplicates(),
                found.rejected(),
                found.createdAt(),
                found.startedAt(),
                found.finishedAt(),
                found.failure());
    }
}
