package dev.ringback.complaint.ratio;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.Sight;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts complaints, and the times that were kept, within the org scope of who asks. */
@ApplicationScoped
class RatioService {

    private static final int PLACES = 2;
    private static final int LONGEST_DAYS = 400;

    private static final String KEEP_BASES = """
            INSERT INTO ratio_base (month, dimension, key, base, changed_at, changed_by)
            SELECT ?::date, ?, b.key, b.base::bigint, ?, ? FROM unnest(?, ?) AS b (key, base)
            ON CONFLICT (month, dimension, key) DO UPDATE SET base = excluded.base, changed_at = excluded.changed_at,
                changed_by = excluded.changed_by""";

    private final Sql sql;
    private final Sight sight;
    private final BusinessClock clock;

    RatioService(Sql sql, Sight sight, BusinessClock clock) {
        this.sql = sql;
        this.sight = sight;
        this.clock = clock;
    }

    private record Count(
            String key, long complaints, @Nullable Long base) {}

    /** The complaints of a month by a dimension, those with the most first (CMPL-9). */
    @Transactional
    RatioView ratios(YearMonth month, Dimension dimension, Counted counted, Actor viewer) {
        long all = total(month, counted, viewer);
        Query query = Query.of("SELECT k.key, k.complaints, b.base FROM (SELECT " + dimension.key()
                + " AS key, count(*) AS complaints FROM " + dimension.source() + " WHERE");
        inMonth(sight.narrow(query, viewer), month, counted)
                .add("GROUP BY 1) k LEFT JOIN ratio_base b ON b.key = k.key")
                .add("AND b.month = ? AND b.dimension = ?", month.atDay(1), dimension)
                .add("WHERE k.key IS NOT NULL ORDER BY k.complaints DESC, k.key");
        List<Count> counts =
                sql.query(query, row -> new Count(row.getString(1), row.getLong(2), row.getObject(3, Long.class)));
        return new RatioView(
                month.toString(),
                dimension,
                counted,
                all,
                counts.stream()
                        .map(count -> row(count, all, month, dimension, counted))
                        .toList());
    }

    private long total(YearMonth month, Counted counted, Actor viewer) {
        Query query = inMonth(sight.narrow(Query.of("SELECT count(*) FROM complaint c WHERE"), viewer), month, counted);
        @Nullable Long total = sql.first(query, row -> row.getLong(1));
        return total == null ? 0 : total;
    }

