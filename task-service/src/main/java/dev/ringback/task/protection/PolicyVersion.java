package dev.ringback.task.protection;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contact policy; decisions name it (G7).
 *
 * @param id the policy, for example {@code P-OUT}
 * @param version its version, from 1 up in the order of writing
 * @param effectiveFrom first instant at which it may be in force: at any instant that version is which came into force last
 * @param definition what it demands
 */
public record PolicyVersion(String id, int version, Instant effectiveFrom, PolicyDefinition definition) {

    List<Cap> caps() {
        return definition.caps();
    }

    @Nullable
    RefusalLimit refusals() {
        return definition.refusals();
    }

    @Nullable
    ExcludedClasses excluded() {
        return definition.excluded();
    }

    /** When inbound calls pause outbound ones (OPS-1): the company's policies say so, and no other. */
    public @Nullable InboundPeak inboundPeak() {
        return definition.companyWide() ? definition.inboundPeak() : null;
    }

    @Nullable
    CallingWindows windows() {
        return definition.windows();
    }
}
