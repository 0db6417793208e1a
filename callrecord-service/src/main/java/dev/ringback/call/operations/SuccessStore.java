package dev.ringback.call.operations;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts orders by their origin, and leads that were won. Works in the caller's transaction. */
@ApplicationScoped
class SuccessStore {

    private static final String STATED = """
            SELECT s.origin, count(*)
            FROM call_sale s JOIN call_record c ON c.id = s.call_id
            WHERE c.started_at >= ? AND c.started_at < ?
                AND coalesce((SELECT k.effective AND k.disposition IS NOT DISTINCT FROM 'ORDERED'
                              FROM call_correction k WHERE k.call_id = c.id
                              ORDER BY k.revision DESC LIMIT 1), c.effective AND c.disposition = 'ORDERED')
            GROUP BY s.origin""";

    private final Sql sql;

    SuccessStore(Sql sql) {
        this.sql = sql;
    }

    /** Orders by the direction of their calls, from first to last local day. */
    Map<String, Long> ordered(LocalDate from, LocalDate to) {
        Map<String, Long> found = new LinkedHashMap<>();
        sql.each(
                "SELECT direction, sum(ordered) FROM call_tally WHERE day >= ? AND day <= ? GROUP BY direction",
                (connection, statement) -> {
                    statement.setObject(1, from);
                    statement.setObject(2, to);
                },
                row -> found.put(row.getString(1), row.getLong(2)));
        return found;
    }

    /** Calls that still read as ordered, by the origin stated of them. */
    Map<SuccessRow.Origin, Long> stated(Instant from, Instant to) {
        Map<SuccessRow.Origin, Long> found = new EnumMap<>(SuccessRow.Origin.class);
        sql.each(
                STATED,
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(from));
                    statement.setObject(2, Instants.utc(to));
                },
                row -> found.put(SuccessRow.Origin.valueOf(row.getString(1)), row.getLong(2)));
        return found;
    }

    /** Leads won in a period, by channel in order. */
    Map<String, Long> won(Instant from, Instant to) {
        Map<String, Long> found = new LinkedHashMap<>();
        sql.each(
                "SELECT channel_unit_id, count(*) FROM lead WHERE state = 'WON' AND changed_at >= ? AND changed_at < ?"
                        + " GROUP BY 1 ORDER BY 1",
                (connection, statement) -> {
                    statement.setObject(1, Instants.utc(from));
                    statement.setObject(2, Instants.utc(to));
                },
                row -> found.put(row.getString(1), row.getLong(2)));
        return found;
    }
}
