package dev.ringback.scoring.evaluation;

import dev.ringback.scoring.annual.Annual;
import dev.ringback.scoring.annual.AnnualDeals;
import dev.ringback.scoring.annual.AnnualTrial;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.statement.Schemes;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.TrialStatements;
import dev.ringback.scoring.unit.UnitStatement;
import dev.ringback.scoring.unit.UnitStatementReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is read from the measures of a trial. */
@ApplicationScoped
class Trials {
    /** Items of S3 that are charged to a unit. */
    private static final String SITE = "S7";

    private final TrialStatements statements;
    private final UnitStatementReader units;
    private final AnnualTrial annuals;
    private final SchemeCatalog schemes;

    Trials(TrialStatements statements, UnitStatementReader units, AnnualTrial annuals, SchemeCatalog schemes) {
        this.statements = statements;
        this.units = units;
        this.annuals = annuals;
        this.schemes = schemes;
    }

    /**
     * What to read.
     *
     * @param drafts what stands for the versions in force
     */
    record Asked(
            String scheme,
            List<Scheme> drafts,
            List<ScoringMonth> months,
            @Nullable Integer year) {}

    /** What a scheme makes of the folded facts. */
    EvaluationResult read(Connection connection, Asked asked) throws SQLException {
        String scheme = asked.scheme();
        @Nullable Integer year = asked.year();
        boolean chargesNobody = scheme.equals(Scheme.CALLBACK_AGENT)
                || scheme.equals(Scheme.PIECEWORK)
                || scheme.equals(Scheme.OPERATIONS);
        List<Statement> read =
                scheme.equals(SITE) ? List.of() : statements.read(connection, scheme, asked.drafts(), asked.months());
        @Nullable
        Annual annual = year == null || !scheme.equals(Scheme.CALLBACK_AGENT)
                ? null
                : annuals.read(connection, asked.drafts(), year).orElse(null);
        @Nullable
        AnnualDeals deals = year == null || !scheme.equals(Scheme.PIECEWORK)
                ? null
                : annuals.deals(connection, asked.drafts(), year).orElse(null);
        return new EvaluationResult(read, chargesNobody ? null : units(connection, asked), annual, deals);
    }

    /** The penalty lists of a month, with those that are tried. */
    ItemList lists(List<Scheme> drafts, YearMonth month) {
        return Schemes.inForce(schemes, new ScoringMonth(month)).with(drafts).items();
    }

    private List<UnitStatement> units(Connection connection, Asked asked) throws SQLException {
        List<UnitStatement> read = new ArrayList<>();
        for (ScoringMonth month : asked.months()) {
            read.addAll(units.read(
                    connection,
                    MeasureTables.TRIAL,
                    List.of(TrialFacts.AGENT),
                    month,
                    lists(asked.drafts(), month.month())));
        }
        return read;
    }
}
