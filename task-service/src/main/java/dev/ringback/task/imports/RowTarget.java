package dev.ringback.task.imports;

import dev.ringback.task.fact.Taken;
import java.util.List;

/** Where rows of one kind go. */
interface RowTarget<R> {

    /** The kind of row. */
    ImportKind kind();

    /** The body of a single write of the kind. */
    Class<R> type();

    /** Takes requests in, in the running transaction; answers in the order given. */
    List<Taken> take(List<R> requests);
}
