package dev.ringback.stack.demo.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of orders with a header row, as {@code POST /v1/imports?kind=orders} takes it.
 *
 * @param text the whole file
 * @param rows its rows in order
 */
public record OrderFile(String text, List<OrderRow> rows) {

    private static final List<String> COLUMNS = List.of(
            "externalId",
            "customerExternalId",
            "customerName",
            "customerPhone",
            "business",
            "amount",
            "closedAt",
            "ownerAgentId",
            "orgUnitId");

    /** The header row of the files written here. */
    static final String HEADER = String.join(",", COLUMNS);

    private static final String SHIPPED = "/demo/orders-2026-03.csv";
    private static final YearMonth SHIPPED_MONTH = YearMonth.of(2026, 3);

    public OrderFile {
        rows = List.copyOf(rows);
    }

    /**
     * Reads a user's file.
     *
     * @throws IllegalArgumentException if it lacks one of the columns
     */
    public static OrderFile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the order file " + file, e);
        }
    }

    /** The file that ships with the project: deals of March 2026, moved to another month if that is asked for. */
    public static OrderFile shipped(YearMonth closed, ZoneId zone) {
        try (InputStream in = OrderFile.class.getResourceAsStream(SHIPPED)) {
            if (in == null) {
                throw new IllegalStateException("The class path lacks " + SHIPPED);
            }
            OrderFile file = parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            long months = SHIPPED_MONTH.until(closed, ChronoUnit.MONTHS);
            return months == 0
                    ? file
                    : of(file.rows.stream().map(row -> moved(row, months, zone)).toList());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + SHIPPED, e);
        }
    }

    /** A file with these rows. */
    static OrderFile of(List<OrderRow> rows) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        List<OrderRow> numbered = new ArrayList<>();
        for (OrderRow row : rows) {
            text.append(row.toLine()).append('\n');
            numbered.add(new OrderRow(
                    numbered.size() + 1,
                    row.externalId(),
                    row.customerExternalId(),
                    row.customerName(),
                    row.customerPhone(),
                    row.business(),
                    row.amount(),
                    row.closedAt(),
                    row.owner(),
                    row.unit()));
        }
        return new OrderFile(text.toString(), numbered);
    }

    private static OrderRow moved(OrderRow row, long months, ZoneId zone) {
        Instant closed = row.closedAt();
        return new OrderRow(
                row.line(),
                row.externalId(),
                row.customerExternalId(),
                row.customerName(),
                row.customerPhone(),
                row.business(),
                row.amount(),
                closed == null
                        ? null
                        : ZonedDateTime.ofInstant(closed, zone)
                                .plusMonths(months)
                                .toInstant(),
                row.owner(),
                row.unit());
    }

    static OrderFile parse(String text) {
        List<List<String>> lines = Csv.parse(text);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("The order file is empty. Its first line has to be: " + HEADER);
        }
        Map<String, Integer> columns = new HashMap<>();
        for (String name : lines.getFirst()) {
            columns.put(name.strip(), columns.size());
        }
        for (String name : COLUMNS) {
            if (!columns.containsKey(name)) {
                throw new IllegalArgumentException("The order file lacks the column " + name);
            }
        }
        List<OrderRow> rows = new ArrayList<>();
        for (List<String> cells : lines.subList(1, lines.size())) {
            rows.add(row(rows.size() + 1, cells, columns));
        }
        return new OrderFile(text, rows);
    }

    private static OrderRow row(int line, List<String> cells, Map<String, Integer> columns) {
        return new OrderRow(
                line,
                cell(cells, columns, "externalId"),
                cell(cells, columns, "customerExternalId"),
                cell(cells, columns, "customerName"),
                cell(cells, columns, "customerPhone"),
                cell(cells, columns, "business"),
                cell(cells, columns, "amount"),
                instant(cell(cells, columns, "closedAt")),
                blankToNull(cell(cells, columns, "ownerAgentId")),
                blankToNull(cell(cells, columns, "orgUnitId")));
    }

    private static String cell(List<String> cells, Map<String, Integer> columns, String name) {
        Integer index = columns.get(name);
        return index == null || index >= cells.size() ? "" : cells.get(index).strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** An unreadable time is the platform's to reject; here the row counts as no closed deal. */
    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
