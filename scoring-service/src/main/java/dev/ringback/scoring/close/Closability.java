package dev.ringback.scoring.close;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.scoring.approval.PendingFacts;
import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.IndicatorRule;
import dev.ringback.scoring.scheme.ItemRule;
import dev.ringback.scoring.scheme.MoneyRule;
import dev.ringback.scoring.scheme.Rule;
import dev.ringback.scoring.scheme.Scheme;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a close waits for. */
@ApplicationScoped
class Closability {
    private static final String DEAD_LETTERS = "SELECT count(*) FROM dead_letter WHERE replayed_at IS NULL";
    /** The first day something was due, done or reported. */
    private static final String FIRST_FACT = """
            SELECT least((SELECT min(due_on) FROM measure_task WHERE agent_id IS NOT NULL),
                         (SELECT min(day) FROM measure_day),
                         (SELECT min(day) FROM measure_verified),
                         (SELECT min(returned_on) + 1 FROM measure_trip),
                         (SELECT min(month) FROM measure_report),
                         (SELECT min(occurred_on) FROM measure_finding WHERE company_caused),
                         (SELECT min(day) FROM measure_arrival),
                         (SELECT min(day) FROM measure_deal),
                         (SELECT min(day) FROM measure_quantity))
            """;

    private final Sources sources;
    private final PendingFacts pending;
    private final BusinessClock clock;

    Closability(Sources sources, PendingFacts pending, BusinessClock clock) {
        this.sources = sources;
        this.pending = pending;
        this.clock = clock;
    }

    /** Everything an open month's close waits for, in the order of the codes. */
    List<Waiting> waitingFor(Connection connection, MonthBook book, ScoringMonth month, Collection<Scheme> schemes)
            throws SQLException {
        List<Waiting> waiting = new ArrayList<>();
        LocalDate today = clock.today();
        LocalDate horizon = horizon(schemes, month);
        if (!today.isAfter(month.last())) {
            waiting.add(Waiting.of(Waiting.Code.MONTH_NOT_OVER, "the month ends on " + month.last()));
        } else if (!today.isAfter(horizon)) {
            waiting.add(Waiting.of(
                    Waiting.Code.HORIZON_NOT_OVER,
                    "the week of " + month.mondays().getLast() + " ends on " + horizon));
        }
        Instant needed = clock.startOf(horizon.plusDays(1));
        for (Sources.Behind source : sources.behind(connection, needed)) {
            waiting.add(Waiting.of(
                    Waiting.Code.SOURCE_BEHIND,
                    source.topic() + " has been read to "
                            + (source.drainedTo() == null ? "an unknown instant" : source.drainedTo()) + ", not to "
                            + needed));
        }
        long deadLetters = deadLetters(connection);
        if (deadLetters > 0) {
            waiting.add(Waiting.of(Waiting.Code.DEAD_LETTERS, deadLetters + " events are set aside"));
        }
        pending.upTo(month.last())
                .ifPresent(facts -> waiting.add(Waiting.of(Waiting.Code.FACTS_PENDING, facts.inWords())));
        waiting.addAll(order(connection, book, month).toList());
        return waiting;
    }

    /** The last day on which something can still count for the month. */
    private static LocalDate horizon(Collection<Scheme> schemes, ScoringMonth month) {
        return schemes.stream()
                .flatMap(scheme -> scheme.rules().stream())
                .map(rule -> switch (rule) {
                    case Rule.WeeklyAndTotalQuota quota -> month.lastSunday();
                    case Rule.Base base -> month.last();
                    case Rule.Coverage coverage -> month.last();
                    case Rule.TotalQuota quota -> month.last();
                    case Rule.AllOnNextDay nextDay -> month.last();
                    case Rule.NextDayCoverage nextDay -> month.last();
                    case Rule.Flag flag -> month.last();
                    case ItemRule item -> month.last();
                    case MoneyRule money -> month.last();
                    case IndicatorRule indicator -> month.last();
                })
                .max(LocalDate::compareTo)
                .orElse(month.last());
    }

    private static Stream<Waiting> order(Connection connection, MonthBook book, ScoringMonth month)
            throws SQLException {
        List<ClosedMonth> closed = book.closed();
        if (closed.isEmpty()) {
            @Nullable LocalDate first = firstFact(connection);
            return first == null || !first.isBefore(month.first())
                    ? Stream.empty()
                    : Stream.of(Waiting.of(
                            Waiting.Code.EARLIER_MONTH_HAS_FACTS,
                            "facts begin in " + YearMonth.from(first) + ", and no month is closed"));
        }
        YearMonth firstClosed = closed.getFirst().month().month();
        YearMonth next = closed.getLast().month().month().plusMonths(1);
        if (month.month().isBefore(firstClosed)) {
            return Stream.of(Waiting.of(Waiting.Code.BEFORE_FIRST_CLOSE, "the books begin with " + firstClosed));
        }
        return month.month().isAfter(next)
                ? Stream.of(Waiting.of(Waiting.Code.EARLIER_MONTH_OPEN, next + " is open"))
                : Stream.empty();
    }

    private static @Nullable LocalDate firstFact(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(FIRST_FACT);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getObject(1, LocalDate.class) : null;
        }
    }

    private static long deadLetters(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(DEAD_LETTERS);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
