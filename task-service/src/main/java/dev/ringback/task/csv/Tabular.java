package dev.ringback.task.csv;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** An answer that can also be had as a table: a header row, then a row each, columns in the order in which the record declares them. */
public interface Tabular {

    /** The media type of a table: RFC 4180, UTF-8, with a header row. */
    String CSV = "text/csv";

    /** The rows of the table, flat records of one type. Texts in them are ids and codes, never what people wrote. */
    @JsonIgnore
    List<? extends Record> table();

    /** Their type. */
    @JsonIgnore
    Class<? extends Record> rowType();
}
