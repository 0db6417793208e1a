package dev.ringback.scoring.annual;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.AgentReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.statement.MonthScore;
import dev.ringback.scoring.statement.ScoreReader;
import dev.ringback.scoring.statement.Snapshot;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes annual scores over the months that are over, all of one page from one snapshot. */
@ApplicationScoped
class AnnualService {
    private final AgroalDataSource dataSource;
    private final SchemeCatalog schemes;
    private final ScoreReader scores;
    private final BusinessClock clock;

    AnnualService(AgroalDataSource dataSource, SchemeCatalog schemes, ScoreReader scores, BusinessClock clock) {
        this.dataSource = dataSource;
        this.schemes = schemes;
        this.scores = scores;
        this.clock = clock;
    }

    /** The year of one agent, or nothing when he worked in no month of it that is over. */
    @Transactional
    Optional<Annual> one(String agentId, int year) {
        return read(year, List.of(agentId), "", 1).stream().findFirst();
    }

    /** All agents who worked in a month of the year that is over, by agent id. */
    @Transactional
    Page<Annual> all(int year, @Nullable Cursor cursor, int limit) {
        String after = cursor == null ? "" : cursor.text(0);
        return Page.of(read(year, null, after, limit + 1), limit, annual -> Cursor.of(annual.agentId()));
    }

    private List<Annual> read(int year, @Nullable List<String> only, String after, int limit) {
        Scheme scheme = schemes.inForce(Scheme.CALLBACK_AGENT, YearMonth.of(year, 12));
        if (scheme.annual() == null) {
            return List.of();
        }
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            List<Annual> annuals = new ArrayList<>();
            String from = after;
            while (annuals.size() < limit) {
                int wanted = limit - annuals.size();
                List<AgentProfile> agents = new AgentReader(connection, MeasureTables.LIVE)
                        .read(
                                LocalDate.of(year, 1, 1),
                                LocalDate.of(year, 12, 31),
                                AgentReader.Query.employed(only, from, wanted));
                annuals.addAll(evaluate(connection, year, scheme, agents));
                if (agents.size() < wanted) {
                    break;
                }
                from = agents.getLast().agentId();
            }
            return annuals;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the measures", e);
        }
    }

    private List<Annual> evaluate(Connection connection, int year, Scheme scheme, List<AgentProfile> agents)
            throws SQLException {
        List<ScoringMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new ScoringMonth(YearMonth.of(year, month)))
                .toList();
        LocalDate today = clock.today();
        Map<String, List<MonthScore>> byAgent = scores.scores(
                connection,
                MeasureTables.LIVE,
                agents,
                months,
                month -> month.last().isBefore(today));
        return agents.stream()
                .filter(agent -> byAgent.containsKey(agent.agentId()))
                .map(agent -> AnnualEvaluation.evaluate(
                        agent, year, scheme, byAgent.getOrDefault(agent.agentId(), List.of())))
                .toList();
    }
}
