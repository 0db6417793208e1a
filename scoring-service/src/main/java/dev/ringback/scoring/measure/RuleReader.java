package dev.ringback.scoring.measure;

import dev.ringback.scoring.scheme.IndicatorRule;
import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.Measure;
import dev.ringback.scoring.scheme.MoneyRule;
import dev.ringback.scoring.scheme.Rule;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads what one rule asks for, for some agents in a month. */
final class RuleReader {
    private final Connection connection;
    private final MeasureTables tables;
    private final ScoringMonth month;
    private final Array ids;
    private final MeasureCollector collected;
    private final Set<MeasureOf> read = new HashSet<>();

    RuleReader(Connection connection, MeasureTables tables, ScoringMonth month, Array ids, MeasureCollector collected) {
        this.connection = connection;
        this.tables = tables;
        this.month = month;
        this.ids = ids;
        this.collected = collected;
    }

    void read(Rule rule) throws SQLException {
        switch (rule) {
            case Rule.Base base -> {
                // Nothing to measure.
            }
            case ItemRule item -> {
                // Read for all items at once.
            }
            case MoneyRule money -> amounts(money.measures(), MoneyRule.monthsBack(money));
            case IndicatorRule indicator -> amounts(indicator.measures(), 0);
            case Rule.Coverage coverage ->
                coverage(
                        coverage.id(), coverage.purpose(), coverage.leavesDenominator(), coverage.leavesUnlessCalled());
            case Rule.WeeklyAndTotalQuota quota -> weeks(quota);
            case Rule.TotalQuota quota -> total(quota.id(), quota.measure());
            case Rule.AllOnNextDay nextDay -> nextDay(nextDay.id(), nextDay.daysAfter());
            case Rule.NextDayCoverage nextDay -> {
                nextDay(nextDay.id(), nextDay.daysAfter());
                coverage(nextDay.id(), nextDay.purpose(), nextDay.leavesDenominator(), nextDay.leavesUnlessCalled());
            }
            case Rule.Flag flag ->
                query(
                        MonthQueries.REPORTS,
                        List.of(flag.result(), ids, flag.report(), month.first()),
                        row -> collected.reports(
                                row.getString(1), flag.id(), new ReportCount(row.getInt(2), row.getInt(3))));
        }
    }

    /** Lines that count as met, of any rule. */
    void waivers() throws SQLException {
        query(
                MonthQueries.WAIVED,
                List.of(ids, month.first()),
                row -> collected.waived(row.getString(1), row.getString(2)));
    }

    private void weeks(Rule.WeeklyAndTotalQuota quota) throws SQLException {
        List<Object> parameters = List.of(ids, quota.purpose(), month.mondays().getFirst(), month.lastSunday());
        query(
                MonthQueries.DUE_BY_WEEK,
                parameters,
                row -> collected.due(row.getString(1), quota.id(), row.getObject(2, LocalDate.class), row.getInt(3)));
        query(
                MonthQueries.CUSTOMERS_BY_WEEK,
                parameters,
                row -> collected.customers(
                        row.getString(1), quota.id(), row.getObject(2, LocalDate.class), row.getInt(3)));
    }

    /** Reported records and those counted from events are told apart in the line; of every other measure all is told. */
    private void total(String rule, Measure measure) throws SQLException {
        List<Object> parameters = List.of(ids, month.first(), month.last());
        if (measure == Measure.RECORDS_VERIFIED) {
            query(
                    MonthQueries.RECORDS_REPORTED,
                    parameters,
                    row -> collected.total(row.getString(1), rule, new TotalCount(row.getBigDecimal(2), 0)));
            query(
                    MonthQueries.CUSTOMERS_VERIFIED,
                    parameters,
                    row -> collected.total(row.getString(1), rule, new TotalCount(BigDecimal.ZERO, row.getLong(2))));
        } else {
            query(
                    MonthQueries.sum(measure),
                    parameters,
                    row -> collected.total(row.getString(1), rule, new TotalCount(BigDecimal.ZERO, row.getLong(2))));
        }
    }

    private void amounts(Set<Measure> measures, int monthsBack) throws SQLException {
        for (Measure measure : measures) {
            for (int back = 0; back <= monthsBack; back++) {
                MeasureOf wanted = new MeasureOf(measure, back);
                ScoringMonth of = new ScoringMonth(month.month().minusMonths(back));
                if (read.add(wanted)) {
                    query(
                            MonthQueries.sum(measure),
                            List.of(ids, of.first(), of.last()),
                            row -> collected.amount(row.getString(1), wanted, row.getBigDecimal(2)));
                }
            }
        }
    }

    private void nextDay(String rule, int daysAfter) throws SQLException {
        query(
                MonthQueries.NEXT_DAY,
                List.of(
                        daysAfter,
                        ids,
                        month.first().minusDays(daysAfter),
                        month.last().minusDays(daysAfter)),
                row -> collected.nextDay(row.getString(1), rule, new NextDayCount(row.getInt(2), row.getInt(3))));
    }

    private void coverage(String rule, String purpose, List<String> leaves, List<String> leavesUnlessCalled)
            throws SQLException {
        query(
                MonthQueries.COVERAGE,
                List.of(texts(leaves), texts(leavesUnlessCalled), ids, purpose, month.first(), month.last()),
                row -> collected.coverage(row.getString(1), rule, row.getBoolean(2), row.getString(3), row.getInt(4)));
    }

    private Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private void query(String sql, List<?> parameters, RowReader reader) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(tables.in(sql))) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
