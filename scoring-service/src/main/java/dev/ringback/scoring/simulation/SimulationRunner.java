package dev.ringback.scoring.simulation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.scoring.annual.Annual;
import dev.ringback.scoring.annual.AnnualEvaluation;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.AgentReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.scheme.SchemeIntake;
import dev.ringback.scoring.statement.MonthScore;
import dev.ringback.scoring.statement.StatementComparison;
import dev.ringback.scoring.statement.StatementComparison.Compared;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs simulations. One reads a single snapshot from its first agent to its last, and commits what it finds some agents at a
 * time. The lock it holds on the way goes with its connection: what a process that dies leaves is begun anew by another.
 */
@ApplicationScoped
class SimulationRunner {
    private static final int CHUNK = 200;
    private static final int MOST_ATTEMPTS = 3;
    private static final int DECEMBER = 12;
    private static final String EXPECTED = """
            SELECT count(*) FROM measure_agent WHERE hired_on <= ? AND (left_on IS NULL OR left_on >= ?)
            """;

    private final AgroalDataSource dataSource;
    private final SimulationStore store;
    private final StatementComparison statements;
    private final SchemeCatalog schemes;
    private final BusinessClock clock;

    SimulationRunner(
            AgroalDataSource dataSource,
            SimulationStore store,
            StatementComparison statements,
            SchemeCatalog schemes,
            BusinessClock clock) {
        this.dataSource = dataSource;
        this.store = store;
        this.statements = statements;
        this.schemes = schemes;
        this.clock = clock;
    }

    /** Runs the oldest that nobody else runs; false when there is none. */
    boolean runNext() throws SQLException {
        for (SimulationStore.Work work : QuarkusTransaction.requiringNew().call(store::unfinished)) {
            if (run(work)) {
                return true;
            }
        }
        return false;
    }

    private boolean run(SimulationStore.Work work) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                if (number(
                                connection,
                                "SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))::integer",
                                work.id() + "")
                        == 0) {
                    return false;
                }
                new Run(connection, work).all();
                return true;
            } finally {
                connection.rollback();
            }
        }
    }

    private static long number(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** One simulation on one snapshot. */
    private final class Run {
        private final Connection connection;
        private final UUID id;
        private final ScoringMonth first;
        private final ScoringMonth last;
        private final List<ScoringMonth> months = new ArrayList<>();
        private final List<Scheme> drafts;
        private final Totals totals = new Totals();

        Run(Connection connection, SimulationStore.Work work) {
            this.connection = connection;
            this.id = work.id();
            this.first = new ScoringMonth(work.from());
            this.last = new ScoringMonth(work.to());
            for (YearMonth month = work.from(); !month.isAfter(work.to()); month = month.plusMonths(1)) {
                months.add(new ScoringMonth(month));
            }
            this.drafts = work.schemes().stream().map(SchemeIntake::draft).toList();
        }

        void all() throws SQLException {
            long sequence = number(connection, "SELECT coalesce(max(seq), 0) FROM journal");
            int expected = (int) number(connection, EXPECTED, last.last(), first.first());
            boolean going =
                    QuarkusTransaction.requiringNew().call(() -> store.begin(id, expected, MOST_ATTEMPTS, clock.now()));
            AgentReader reader = new AgentReader(connection, MeasureTables.LIVE);
            String after = "";
            while (going) {
                List<AgentProfile> agents =
                        reader.read(first.first(), last.last(), AgentReader.Query.employed(null, after, CHUNK));
                List<SimulationDifference> found = differences(agents);
                going = QuarkusTransaction.requiringNew().call(() -> store.add(id, agents.size(), found));
                if (going && agents.size() < CHUNK) {
                    SimulationResult result = totals.result(sequence);
                    QuarkusTransaction.requiringNew().run(() -> store.finish(id, result, clock.now()));
                    return;
                }
                after = agents.isEmpty() ? after : agents.getLast().agentId();
            }
        }

        private List<SimulationDifference> differences(List<AgentProfile> agents) throws SQLException {
            List<String> ids = agents.stream().map(AgentProfile::agentId).toList();
            Map<String, List<MonthScore>> before = new HashMap<>();
            Map<String, List<MonthScore>> after = new HashMap<>();
            List<SimulationDifference> found = new ArrayList<>();
            for (ScoringMonth month : months) {
                for (Compared each : statements.compare(connection, month, drafts, ids)) {
                    totals.month(each);
                    if (!each.same()) {
                        found.add(Differences.of(month, each));
                    }
                    if (each.agent().scheme().equals(Scheme.CALLBACK_AGENT)) {
                        score(before, month, each, each.before().score());
                        score(after, month, each, each.after().score());
                    }
                }
            }
            if (months.size() == DECEMBER && first.month().getMonthValue() == 1) {
                for (AgentProfile agent : agents) {
                    if (before.containsKey(agent.agentId())) {
                        annual(
                                agent,
                                before.getOrDefault(agent.agentId(), List.of()),
                                after.getOrDefault(agent.agentId(), List.of()),
                                found);
                    }
                }
            }
            return found;
        }

        private void score(Map<String, List<MonthScore>> scores, ScoringMonth month, Compared each, BigDecimal score) {
            scores.computeIfAbsent(each.agent().agentId(), agent -> new ArrayList<>())
                    .add(new MonthScore(month, false, score, BigDecimal.ZERO));
        }

        private void annual(
                AgentProfile agent, List<MonthScore> before, List<MonthScore> after, List<SimulationDifference> found) {
            int year = first.month().getYear();
            Scheme inForce = schemes.inForce(Scheme.CALLBACK_AGENT, last.month());
            Scheme tried = drafts.stream()
                    .filter(draft -> draft.scheme().equals(Scheme.CALLBACK_AGENT))
                    .findFirst()
                    .orElse(inForce);
            if (inForce.annual() == null || tried.annual() == null) {
                return;
            }
            Annual now = AnnualEvaluation.evaluate(agent, year, inForce, before);
            Annual then = AnnualEvaluation.evaluate(agent, year, tried, after);
            if (!now.scoreSum().equals(then.scoreSum())
                    || Differences.bonus(now).compareTo(Differences.bonus(then)) != 0) {
                totals.bonus(Differences.bonus(then).subtract(Differences.bonus(now)));
                found.add(Differences.of(year, inForce.annual().scoreRule(), now, then));
            }
        }
    }
}
