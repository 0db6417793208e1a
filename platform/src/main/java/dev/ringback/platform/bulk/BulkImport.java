package dev.ringback.platform.bulk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is; {@code rowsRead = accepted + duplicates + rejected}, also while it runs.
 *
 * @param kind what the rows are, in the service's own terms
 * @param accepted rows that were new
 * @param duplicates rows known with equal content
 * @param failure why it failed as a whole
 */
public record BulkImport(
        UUID id,
        String kind,
        String source,
        ImportState state,
        long bytesReceived,
        long rowsRead,
        long accepted,
        long duplicates,
        long rejected,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String failure) {}
