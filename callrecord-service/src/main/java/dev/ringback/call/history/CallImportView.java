package dev.ringback.call.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.platform.bulk.BulkImport;
import dev.ringback.platform.bulk.ImportState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import of calls and how far it is. */
@Schema(
        name = "CallImport",
        description = "An import of calls. rowsRead = accepted + duplicates + rejected, also while it runs.",
        requiredProperties = {
            "id",
            "mapping",
            "mappingVersion",
            "source",
            "state",
            "bytesReceived",
            "rowsRead",
            "accepted",
            "duplicates",
            "rejected",
            "createdAt"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
record CallImportView(
        UUID id,
        @Schema(examples = "call-log") String mapping,

        @Schema(examples = "1", description = "The version it keeps to.")
        int mappingVersion,

        @Schema(examples = "call-centre") String source,

        ImportState state,
        long bytesReceived,
        long rowsRead,
        @Schema(description = "Rows that were new.") long accepted,

        @Schema(description = "Rows known with equal content.")
        long duplicates,

        long rejected,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Why it failed as a whole.") @Nullable
        String failure) {

    static CallImportView of(BulkImport found) {
        MappingKind kind = MappingKind.parse(found.kind());
        return new CallImportView(
                found.id(),
                kind.mapping(),
                kind.version(),
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
