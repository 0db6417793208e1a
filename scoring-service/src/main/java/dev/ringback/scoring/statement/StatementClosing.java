package dev.ringback.scoring.statement;

import dev.ringback.platform.event.StatementClosed;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.SchemeCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Stores a month's statements as they stand, with the adjustments they carry, and tells of each. */
@ApplicationScoped
public class StatementClosing {
    private static final int CHUNK = 200;

    private final SchemeCatalog schemes;
    private final Outbox outbox;

    StatementClosing(SchemeCatalog schemes, Outbox outbox) {
        this.schemes = schemes;
        this.outbox = outbox;
    }

    /**
     * Stores all statements of a month. The caller holds new facts off until he has committed, and records the close in
     * the journal.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int store(Connection connection, ScoringMonth month, Schemes by, Instant closedAt) throws SQLException {
        StatementBook book = new StatementBook(connection, MeasureTables.LIVE, schemes);
        ClosedStatements store = new ClosedStatements(connection);
        int stored = 0;
        String after = "";
        List<StatementBook.Entry> chunk;
        do {
            chunk = book.entries(month, by, null, after, CHUNK);
            if (!chunk.isEmpty()) {
                store.store(month, chunk);
                outbox.appendAll(
                        chunk.stream().map(entry -> closed(entry, closedAt)).toList());
                after = chunk.getLast().agentId();
                stored += chunk.size();
            }
        } while (chunk.size() == CHUNK);
        return stored;
    }

    private static Outbox.Entry closed(StatementBook.Entry entry, Instant closedAt) {
        Statement statement = entry.evaluated().statement();
        return new Outbox.Entry(
                statement.month() + ":" + statement.scheme() + ":" + statement.agentId(),
                1,
                new StatementClosed(
                        statement.agentId(),
                        YearMonth.parse(statement.month()),
                        statement.scheme(),
                        statement.schemeVersion(),
                        new BigDecimal(statement.score()),
                        statement.digest(),
                        closedAt));
    }
}
