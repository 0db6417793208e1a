package dev.ringback.scoring.bi;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.PayRule;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.statement.Schemes;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.StatementDocument;
import dev.ringback.scoring.statement.StatementService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists measures as the statements of a month have them. */
@ApplicationScoped
class MeasureService {
    /** Statements read in one go; an agent has some twenty measures. */
    private static final int STATEMENTS = 100;

    private final StatementService statements;
    private final SchemeCatalog schemes;

    MeasureService(StatementService statements, SchemeCatalog schemes) {
        this.statements = statements;
        this.schemes = schemes;
    }

    /**
     * What to list.
     *
     * @param agentId absent for all
     * @param measure absent for all
     */
    record Query(
            ScoringMonth month,
            @Nullable String agentId,
            @Nullable String measure) {}

    /**
     * Measures by agent id and name.
     *
     * @param after agent id and measure to continue behind
     * @throws ProblemException NOT_FOUND when the one agent was not employed in the month
     */
    Page<MeasureView> list(Query query, @Nullable Cursor after, int limit) {
        Set<String> payRules = Schemes.inForce(schemes, query.month()).paying().stream()
                .flatMap(scheme -> Stream.ofNullable(scheme.pay()))
                .map(PayRule::id)
                .collect(Collectors.toSet());
        List<MeasureView> rows = new ArrayList<>();
        if (query.agentId() != null) {
            Statement only = statements
                    .one(query.agentId(), query.month())
                    .map(StatementDocument::statement)
                    .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
            measures(only, payRules, query, after).forEach(rows::add);
        } else {
            @Nullable Cursor behind = null;
            if (after != null) {
                statements
                        .one(after.text(0), query.month())
                        .ifPresent(begun -> measures(begun.statement(), payRules, query, after)
                                .forEach(rows::add));
                behind = Cursor.of(after.text(0));
            }
            boolean more = true;
            while (more && rows.size() <= limit) {
                Page<StatementDocument> page = statements.all(query.month(), behind, STATEMENTS);
                page.items().stream()
                        .flatMap(statement -> measures(statement.statement(), payRules, query, null))
                        .forEach(rows::add);
                more = page.nextCursor() != null;
                behind = Cursor.decode(page.nextCursor(), 1);
            }
        }
        return Page.of(
                rows.subList(0, Math.min(rows.size(), limit + 1)),
                limit,
                row -> Cursor.of(row.agentId(), row.measure()));
    }

    private static Stream<MeasureView> measures(
            Statement statement, Set<String> payRules, Query query, @Nullable Cursor after) {
        return Measures.of(statement, payRules)
                .filter(row -> query.measure() == null || row.measure().equals(query.measure()))
                .filter(row -> after == null
                        || !row.agentId().equals(after.text(0))
                        || row.measure().compareTo(after.text(1)) > 0);
    }
}
