package dev.ringback.task.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a contact policy; decisions name it (G7).
 *
 * @param id the policy, for example {@code P-OUT}
 * @param version its version, from 1 up
 * @param definition what it demands
 */
public record PolicyVersion(String id, int version, PolicyDefinition definition) {

    /** This version without its calling hours: for questions about a date rather than an instant. */
    public PolicyVersion withoutWindows() {
        return new PolicyVersion(
                id,
                version,
                new PolicyDefinition(definition.companyWide(), definition.caps(), definition.refusals(), null));
    }

    List<Cap> caps() {
        return definition.caps();
    }

    @Nullable
    RefusalLimit refusals() {
        return definition.refusals();
    }

    @Nullable
    CallingWindows windows() {
        return definition.windows();
    }
}
