package dev.ringback.complaint.calendar;

import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calendars and all their versions. Works in the caller's transaction. */
@ApplicationScoped
public class CalendarStore {

    private final Sql sql;

    CalendarStore(Sql sql) {
        this.sql = sql;
    }

    /** Every version of every calendar, the versions of each in order. */
    public List<CalendarVersion> versions() {
        return sql.query(
                Query.of("SELECT * FROM business_calendar ORDER BY calendar_id, version"), CalendarStore::version);
    }

    /** Whether there is a calendar of this id. */
    public boolean knows(String calendarId) {
        return current(calendarId) != null;
    }

    /** The versions in force now, in the order of their ids. */
    List<CalendarVersion> all() {
        return sql.query(
                Query.of("SELECT DISTINCT ON (calendar_id) * FROM business_calendar"
                        + " ORDER BY calendar_id, version DESC"),
                CalendarStore::version);
    }

    /** The version in force now, or null. */
    @Nullable
    CalendarVersion current(String calendarId) {
        return sql.first(
                Query.of(
                        "SELECT * FROM business_calendar WHERE calendar_id = ? ORDER BY version DESC LIMIT 1",
                        calendarId),
                CalendarStore::version);
    }

    /** Keeps anyone else from changing calendars and clocks until the transaction ends, and lets readers know of the change. */
    public void changing() {
        sql.update(Query.of("UPDATE clock_generation SET generation = generation + 1"));
    }

    /** Rises with every change of a calendar or a clock. */
    public long generation() {
        @Nullable
        Long generation = sql.first(Query.of("SELECT generation FROM clock_generation"), row -> row.getLong(1));
        return generation == null ? 0 : generation;
    }

    void add(CalendarVersion version) {
        sql.update(Query.of(
                "INSERT INTO business_calendar (calendar_id, version, name, hours, in_force_from, changed_by)"
                        + " VALUES (?, ?, ?, ?::jsonb, ?, ?)",
                version.calendarId(),
                version.version(),
                version.name(),
                new String(EventJson.write(CalendarText.of(version.hours())), StandardCharsets.UTF_8),
                version.inForceFrom(),
                version.changedBy()));
    }

    private static CalendarVersion version(ResultSet row) throws SQLException {
        return new CalendarVersion(
                row.getString("calendar_id"),
                row.getInt("version"),
                row.getString("name"),
                EventJson.read(row.getString("hours").getBytes(StandardCharsets.UTF_8), CalendarText.class)
                        .calendar(),
                Instants.read(row, "in_force_from"),
                row.getString("changed_by"));
    }
}
