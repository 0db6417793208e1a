package dev.ringback.task.fact;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fact's row, read by the columns' names. */
public final class FactRow {

    private final ResultSet row;

    FactRow(ResultSet row) {
        this.row = row;
    }

    /** The source system. */
    public String source() throws SQLException {
        return row.getString("source");
    }

    /** How it names the fact. */
    public String externalId() throws SQLException {
        return row.getString("external_id");
    }

    /** An id. */
    public UUID uuid(String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Text that is there. */
    public String text(String column) throws SQLException {
        return row.getString(column);
    }

    /** Text, or null. */
    public @Nullable String textOrNull(String column) throws SQLException {
        return row.getString(column);
    }

    /** An exact number. */
    public BigDecimal decimal(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /** An exact number, or null. */
    public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
        return row.getBigDecimal(column);
    }

    /** A date. */
    public LocalDate date(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** A date, or null. */
    public @Nullable LocalDate dateOrNull(String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** An instant that is there. */
    public Instant instant(String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** An instant, or null. */
    public @Nullable Instant instantOrNull(String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
