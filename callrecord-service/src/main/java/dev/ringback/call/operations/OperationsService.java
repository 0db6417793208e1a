package dev.ringback.call.operations;

import dev.ringback.call.problem.CallError;
import dev.ringback.call.rulebook.AnomalyRule;
import dev.ringback.call.rulebook.RuleTimeline;
import dev.ringback.call.rulebook.Rulebook;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Figures of outbound calling for whoever runs it (S5-1 to S5-4). */
@ApplicationScoped
class OperationsService {

    /** Most rows of an answer. */
    static final int MOST_ROWS = 10_000;

    /** Longest period of a question in days. */
    static final int LONGEST_DAYS = 366;

    private final FunnelStore funnel;
    private final SuccessStore successes;
    private final Rulebook rules;
    private final BusinessClock clock;

    OperationsService(FunnelStore funnel, SuccessStore successes, Rulebook rules, BusinessClock clock) {
        this.funnel = funnel;
        this.successes = successes;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The funnel of outbound calls (S5-1).
     *
     * @throws ProblemException INVALID_PARAMETER for a period that is none or too long; REPORT_TOO_LARGE
     */
    @Transactional
    FunnelPage funnel(FunnelQuery query) {
        return new FunnelPage(query.from(), query.to(), rows(query));
    }

    /**
     * What is out of the ordinary, by day and team (S5-2).
     *
     * @throws ProblemException INVALID_PARAMETER, REPORT_TOO_LARGE
     */
    @Transactional
    AnomalyPage anomalies(LocalDate from, LocalDate to) {
        List<FunnelRow> days =
                rows(new FunnelQuery(from, to, null, null, Set.of(FunnelGrouping.DAY, FunnelGrouping.TEAM)));
        Map<FunnelStore.TeamDay, Long> complaints = funnel.complaints(from, to);
        RuleTimeline<AnomalyRule> timeline = rules.timeline(AnomalyRule.class);
        return new AnomalyPage(
                from,
                to,
                days.stream()
                        .flatMap(row -> {
                            LocalDate day = Objects.requireNonNull(row.day());
                            String team = Objects.requireNonNull(row.teamId());
                            long found = complaints.getOrDefault(new FunnelStore.TeamDay(day, team), 0L);
                            return Anomalies.of(row, found, timeline.on(day)).stream();
                        })
                        .toList());
    }

    /**
     * Orders by origin (S5-3): those of inbound calls and of callbacks that followed their leads are online, the others outbound.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    @Transactional
    SuccessPage successes(LocalDate from, LocalDate to) {
        requirePeriod(from, to);
        Map<String, Long> ordered = successes.ordered(from, to);
        Map<SuccessRow.Origin, Long> stated = successes.stated(clock.startOf(from), end(to));
        long asked = stated.getOrDefault(SuccessRow.Origin.CUSTOMER_ASKED, 0L);
        long recommended = stated.getOrDefault(SuccessRow.Origin.RECOMMENDED, 0L);
        long callbacks = stated.getOrDefault(SuccessRow.Origin.LEAD_CALLBACK, 0L);
        long outbound = ordered.getOrDefault("OUTBOUND", 0L) - callbacks;
        long unstated = ordered.getOrDefault("INBOUND", 0L) - asked - recommended;
        return SuccessPage.of(
                from,
                to,
                List.of(
                        new SuccessRow(SuccessRow.Origin.OUTBOUND, false, outbound),
                        new SuccessRow(SuccessRow.Origin.CUSTOMER_ASKED, true, asked),
                        new SuccessRow(SuccessRow.Origin.RECOMMENDED, true, recommended),
                        new SuccessRow(SuccessRow.Origin.LEAD_CALLBACK, true, callbacks),
                        new SuccessRow(SuccessRow.Origin.INBOUND_UNSTATED, true, unstated)));
    }

    /**
     * Leads that were won, as they count in each total (S5-4).
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    @Transactional
    CollaborationPage collaborations(LocalDate from, LocalDate to) {
        requirePeriod(from, to);
        return CollaborationPage.of(from, to, successes.won(clock.startOf(from), end(to)));
    }

    private List<FunnelRow> rows(FunnelQuery query) {
        requirePeriod(query.from(), query.to());
        List<FunnelRow> rows = funnel.rows(query, MOST_ROWS + 1);
        if (rows.size() > MOST_ROWS) {
            throw new ProblemException(CallError.REPORT_TOO_LARGE).detailArgs(MOST_ROWS);
        }
        return rows;
    }

    private Instant end(LocalDate to) {
        return clock.startOf(to.plusDays(1));
    }

    private static void requirePeriod(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new ProblemException(CommonError.INVALID_PARAMETER)
                    .violation("to", "END_BEFORE_START", "to does not lie before from.");
        }
        if (from.getYear() < 1 || to.getYear() > 9998 || !to.isBefore(from.plusDays(LONGEST_DAYS))) {
            throw new ProblemException(CommonError.INVALID_PARAMETER)
                    .violation("to", "PERIOD_TOO_LONG", "A period has 366 days at most.");
        }
    }
}
