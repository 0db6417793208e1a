package dev.ringback.scoring.statement;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.scoring.measure.ScoringMonth;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through the statements of a month, a page at a time, so that few are held. */
@ApplicationScoped
public class AllStatements {
    private static final int PAGE = 500;

    private final StatementService statements;

    AllStatements(StatementService statements) {
        this.statements = statements;
    }

    /** Hands over each statement, by agent id. Those of one page are from one snapshot. */
    public void each(ScoringMonth month, Consumer<Statement> sink) {
        @Nullable Cursor after = null;
        do {
            Page<StatementDocument> page = statements.all(month, after, PAGE);
            page.items().stream().map(StatementDocument::statement).forEach(sink);
            after = Cursor.decode(page.nextCursor(), 1);
        } while (after != null);
    }
}
