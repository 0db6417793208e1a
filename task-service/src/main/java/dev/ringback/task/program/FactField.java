package dev.ringback.task.program;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A field of a kind of fact that programs may speak of.
 *
 * @param name as in bodies
 * @param required whether every fact has it
 * @param values what an enumerated field may hold; empty for every other
 */
public record FactField(String name, Type type, boolean required, List<String> values) {

    /** What a field holds. */
    @Schema(name = "FieldType")
    public enum Type {
        /** Text. */
        TEXT,
        /** One of its values. */
        CODE,
        /** True or false. */
        FLAG,
        /** Yuan. */
        AMOUNT,
        /** A date. */
        DATE,
        /** An instant; its local date counts as a date (G1). */
        INSTANT
    }

    /** Copies. */
    public FactField {
        values = List.copyOf(values);
    }

    /** Whether a day follows from it. */
    public boolean dated() {
        return type == Type.DATE || type == Type.INSTANT;
    }
}
