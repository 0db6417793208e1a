package dev.ringback.task.policy;

import dev.ringback.task.protection.CallingWindows;
import dev.ringback.task.protection.Cap;
import dev.ringback.task.protection.ExcludedClasses;
import dev.ringback.task.protection.InboundPeak;
import dev.ringback.task.protection.PolicyDefinition;
import dev.ringback.task.protection.PolicyStore;
import dev.ringback.task.protection.RefusalLimit;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a contact policy. */
@Schema(description = "A version of a contact policy.")
record PolicyView(
        @Schema(examples = "P-OUT") String id,

        @Schema(examples = "1", description = "Decisions name it.")
        int version,

        @Schema(
                description =
                        "From when on it may be in force; at any instant that version is which came into force last.")
        Instant effectiveFrom,

        @Schema(description = "Whether it is in force now.") boolean inForce,

        @Schema(examples = "2", description = "The version written last; the ETag names it.")
        int latestVersion,

        @Schema(description = "Whether it protects every number, and not only on the programs that name it.")
        boolean companyWide,

        List<Cap> caps,
        @Nullable RefusalLimit refusals,
        @Nullable CallingWindows windows,
        @Nullable ExcludedClasses excluded,
        @Nullable InboundPeak inboundPeak) {

    static PolicyView of(PolicyStore.Shown shown) {
        PolicyDefinition definition = shown.version().definition();
        return new PolicyView(
                shown.version().id(),
                shown.version().version(),
                shown.version().effectiveFrom(),
                shown.inForce(),
                shown.latest(),
                definition.companyWide(),
                definition.caps(),
                definition.refusals(),
                definition.windows(),
                definition.excluded(),
                definition.inboundPeak());
    }
}