    /**
     * Takes in what complaints of a month are set against; a later word on a key replaces the earlier.
     *
     * @param by who told
     */
    @Transactional
    RatioView.Kept keep(YearMonth month, Dimension dimension, List<RatioView.Base> bases, String by) {
        long keys = bases.stream().map(RatioView.Base::key).distinct().count();
        if (keys < bases.size()) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("items", "KEY_TWICE", "A key is named once.");
        }
        int kept = sql.update(Query.of(
                KEEP_BASES,
                month.atDay(1),
                dimension,
                clock.now(),
                by,
                bases.stream().map(RatioView.Base::key).toList(),
                bases.stream().map(base -> base.base().toString()).toList()));
        return new RatioView.Kept(month.toString(), dimension, kept);
    }

    /** Whether the times to answer that began on some days were kept, and what was told as passed on these days. */
    @Transactional
    RatioView.Levels levels(LocalDate from, LocalDate to, RatioView.LevelKey by, Actor viewer) {
        if (to.isBefore(from) || from.plusDays(LONGEST_DAYS).isBefore(to)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("to", "DAYS_OUT_OF_RANGE", "These are no days, or more than 400.");
        }
        String now = by == RatioView.LevelKey.DEPARTMENT ? "c.department_id" : "c.officer_agent_id";
        String then = by == RatioView.LevelKey.DEPARTMENT ? "e.department_id" : "c.officer_agent_id";
        Query query =
                Query.of("SELECT k.key, sum(k.rounds), sum(k.in_time), sum(k.late), sum(k.overdue), sum(k.pending),"
                        + " sum(k.reply), sum(k.upd), sum(k.solution), sum(k.hand_over) FROM (SELECT " + now
                        + " AS key,"
                        + " count(*) AS rounds, count(*) FILTER (WHERE r.answer_in_time) AS in_time,"
                        + " count(*) FILTER (WHERE NOT r.answer_in_time) AS late");
        query.add(
                ", count(*) FILTER (WHERE r.answered_at IS NULL AND r.reply_due_at < ? AND r.decided_at IS NULL) AS overdue",
                clock.now());
        query.add(
                ", count(*) FILTER (WHERE r.answered_at IS NULL AND (r.reply_due_at >= ? OR r.decided_at IS NOT NULL))"
                        + " AS pending, 0 AS reply, 0 AS upd, 0 AS solution, 0 AS hand_over"
                        + " FROM complaint c JOIN complaint_round r ON r.complaint_id = c.id WHERE",
                clock.now());
        sight.narrow(query, viewer)
                .add(
                        "AND r.started_at >= ? AND r.started_at < ? GROUP BY 1",
                        clock.startOf(from),
                        clock.startOf(to.plusDays(1)))
                .add("UNION ALL SELECT " + then + ", 0, 0, 0, 0, 0, count(*) FILTER (WHERE e.target = 'REPLY'),"
                        + " count(*) FILTER (WHERE e.target = 'UPDATE'), count(*) FILTER (WHERE e.target = 'SOLUTION'),"
                        + " count(*) FILTER (WHERE e.target = 'HAND_OVER')"
                        + " FROM complaint c JOIN clock_event e ON e.complaint_id = c.id AND e.stage = 'BREACH' WHERE");
        sight.narrow(query, viewer)
                .add(
                        "AND e.due_at >= ? AND e.due_at < ? GROUP BY 1) k WHERE k.key IS NOT NULL GROUP BY k.key"
                                + " ORDER BY k.key",
                        clock.startOf(from),
                        clock.startOf(to.plusDays(1)));
        return new RatioView.Levels(
                from,
                to,
                by,
                sql.query(
                        query,
                        row -> new RatioView.LevelRow(
                                row.getString(1),
                                row.getLong(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                percent(row.getLong(3), row.getLong(3) + row.getLong(4) + row.getLong(5)),
                                row.getLong(7),
                                row.getLong(8),
                                row.getLong(9),
                                row.getLong(10))));
    }

    private Query inMonth(Query query, YearMonth month, Counted counted) {
        query.add(
                "AND c.kind = 'COMPLAINT' AND c.received_at >= ? AND c.received_at < ?",
                clock.startOf(month.atDay(1)),
                clock.startOf(month.plusMonths(1).atDay(1)));
        return counted == Counted.UPHELD ? query.add("AND " + ComplaintStore.UPHELD) : query;
    }

    private static RatioView.Row row(Count count, long all, YearMonth month, Dimension dimension, Counted counted) {
        @Nullable Long base = count.base();
        return new RatioView.Row(
                count.key(),
                count.complaints(),
                base,
                base == null ? null : percent(count.complaints(), base),
                percent(count.complaints(), all),
                path(count.key(), month, dimension, counted));
    }

    /** The list that holds exactly the complaints that were counted. */
    private static String path(String key, YearMonth month, Dimension dimension, Counted counted) {
        String filter = switch (dimension) {
            case DESIGNER, INSPECTOR, CREW, STORE, PARTNER, SUPPLIER ->
                "party=" + dimension.name() + ":" + encoded(key);
            case PRODUCT -> "business=" + encoded(key);
            case AGENT -> "subjectAgentId=" + encoded(key);
            case ORG_UNIT -> "orgUnitId=" + encoded(key);
            case CAUSE -> "causeClass=" + encoded(key);
            case ROOT_CAUSE -> "rootCause=" + encoded(key);
        };
        return "/v1/complaints?kind=COMPLAINT&receivedFrom=" + month.atDay(1) + "&receivedTo=" + month.atEndOfMonth()
                + "&" + filter + (counted == Counted.UPHELD ? "&upheld=true" : "");
    }

    private static String encoded(String key) {
        return URLEncoder.encode(key, StandardCharsets.UTF_8);
    }

    private static @Nullable String percent(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), PLACES, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
