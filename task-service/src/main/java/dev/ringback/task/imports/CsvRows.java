package dev.ringback.task.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.ringback.platform.bulk.BadHeaderException;
import dev.ringback.platform.bulk.CsvLine;
import dev.ringback.platform.bulk.RejectedRowException;
import dev.ringback.platform.bulk.Rejection;
import java.util.Arrays;
import java.util.List;

/** Makes the body of a single write of a CSV record. */
final class CsvRows {

    private static final String CUSTOMER = "customer";
    private static final String WINDOW = "preferredWindow";

    private final ImportKind kind;
    private final CsvLine csv;
    private final List<String> columns;

    private CsvRows(ImportKind kind, CsvLine csv, List<String> columns) {
        this.kind = kind;
        this.csv = csv;
        this.columns = columns;
    }

    /**
     * Reads the header.
     *
     * @throws BadHeaderException if a column is missing, unknown or there twice
     */
    static CsvRows of(ImportKind kind, CsvLine csv, String header) {
        List<String> columns = csv.header(header);
        if (!columns.stream().allMatch(kind::knows)) {
            throw new BadHeaderException("The header row has an unknown column");
        }
        List<String> missing =
                kind.required().stream().filter(each -> !columns.contains(each)).toList();
        if (!missing.isEmpty()) {
            throw new BadHeaderException("The header row lacks " + String.join(", ", missing));
        }
        return new CsvRows(kind, csv, columns);
    }

    /** The row as the JSON body of a single write; an empty cell is an absent field. */
    ObjectNode read(String line) {
        String[] cells = csv.cells(line);
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

    private void put(ObjectNode row, String column, String value) {
        if (column.equals(WINDOW)) {
            row.set(column, window(value));
        } else if (column.startsWith(CUSTOMER)) {
            row.withObjectProperty(CUSTOMER).put(uncapitalised(column.substring(CUSTOMER.length())), value);
        } else if (kind.flag(column) && (value.equals("true") || value.equals("false"))) {
            row.put(column, Boolean.parseBoolean(value));
        } else {
            row.put(column, value);
        }
    }

    /** A window as people read it; what cannot be read stays text, and is of the wrong type. */
    private static JsonNode window(String value) {
        ObjectNode window = JsonNodeFactory.instance.objectNode();
        ArrayNode slots = window.putArray("slots");
        for (String each : value.split(";", -1)) {
            String[] words = each.trim().split(" +");
            String[] times = words[words.length - 1].split("-", -1);
            if (words.length == 1 || times.length != 2) {
                return TextNode.valueOf(value);
            }
            ObjectNode slot = slots.addObject();
            ArrayNode days = slot.putArray("days");
            Arrays.stream(words, 0, words.length - 1).forEach(days::add);
            slot.put("from", times[0]).put("to", times[1]);
        }
        return window;
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
}
