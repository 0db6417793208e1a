package dev.ringback.scoring.statement;

import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.Rebuild;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.SchemeCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * Computes a closed month anew from the journal as it was at the close, and compares with what was stored (invariant 6).
 */
@ApplicationScoped
public class ClosedStatementCheck implements Rebuild.AtClose {
    private static final int CHUNK = 200;

    private final SchemeCatalog schemes;

    ClosedStatementCheck(SchemeCatalog schemes) {
        this.schemes = schemes;
    }

    @Override
    public long differing(Connection connection, ScoringMonth month, Map<String, String> versions) throws SQLException {
        StatementBook book = new StatementBook(connection, MeasureTables.SHADOW, schemes);
        Schemes then = Schemes.at(schemes, versions);
        Map<String, String> stored = new ClosedStatements(connection).digests(month);
        long differing = 0;
        String after = "";
        List<StatementBook.Entry> chunk;
        do {
            chunk = book.entries(month, then, null, after, CHUNK);
            for (StatementBook.Entry entry : chunk) {
                after = entry.agentId();
                if (!entry.evaluated().statement().digest().equals(stored.remove(after))) {
                    differing++;
                }
            }
        } while (chunk.size() == CHUNK);
        return differing + stored.size();
    }
}
