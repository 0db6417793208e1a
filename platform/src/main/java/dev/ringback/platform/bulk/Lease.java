package dev.ringback.platform.bulk;

import java.util.UUID;

/**
 * An import that this process, and no other, works off for now.
 *
 * @param owner identifies this holding of it
 * @param nextOffset where the next batch begins in the body
 * @param rowsRead rows before it
 */
record Lease(ImportJob job, UUID owner, long nextOffset, long rowsRead) {

    UUID importId() {
        return job.importId();
    }
}
