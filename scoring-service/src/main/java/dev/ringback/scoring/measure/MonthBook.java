package dev.ringback.scoring.measure;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The closed months, as one snapshot. They follow each other without a gap, since an earlier month is closed before a
 * later one; adjustments of all of them go to the month behind the last (invariant 7).
 */
public final class MonthBook {
    private static final String CLOSED = """
            SELECT month, close_seq, closed_at, closed_by, schemes, override_reason, waited_for, paid_at, paid_by
            FROM {m}month WHERE close_seq IS NOT NULL ORDER BY month
            """;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<ClosedMonth> closed;

    private MonthBook(List<ClosedMonth> closed) {
        this.closed = List.copyOf(closed);
    }

    /** Reads the book. */
    public static MonthBook read(Connection connection, MeasureTables tables) throws SQLException {
        List<ClosedMonth> closed = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(tables.in(CLOSED));
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                closed.add(month(rows));
            }
        }
        return new MonthBook(closed);
    }

    /** All closed months in their order. */
    public List<ClosedMonth> closed() {
        return closed;
    }

    /** The month, when it is closed. */
    public Optional<ClosedMonth> closed(ScoringMonth month) {
        return closed.stream().filter(each -> each.month().equals(month)).findFirst();
    }

    /** The month that carries the adjustments of all closed ones; nothing before the first close. */
    public Optional<ScoringMonth> carriesAdjustments() {
        return last().map(last -> new ScoringMonth(last.month().month().plusMonths(1)));
    }

    /** Place in the journal of the last close; facts behind it are in no closed statement and no posted adjustment. */
    public long lastCloseSequence() {
        return last().map(ClosedMonth::closeSequence).orElse(Long.MAX_VALUE);
    }

    private Optional<ClosedMonth> last() {
        return closed.isEmpty() ? Optional.empty() : Optional.of(closed.getLast());
    }

    private static ClosedMonth month(ResultSet row) throws SQLException {
        @Nullable String waitedFor = row.getString(7);
        return new ClosedMonth(
                new ScoringMonth(YearMonth.from(row.getObject(1, LocalDate.class))),
                row.getLong(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                versions(row.getString(5)),
                row.getString(6),
                waitedFor == null ? List.of() : json(waitedFor, new TypeReference<List<String>>() {}),
                instant(row.getObject(8, OffsetDateTime.class)),
                row.getString(9));
    }

    /** Version by scheme, as the close recorded it. */
    static Map<String, String> versions(String json) {
        return json(json, new TypeReference<Map<String, String>>() {});
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static <T> T json(String text, TypeReference<T> type) {
        try {
            return MAPPER.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException("A closed month cannot be read", e);
        }
    }
}
