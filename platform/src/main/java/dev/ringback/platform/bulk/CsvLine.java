package dev.ringback.platform.bulk;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads single records of CSV with one delimiter. */
public final class CsvLine {

    private final ObjectReader cells;

    /** Of files whose fields stand apart by the delimiter. */
    public CsvLine(char delimiter) {
        // Without column names each line is an array of its cells.
        this.cells = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(delimiter));
    }

    /**
     * The cells of a record.
     *
     * @throws RejectedRowException if it is no CSV
     */
    public String[] cells(String line) {
        try {
            return cells.readValue(line);
        } catch (IOException malformed) {
            throw new RejectedRowException(Rejection.MALFORMED_ROW);
        }
    }

    /**
     * The column names of a header row, without blanks around them.
     *
     * @throws BadHeaderException if it is no CSV, or a column is there twice
     */
    public List<String> header(String line) {
        List<String> columns;
        try {
            columns = Stream.of(cells(line)).map(String::trim).toList();
        } catch (RejectedRowException unreadable) {
            throw new BadHeaderException("The header row cannot be read as CSV");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new BadHeaderException("The header row has a column twice: number " + (seen.size() + 1));
            }
        }
        return columns;
    }
}
