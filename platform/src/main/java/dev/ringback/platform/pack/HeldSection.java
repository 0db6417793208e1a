package dev.ringback.platform.pack;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A section of an activated pack as a service keeps it.
 *
 * @param digest of the whole pack, as this service computed it
 * @param section JSON; absent when the pack has nothing for this service
 */
record HeldSection(
        String packId,
        int version,
        String digest,
        LocalDate effectiveFrom,
        @Nullable String section) {

    PackSection.Origin origin() {
        return new PackSection.Origin(packId, version, effectiveFrom);
    }
}
