package dev.ringback.task.original;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An original as it is shown. */
@Schema(name = "Original", description = "An original in the index (GOV-7). Entries are added and never changed.")
record OriginalView(
        @Schema(required = true) UUID id,
        @Schema(required = true) String source,
        @Schema(required = true) String externalId,
        @Schema(required = true) OriginalKind kind,
        @Schema(required = true) String title,
        @Schema(required = true) CodingKind codingKind,
        @Schema(required = true) String coding,
        @Nullable String objectKind,
        @Nullable String objectId,
        @Schema(required = true) String location,
        @Schema(required = true) LocalDate archivedOn,
        @Nullable LocalDate retainUntil,
        @Nullable UUID supersedes,

        @Schema(description = "The original that took its place; absent for one that stands.") @Nullable
        UUID supersededBy,

        @Schema(required = true, examples = "crm-1") String recordedBy,
        @Schema(required = true) Instant recordedAt) {

    /** The first field in which it is another than one that is stated now, or null. */
    @Nullable
    String difference(OriginalView given) {
        record Pair(
                String field,
                @Nullable Object mine,
                @Nullable Object theirs) {}
        for (Pair pair : new Pair[] {
            new Pair("kind", kind, given.kind),
            new Pair("title", title, given.title),
            new Pair("codingKind", codingKind, given.codingKind),
            new Pair("coding", coding, given.coding),
            new Pair("objectKind", objectKind, given.objectKind),
            new Pair("objectId", objectId, given.objectId),
            new Pair("location", location, given.location),
            new Pair("archivedOn", archivedOn, given.archivedOn),
            new Pair("retainUntil", retainUntil, given.retainUntil),
            new Pair("supersedes", supersedes, given.supersedes)
        }) {
            if (!java.util.Objects.equals(pair.mine, pair.theirs)) {
                return pair.field;
            }
        }
        return null;
    }
}
