package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements over trial measures, by the same code as the real ones. */
@ApplicationScoped
public class TrialStatements {
    private final SchemeCatalog schemes;

    TrialStatements(SchemeCatalog schemes) {
        this.schemes = schemes;
    }

    /**
     * The statements of the months the only agent worked in, in the order of the months.
     *
     * @param drafts what stands for the versions in force
     */
    public List<Statement> read(Connection connection, String scheme, List<Scheme> drafts, List<ScoringMonth> months)
            throws SQLException {
        StatementBook book = new StatementBook(connection, MeasureTables.TRIAL, schemes);
        List<Statement> statements = new ArrayList<>();
        for (ScoringMonth month : months) {
            Schemes by = Schemes.trial(schemes, month, scheme).with(drafts);
            book.entries(month, by, null, "", 1)
                    .forEach(entry -> statements.add(entry.evaluated().statement()));
        }
        return statements;
    }
}
