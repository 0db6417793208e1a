package dev.ringback.platform.table;

import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.CsvTable;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A CSV file for each table (RFC 4180, UTF-8), with the keys of its columns as header row. */
public final class CsvWriter implements TableWriter {

    private final Targets targets;
    private @Nullable List<Field> fields;
    private @Nullable OutputStream target;
    private @Nullable CsvTable csv;

    /** Where each table goes. */
    @FunctionalInterface
    public interface Targets {
        /** Opens the file of the next table. */
        OutputStream next() throws IOException;
    }

    /** Writes each table to a target of its own. */
    public CsvWriter(Targets targets) {
        this.targets = targets;
    }

    @Override
    public void begin(Sheet sheet) throws IOException {
        fields = sheet.fields();
        target = targets.next();
        csv = new CsvTable(target, sheet.fields().stream().map(Field::key).toList());
    }

    @Override
    public void row(Object[] values) throws IOException {
        List<Field> known = Objects.requireNonNull(fields);
        List<String> cells = new ArrayList<>(values.length);
        for (int column = 0; column < values.length; column++) {
            cells.add(text(known.get(column), values[column]));
        }
        Objects.requireNonNull(csv).row(cells);
    }

    private static String text(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> field.kind() == CellKind.RATE ? XlsxWriter.NOT_APPLICABLE : "";
            case BigDecimal number -> number.toPlainString();
            case String text when field.kind() == CellKind.TEXT -> Column.harmless(text);
            case Object other -> other.toString();
        };
    }

    @Override
    public void end() throws IOException {
        Objects.requireNonNull(csv).close();
        Objects.requireNonNull(target).close();
    }

    @Override
    public void finish() {
        // Each table is a file of its own, and was ended.
    }

    @Override
    public void close() {
        // A file that was not ended is thrown away with its report.
    }
}
