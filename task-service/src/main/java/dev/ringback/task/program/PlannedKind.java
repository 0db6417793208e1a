package dev.ringback.task.program;

import java.util.List;

/** Business objects of one kind that callbacks are planned about, where the database has them. */
public interface PlannedKind {

    /** What an object's day is known by. */
    enum Happening {
        /** An instant; its local date counts (G1). */
        INSTANT,
        /** A date. */
        DATE
    }

    /** The kind. */
    SubjectKind subject();

    /**
     * A query of the objects, with the columns {@code fact_id} (what came in), {@code subject_id} (what is called back), {@code
     * customer_id}, {@code business}, {@code external_id}, {@code owner_agent_id}, {@code org_unit_id}, {@code excluded_agent_id}, {@code
     * happened} (null while it has not happened), {@code cancelled} and {@code project} (jsonb of {@link ProjectDates}, or null), {@code name}
     * (with its source), {@code value} (yuan, or null) and {@code content} (jsonb of {@link #fields()}, or null). Plain enough that a condition on its columns reaches an index.
     */
    String subjects();

    /** What its column {@code happened} holds. */
    Happening happening();

    /** The fields that programs may speak of. */
    default List<FactField> fields() {
        return List.of();
    }
}
