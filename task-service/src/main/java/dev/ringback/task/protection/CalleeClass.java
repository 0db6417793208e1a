package dev.ringback.task.protection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who answers at a customer's number, as far as somebody there may not be called at all (TASK-17). */
@Schema(description = "Who answers at the number; a contact policy names the classes that are never called (TASK-17).")
public enum CalleeClass {
    /** Anybody. */
    ORDINARY,
    /** A telephone the public uses. */
    PUBLIC_PHONE,
    /** A leader of the party. */
    PARTY_LEADER,
    /** A leader of the government. */
    GOVERNMENT_LEADER,
    /** A leader of the military. */
    MILITARY_LEADER,
    /** Somebody whom the company excludes for a reason of its own. */
    OTHER_EXCLUDED
}
