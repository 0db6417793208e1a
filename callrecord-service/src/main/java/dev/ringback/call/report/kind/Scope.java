package dev.ringback.call.report.kind;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report is about.
 *
 * @param from first business date
 * @param to last business date, included
 * @param zone in which its days are cut (G1)
 * @param asOf calls and corrections recorded later are not in it
 * @param purposes callbacks it counts; empty means all
 * @param units whose calls it counts: an org unit and those below it; null means all
 * @param programId the callback program it is about, or null
 */
public record Scope(
        ReportKind kind,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Instant asOf,
        List<String> purposes,
        @Nullable List<String> units,
        @Nullable String programId) {

    /** Its first instant. */
    public Instant begin() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The first instant behind it. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The same about as many days before it. */
    public Scope before() {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        return new Scope(kind, from.minusDays(days), from.minusDays(1), zone, asOf, purposes, units, programId);
    }
}
