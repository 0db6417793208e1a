package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.MonthReader;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.scheme.IndicatorRule;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the indicators of some agents' month together (S5): what they did is summed, and the sums are evaluated. */
@ApplicationScoped
public class IndicatorReader {
    private final AgroalDataSource dataSource;
    private final SchemeCatalog schemes;

    IndicatorReader(AgroalDataSource dataSource, SchemeCatalog schemes) {
        this.dataSource = dataSource;
        this.schemes = schemes;
    }

    /**
     * What the sums come to.
     *
     * @param agents how many were employed in the month and asked about
     */
    public record Read(String schemeVersion, int agents, List<StatementLine> lines) {}

    /**
     * The indicators of the agents who pass, by the version in force or the one the month was closed by.
     *
     * @param only these agents, or all
     */
    @Transactional
    public Read read(ScoringMonth month, @Nullable Collection<String> only, Predicate<AgentProfile> asked) {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            Scheme scheme = scheme(month, MonthBook.read(connection, MeasureTables.LIVE));
            MonthReader reader = new MonthReader(connection, month);
            List<AgentProfile> agents = reader.agents(only, "", Integer.MAX_VALUE).stream()
                    .filter(asked)
                    .toList();
            AgentMeasures sums = AgentMeasures.none();
            reader.measures(agents, scheme)
                    .values()
                    .forEach(each -> each.amounts()
                            .forEach((of, amount) -> sums.amounts().merge(of, amount, BigDecimal::add)));
            return new Read(scheme.version(), agents.size(), lines(scheme, sums));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the indicators of " + month.month(), e);
        }
    }

    private Scheme scheme(ScoringMonth month, MonthBook book) {
        Optional<Scheme> closed = book.closed(month)
                .flatMap(each -> Schemes.at(schemes, each.schemes()).find(Scheme.OPERATIONS));
        return closed.orElseGet(() -> schemes.inForce(Scheme.OPERATIONS, month.month()));
    }

    private static List<StatementLine> lines(Scheme scheme, AgentMeasures sums) {
        return scheme.rules().stream()
                .flatMap(rule -> rule instanceof IndicatorRule indicator ? Stream.of(indicator) : Stream.empty())
                .map(rule -> IndicatorEvaluation.evaluate(rule, sums))
                .map(outcome -> new StatementLine(
                        outcome.rule(),
                        Decimals.plain(outcome.points()),
                        null,
                        outcome.met(),
                        outcome.inputs(),
                        outcome.arithmetic(),
                        null))
                .toList();
    }
}
