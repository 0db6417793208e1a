package dev.ringback.scoring.evaluation;

import dev.ringback.scoring.annual.Annual;
import dev.ringback.scoring.annual.AnnualDeals;
import dev.ringback.scoring.annual.AnnualTrial;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.TrialStatements;
import dev.ringback.scoring.unit.UnitStatement;
import dev.ringback.scoring.unit.UnitStatementReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
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

    Trials(TrialStatements statements, UnitStatementReader units, AnnualTrial annuals) {
        this.statements = statements;
        this.units = units;
        this.annuals = annuals;
    }

    /** What a scheme makes of the folded facts. */
    EvaluationResult read(Connection connection, String scheme, List<ScoringMonth> months, @Nullable Integer year)
            throws SQLException {
        boolean pays = scheme.equals(Scheme.CALLBACK_AGENT) || scheme.equals(Scheme.PIECEWORK);
        List<Statement> read = scheme.equals(SITE) ? List.of() : statements.read(connection, scheme, months);
        @Nullable
        Annual annual = year == null || !scheme.equals(Scheme.CALLBACK_AGENT)
                ? null
                : annuals.read(connection, year).orElse(null);
        @Nullable
        AnnualDeals deals = year == null || !scheme.equals(Scheme.PIECEWORK)
                ? null
                : annuals.deals(connection, year).orElse(null);
        return new EvaluationResult(read, pays ? null : units(connection, months), annual, deals);
    }

    private List<UnitStatement> units(Connection connection, List<ScoringMonth> months) throws SQLException {
        List<UnitStatement> read = new ArrayList<>();
        for (ScoringMonth month : months) {
            read.addAll(units.read(connection, MeasureTables.TRIAL, List.of(TrialFacts.AGENT), month));
        }
        return read;
    }
}
