package dev.ringback.task.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What something was done to.
 *
 * @param id its id or name; never a telephone number
 */
public record AuditObject(Kind kind, String id) {

    /** Kinds of things. */
    @Schema(name = "AuditObjectKind", description = "Kinds of things that are audited.")
    public enum Kind {
        /** A customer, by id. */
        CUSTOMER,
        /** A dial, by the id of its attempt. */
        DIAL,
        /** A number, by its reference. */
        NUMBER,
        /** A project, by id. */
        PROJECT,
        /** A list of orders, by its filter. */
        ORDERS,
        /** The audit itself, by its filter. */
        AUDIT,
        /** An import, by id. */
        IMPORT,
        /** A source system, by name. */
        SOURCE,
        /** A leak incident, by id. */
        LEAK_INCIDENT,
        /** All numbers, by the key they are under. */
        KEY
    }

    /** A customer. */
    public static AuditObject customer(UUID id) {
        return new AuditObject(Kind.CUSTOMER, id.toString());
    }
}
