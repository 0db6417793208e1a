package dev.ringback.task.imports;

import java.util.UUID;

/**
 * An import that this process, and no other, works off for now.
 *
 * @param owner identifies this holding of it
 * @param nextOffset where the next batch begins in the body
 * @param rowsRead rows before it
 */
record Lease(
        UUID importId,
        UUID owner,
        ImportKind kind,
        String source,
        ImportFormat format,
        long nextOffset,
        long rowsRead) {}
