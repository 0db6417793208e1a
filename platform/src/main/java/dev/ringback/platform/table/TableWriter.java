package dev.ringback.platform.table;

import java.io.IOException;

/** Writes the tables of a report in one format, a row at a time. */
public interface TableWriter extends AutoCloseable {

    /** Begins a table. */
    void begin(Sheet sheet) throws IOException;

    /** Writes a row of it. */
    void row(Object[] values) throws IOException;

    /** Ends the table. */
    void end() throws IOException;

    /** Ends the whole after the last table. Without it, what was written is no file. */
    void finish() throws IOException;

    /** Lets go of what it holds. */
    @Override
    void close() throws IOException;
}
