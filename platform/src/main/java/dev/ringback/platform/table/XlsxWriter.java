package dev.ringback.platform.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A workbook: a sheet for each table, with Chinese headings in a frozen row that is printed on every page. Rows go block by
 * block to a file that has no name from the start, so memory stays flat, and nothing is left after a crash. A table longer
 * than a sheet goes on on another.
 */
public final class XlsxWriter implements TableWriter {

    /** What is shown of a share of nothing. */
    static final String NOT_APPLICABLE = "N/A";

    private static final String APPLICATION = "Ringback";
    /** The level that is fastest, and nearly as small as any, by the library's own measure. */
    private static final int COMPRESSION = 2;

    private static final int BUFFER = 65_536;
    private static final int BLOCK = 500;
    private static final int LONGEST_TEXT = 32_767;
    private static final String HEADING_COLOUR = "D9E1F2";

    private final OutputStream target;
    private final ZoneId zone;
    private final BinaryOperator<String> words;
    private final FileChannel file;
    private final OutputStream out;
    private final Workbook workbook;
    private @Nullable Sheet table;
    private @Nullable Worksheet sheet;
    private int row;
    private int blockBegin;
    private int part;

    /**
     * @param target takes the workbook at its end
     * @param zone the business time zone, since a spreadsheet knows none (G1)
     * @param words what is shown for a code, of the labels of its field and the code
     */
    public XlsxWriter(OutputStream target, ZoneId zone, BinaryOperator<String> words) throws IOException {
        this.target = target;
        this.zone = zone;
        this.words = words;
        this.file = nameless();
        this.out = new BufferedOutputStream(Channels.newOutputStream(file), BUFFER);
        this.workbook = new Workbook(out, APPLICATION, null);
        workbook.setCompressionLevel(COMPRESSION);
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("ringback-report", null);
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    @Override
    public void begin(Sheet begun) {
        table = begun;
        part = 1;
        open(begun, begun.name());
    }

    private void open(Sheet begun, String name) {
        Worksheet opened = workbook.newWorksheet(name);
        List<Field> fields = begun.fields();
        for (int column = 0; column < fields.size(); column++) {
            opened.width(column, fields.get(column).kind().width());
            opened.inlineString(0, column, fields.get(column).heading());
        }
        opened.range(0, 0, 0, fields.size() - 1)
                .style()
                .bold()
                .fillColor(HEADING_COLOUR)
                .wrapText(true)
                .set();
        opened.freezePane(0, 1);
        opened.repeatRows(0);
        opened.pageOrientation("landscape");
        sheet = opened;
        row = 1;
        blockBegin = 1;
    }

    @Override
    public void row(Object[] values) throws IOException {
        Sheet current = Objects.requireNonNull(table);
        if (row == Worksheet.MAX_ROWS) {
            end();
            open(current, current.name() + " (" + ++part + ")");
        }
        Worksheet opened = Objects.requireNonNull(sheet);
        for (int column = 0; column < values.length; column++) {
            cell(opened, column, current.fields().get(column), values[column]);
        }
        row++;
        if (row - blockBegin == BLOCK) {
            flush(opened, current);
        }
    }

    private void cell(Worksheet opened, int column, Field field, @Nullable Object value) {
        switch (value) {
            case null -> {
                if (field.kind() == CellKind.RATE) {
                    opened.inlineString(row, column, NOT_APPLICABLE);
                }
            }
            case String text -> opened.inlineString(row, column, cut(shown(field, text)));
            case Long number -> opened.value(row, column, number);
            case BigDecimal number -> opened.value(row, column, number);
            case LocalDate date -> opened.value(row, column, date);
            case Instant instant -> opened.value(row, column, LocalDateTime.ofInstant(instant, zone));
            default -> throw new IllegalArgumentException("No cell can hold a " + value.getClass());
        }
    }

    private String shown(Field field, String text) {
        return field.labels() == null ? text : words.apply(field.labels(), text);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
    }

    private void flush(Worksheet opened, Sheet current) throws IOException {
        if (row > blockBegin) {
            for (int column = 0; column < current.fields().size(); column++) {
                opened.range(blockBegin, column, row - 1, column)
                        .style()
                        .format(current.fields().get(column).kind().format())
                        .set();
            }
        }
        opened.flush();
        blockBegin = row;
    }

    @Override
    public void end() throws IOException {
        Worksheet opened = Objects.requireNonNull(sheet);
        flush(opened, Objects.requireNonNull(table));
        opened.finish();
    }

    @Override
    public void finish() throws IOException {
        workbook.finish();
        out.flush();
        TimelessZip.copy(file, target);
        target.close();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
