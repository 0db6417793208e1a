package dev.ringback.scoring.close;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.Schemes;
import dev.ringback.scoring.statement.StatementClosing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Closes and pays months. Both are decisions in the journal: what came before them in its sequence is final. */
@ApplicationScoped
class MonthService {
    private static final String SOURCE = "/scoring-service/months";

    private final MonthStore store;
    private final Closability closability;
    private final StatementClosing statements;
    private final Journal journal;
    private final BusinessClock clock;

    MonthService(
            MonthStore store,
            Closability closability,
            StatementClosing statements,
            Journal journal,
            BusinessClock clock) {
        this.store = store;
        this.closability = closability;
        this.statements = statements;
        this.journal = journal;
        this.clock = clock;
    }

    /** How the month stands. */
    @Transactional
    MonthView view(ScoringMonth month) {
        try (Connection connection = store.connect()) {
            return view(connection, month);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the months", e);
        }
    }

    /**
     * Closes a month: stores its statements, tells of them, and records the decision. A closed month stays as it is.
     *
     * @param by who closes it
     * @throws ProblemException MONTH_NOT_CLOSABLE with what it waits for
     */
    @Transactional
    MonthView close(ScoringMonth month, CloseMonth request, String by) {
        try (Connection connection = store.connect()) {
            // Facts either come before this lock, and are in the statements, or behind it, and become adjustments.
            store.holdFactsOff(connection);
            MonthBook book = MonthBook.read(connection, MeasureTables.LIVE);
            if (book.closed(month).isEmpty()) {
                Schemes schemes = store.schemes(month);
                List<Waiting> waiting = closability.waitingFor(connection, book, month, schemes.paying());
                @Nullable String reason = overrideReason(request);
                if (waiting.stream().anyMatch(each -> reason == null || !each.overridable())) {
                    throw new ProblemException(ScoringError.MONTH_NOT_CLOSABLE)
                            .detailArgs(month.month().toString())
                            .with("waitingFor", waiting);
                }
                Instant now = clock.now();
                statements.store(connection, month, schemes, now);
                store.storeUnits(connection, month);
                recordClose(month, schemes, by, now, reason, waiting);
            }
            return view(connection, month);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close " + month.month(), e);
        }
    }

    /**
     * Marks a closed month as paid; once.
     *
     * @throws ProblemException MONTH_NOT_CLOSED
     */
    @Transactional
    MonthView pay(ScoringMonth month, String by) {
        try (Connection connection = store.connect()) {
            if (MonthBook.read(connection, MeasureTables.LIVE).closed(month).isEmpty()) {
                throw new ProblemException(ScoringError.MONTH_NOT_CLOSED)
                        .detailArgs(month.month().toString());
            }
            Instant now = clock.now();
            record("payment:", FactType.MONTH_PAID, month, now, Map.of("paidAt", now, "paidBy", by));
            return view(connection, month);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot mark " + month.month() + " as paid", e);
        }
    }

    private MonthView view(Connection connection, ScoringMonth month) throws SQLException {
        MonthBook book = MonthBook.read(connection, MeasureTables.LIVE);
        Optional<ClosedMonth> closed = book.closed(month);
        if (closed.isPresent()) {
            return closedView(closed.get());
        }
        List<Waiting> waiting = closability.waitingFor(
                connection, book, month, store.schemes(month).paying());
        return new MonthView(
                month.month().toString(),
                MonthView.State.OPEN,
                waiting.isEmpty(),
                waiting,
                null,
                null,
                null,
                null,
                null);
    }

    private static MonthView closedView(ClosedMonth month) {
        return new MonthView(
                month.month().month().toString(),
                month.paidAt() == null ? MonthView.State.CLOSED : MonthView.State.PAID,
                false,
                List.of(),
                month.closedAt(),
                month.closedBy(),
                month.overrideReason() == null
                        ? null
                        : new MonthView.MonthOverride(month.closedBy(), month.overrideReason(), month.waitedFor()),
                month.paidAt(),
                month.paidBy());
    }

    private static @Nullable String overrideReason(CloseMonth request) {
        CloseMonth.@Nullable Reason override = request.override();
        if (override == null || override.reason() == null) {
            return null;
        }
        if (FreeText.saysNothing(override.reason())) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("override.reason", "NOT_BLANK", "must say something");
        }
        return FreeText.withoutNumbers(override.reason());
    }

    private void recordClose(
            ScoringMonth month,
            Schemes schemes,
            String by,
            Instant at,
            @Nullable String reason,
            List<Waiting> waiting) {
        Map<String, Object> decision = new TreeMap<>();
        decision.put("closedAt", at);
        decision.put("closedBy", by);
        decision.put("schemes", schemes.versions().names());
        if (reason != null && !waiting.isEmpty()) {
            decision.put(
                    "override",
                    Map.of(
                            "reason",
                            reason,
                            "waitedFor",
                            waiting.stream().map(each -> each.code().name()).toList()));
        }
        record("close:", FactType.MONTH_CLOSED, month, at, decision);
    }

    private void record(String prefix, FactType type, ScoringMonth month, Instant at, Map<String, Object> decision) {
        journal.append(List.of(new Fact(
                prefix + month.month(),
                type,
                null,
                month.month().toString(),
                0,
                month.first(),
                at,
                SOURCE,
                new String(EventJson.write(decision), StandardCharsets.UTF_8))));
    }
}
