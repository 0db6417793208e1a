package dev.ringback.platform.bulk;

import java.util.List;

/**
 * Reads the rows of one import, and takes them in. Used by one thread.
 *
 * @param <R> what a row is read as
 */
public interface RowIntake<R> {

    /** Reads and checks one record, outside any transaction. A row that cannot be read is answered as rejected. */
    Row<R> read(long number, RawRecord raw);

    /** The line of a row that was read well, but then not taken in, as its author may see it: numbers masked. */
    String shown(String line);

    /** Takes rows in, in the running transaction; one outcome each, in the order given. */
    List<RowOutcome> take(List<R> rows);
}
