package dev.ringback.task.imports;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the body of a single write of a CSV record. */
final class CsvRows {

    /** Without a schema each line is an array of its cells. */
    private static final ObjectReader CELLS = new CsvMapper().readerFor(String[].class);

    private static final String CUSTOMER = "customer";

    private final List<String> columns;

    private CsvRows(List<String> columns) {
        this.columns = columns;
    }

    /**
     * Reads the header.
     *
     * @throws BadHeaderException if a column is missing, unknown or there twice
     */
    static CsvRows of(ImportKind kind, String header) {
        List<String> columns;
        try {
            columns = List.of(cells(header)).stream().map(String::trim).toList();
        } catch (RejectedRowException unreadable) {
            throw new BadHeaderException("The header row cannot be read as CSV");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!kind.knows(column)) {
                throw new BadHeaderException("The header row has an unknown column");
            }
            if (!seen.add(column)) {
                throw new BadHeaderException("The header row has the column " + column + " twice");
            }
        }
        List<String> missing =
                kind.required().stream().filter(each -> !seen.contains(each)).toList();
        if (!missing.isEmpty()) {
            throw new BadHeaderException("The header row lacks " + String.join(", ", missing));
        }
        return new CsvRows(columns);
    }

    /** The row as the JSON body of a single write; an empty cell is an absent field. */
    ObjectNode read(String line) {
        String[] cells = cells(line);
        if (cells.length > columns.size()) {
            throw new RejectedRowException(Rejection.TOO_MANY_COLUMNS);
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                put(row, columns.get(i), cells[i]);
            }
        }
        return row;
    }

    private static void put(ObjectNode row, String column, String value) {
        if (column.startsWith(CUSTOMER)) {
            row.withObjectProperty(CUSTOMER).put(uncapitalised(column.substring(CUSTOMER.length())), value);
        } else {
            row.put(column, value);
        }
    }

    /** The column behind a JSON path. */
    static String column(String path) {
        if (!path.startsWith(CUSTOMER + ".")) {
            return path;
        }
        String name = path.substring(CUSTOMER.length() + 1);
        return CUSTOMER + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String uncapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static String[] cells(String line) {
        try {
            return CELLS.readValue(line);
        } catch (IOException malformed) {
            throw new RejectedRowException(Rejection.MALFORMED_ROW);
        }
    }
}
