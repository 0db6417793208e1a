package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthReader;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Reads the scores of several months, with what adjustments make of closed ones. */
@ApplicationScoped
public class ScoreReader {
    private final SchemeCatalog schemes;

    ScoreReader(SchemeCatalog schemes) {
        this.schemes = schemes;
    }

    /**
     * Scores of the months each agent worked in, by agent in the order of the months.
     *
     * @param wanted which open months to count; closed ones always count
     */
    public Map<String, List<MonthScore>> scores(
            Connection connection,
            MeasureTables tables,
            List<AgentProfile> agents,
            List<ScoringMonth> months,
            Predicate<ScoringMonth> wanted)
            throws SQLException {
        return scores(new StatementBook(connection, tables, schemes), connection, tables, agents, months, wanted);
    }

    /** Scores of a trial, in which drafts stand for the versions in force and every month counts. */
    public Map<String, List<MonthScore>> trial(
            Connection connection, List<Scheme> drafts, List<AgentProfile> agents, List<ScoringMonth> months)
            throws SQLException {
        StatementBook book = new StatementBook(connection, MeasureTables.TRIAL, schemes, drafts);
        return scores(book, connection, MeasureTables.TRIAL, agents, months, month -> true);
    }

    private static Map<String, List<MonthScore>> scores(
            StatementBook book,
            Connection connection,
            MeasureTables tables,
            List<AgentProfile> agents,
            List<ScoringMonth> months,
            Predicate<ScoringMonth> wanted)
            throws SQLException {
        Map<String, Map<ScoringMonth, BigDecimal>> pending = pending(book.postings(agents));
        List<String> ids = agents.stream().map(AgentProfile::agentId).toList();
        Map<String, List<MonthScore>> scores = new HashMap<>();
        for (ScoringMonth month : months) {
            boolean closed = book.months().closed(month).isPresent();
            if (!closed && !wanted.test(month)) {
                continue;
            }
            List<AgentProfile> employed = new MonthReader(connection, tables, month).agents(ids, "", Integer.MAX_VALUE);
            Map<String, Figures> figures =
                    closed ? new ClosedStatements(connection).figures(month, ids) : book.figures(month, employed);
            Map<String, List<Figures>> posted = closed
                    ? new ClosedStatements(connection)
                            .posted(
                                    month,
                                    ids,
                                    book.months().carriesAdjustments().orElse(month))
                    : Map.of();
            for (AgentProfile agent : employed) {
                String id = agent.agentId();
                if (!agent.scheme().equals(Scheme.CALLBACK_AGENT)) {
                    // Paid by the piece: a month without a score.
                    continue;
                }
                BigDecimal adjusted = posted.getOrDefault(id, List.of()).stream()
                        .map(Figures::score)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .add(pending.getOrDefault(id, Map.of()).getOrDefault(month, BigDecimal.ZERO));
                scores.computeIfAbsent(id, key -> new ArrayList<>())
                        .add(new MonthScore(
                                month,
                                closed,
                                figures.getOrDefault(id, Figures.NONE).score(),
                                adjusted));
            }
        }
        return scores;
    }

    private static Map<String, Map<ScoringMonth, BigDecimal>> pending(Map<String, List<Adjustments.Posting>> postings) {
        Map<String, Map<ScoringMonth, BigDecimal>> points = new HashMap<>();
        postings.forEach((agent, each) -> each.forEach(posting -> points.computeIfAbsent(agent, key -> new HashMap<>())
                .put(posting.origin(), posting.figures().score())));
        return points;
    }
}
