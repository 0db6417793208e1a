package dev.ringback.scoring.facts;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a fact may stand behind a line: whose months and cases. It names too many rather than too few. */
@ApplicationScoped
class FactPlaces {
    /** Employment and pay reach every month behind them; the latest ones are shown. */
    private static final int MOST_MONTHS = 24;
    /** A week that begins in the month before, and a flag that looks back from the months after (S1-2, S2-9). */
    private static final int MONTHS_BEFORE = 1;

    private static final int MONTHS_AFTER = 2;

    private static final String AGENTS = """
            SELECT agent_id, business_date AS day FROM journal WHERE fact_id = ? AND agent_id IS NOT NULL
            UNION
            SELECT owner.agent_id, task.due_on
            FROM journal fact JOIN measure_task task ON task.task_id = fact.subject_id
                 JOIN measure_task_owner owner ON owner.task_id = task.task_id
            WHERE fact.fact_id = ? AND owner.agent_id IS NOT NULL AND task.due_on IS NOT NULL
            ORDER BY 1, 2
            """;
    private static final String CASES = """
            SELECT f.finding_id, f.agent_id, f.org_unit_id, f.occurred_on,
                   greatest(told.seq, (SELECT max(seq) FROM journal WHERE fact_id = 'approval:' || told.fact_id)) AS seq
            FROM measure_finding f, journal told
            WHERE told.fact_id = ? AND f.occurred_on IS NOT NULL
              AND (f.finding_id = told.subject_id OR f.made_fact = told.fact_id OR f.made_fact = told.subject_id)
            ORDER BY f.occurred_on, f.finding_id
            """;

    private final FactRepository facts;
    private final FactService behind;
    private final Sql sql;
    private final BusinessClock clock;

    FactPlaces(FactRepository facts, FactService behind, Sql sql, BusinessClock clock) {
        this.facts = facts;
        this.behind = behind;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * An agent's month.
     *
     * @param postedIn the month that carries what the fact changed, when it came behind the month's close
     */
    record Place(
            String agentId, ScoringMonth month, @Nullable ScoringMonth postedIn) {}

    /**
     * A case that the fact told of or decided on.
     *
     * @param postedIn as of a place
     */
    record Case(
            String findingId,
            @Nullable String agentId,
            @Nullable String orgUnitId,
            ScoringMonth month,
            @Nullable ScoringMonth postedIn) {}

    @Transactional
    Optional<FactView> fact(String id) {
        return facts.find(id);
    }

    @Transactional
    List<Place> of(FactView fact) {
        record Touched(String agentId, LocalDate day) {}
        MonthBook book = facts.months();
        List<Place> places = new ArrayList<>();
        for (Touched touched : sql.query(
                Query.of(AGENTS, fact.id(), fact.id()),
                row -> new Touched(row.getString(1), row.getObject(2, LocalDate.class)))) {
            for (YearMonth month : months(fact, YearMonth.from(touched.day()))) {
                ScoringMonth of = new ScoringMonth(month);
                Place place = new Place(touched.agentId(), of, postedIn(book, of, fact.sequence()));
                if (!places.contains(place)) {
                    places.add(place);
                }
            }
        }
        return places;
    }

    /** Which of the rules' lines the fact stands behind. */
    @Transactional
    Set<String> standingOn(FactView fact, Place place, Set<String> rules) {
        return rules.stream()
                .filter(rule -> !facts.find(
                                behind.of(place.agentId(), place.month(), rule).only(fact.id()), 0, 1)
                        .isEmpty())
                .collect(Collectors.toSet());
    }

    @Transactional
    List<Case> cases(FactView fact) {
        MonthBook book = facts.months();
        return sql.query(Query.of(CASES, fact.id()), row -> {
            ScoringMonth month = new ScoringMonth(YearMonth.from(row.getObject("occurred_on", LocalDate.class)));
            return new Case(
                    row.getString("finding_id"),
                    row.getString("agent_id"),
                    row.getString("org_unit_id"),
                    month,
                    postedIn(book, month, row.getLong("seq")));
        });
    }

    private List<YearMonth> months(FactView fact, YearMonth of) {
        YearMonth last = switch (fact.type()) {
            case AGENT_CHANGED, PAY_PROFILE_SET -> YearMonth.from(clock.today());
            default -> of.plusMonths(MONTHS_AFTER);
        };
        List<YearMonth> months = new ArrayList<>();
        for (YearMonth month = of.minusMonths(MONTHS_BEFORE); !month.isAfter(last); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months.subList(Math.max(0, months.size() - MOST_MONTHS), months.size());
    }

    private static @Nullable ScoringMonth postedIn(MonthBook book, ScoringMonth month, long sequence) {
        boolean late = book.closed(month)
                .filter(closed -> closed.closeSequence() < sequence)
                .isPresent();
        if (!late) {
            return null;
        }
        return book.closed().stream()
                .filter(closed -> closed.closeSequence() > sequence)
                .findFirst()
                .map(ClosedMonth::month)
                .or(book::carriesAdjustments)
                .orElse(null);
    }
}
