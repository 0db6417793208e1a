package dev.ringback.scoring.annual;

import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.AgentReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.statement.MonthScore;
import dev.ringback.scoring.statement.ScoreReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The annual score over trial measures, all months of the year counting. */
@ApplicationScoped
public class AnnualTrial {
    private final SchemeCatalog schemes;
    private final ScoreReader scores;
    private final AnnualDealsReader deals;

    AnnualTrial(SchemeCatalog schemes, ScoreReader scores, AnnualDealsReader deals) {
        this.schemes = schemes;
        this.scores = scores;
        this.deals = deals;
    }

    /**
     * The year of the only agent, or nothing when he did not work in it.
     *
     * @param drafts what stands for the versions in force
     */
    public Optional<Annual> read(Connection connection, List<Scheme> drafts, int year) throws SQLException {
        Scheme scheme = scheme(Scheme.CALLBACK_AGENT, drafts, year);
        if (scheme.annual() == null) {
            return Optional.empty();
        }
        List<AgentProfile> agents = agents(connection, year);
        List<ScoringMonth> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new ScoringMonth(YearMonth.of(year, month)))
                .toList();
        return scores.trial(connection, drafts, agents, months).values().stream()
                .findFirst()
                .map(worked ->
                        AnnualEvaluation.evaluate(agents.getFirst(), year, scheme, List.<MonthScore>copyOf(worked)));
    }

    /** The year's deals of the only agent, or nothing when he did not work in it (S2-5). */
    public Optional<AnnualDeals> deals(Connection connection, List<Scheme> drafts, int year) throws SQLException {
        Scheme scheme = scheme(Scheme.PIECEWORK, drafts, year);
        return deals.read(connection, MeasureTables.TRIAL, scheme, agents(connection, year), year).stream()
                .findFirst();
    }

    private Scheme scheme(String name, List<Scheme> drafts, int year) {
        return drafts.stream()
                .filter(draft -> draft.scheme().equals(name))
                .findFirst()
                .orElseGet(() -> schemes.inForce(name, YearMonth.of(year, 12)));
    }

    private static List<AgentProfile> agents(Connection connection, int year) throws SQLException {
        return new AgentReader(connection, MeasureTables.TRIAL)
                .read(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), AgentReader.Query.employed(null, "", 1));
    }
}
