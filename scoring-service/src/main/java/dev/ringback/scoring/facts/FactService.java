package dev.ringback.scoring.facts;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Rule;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.statement.Schemes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Shows the facts behind a line. */
@ApplicationScoped
class FactService {
    private final FactRepository facts;
    private final SchemeCatalog schemes;

    FactService(FactRepository facts, SchemeCatalog schemes) {
        this.facts = facts;
        this.schemes = schemes;
    }

    /** Facts behind a line of an agent's statement, in the order of the journal. */
    @Transactional
    Page<FactView> behind(String agentId, ScoringMonth month, String ruleId, @Nullable Cursor cursor, int limit) {
        FactsBehind behind = of(agentId, month, ruleId);
        long after = cursor == null ? 0 : cursor.number(0);
        return Page.of(facts.find(behind, after, limit + 1), limit, fact -> Cursor.of(fact.sequence()));
    }

    /** What stands behind a line, by the schemes of its month. */
    FactsBehind of(String agentId, ScoringMonth month, String ruleId) {
        Schemes by = facts.months()
                .closed(month)
                .map(closed -> Schemes.at(schemes, closed.schemes()))
                .orElseGet(() -> Schemes.inForce(schemes, month));
        boolean paying = by.paying().stream()
                .anyMatch(scheme -> scheme.pay() != null && scheme.pay().id().equals(ruleId));
        return paying ? FactsBehind.pay(agentId, month) : FactsBehind.rule(rule(by.all(), ruleId), agentId, month);
    }

    /**
     * Facts behind the adjustment of a closed month that another month carries: those that came between the close of the
     * month before that one and its own.
     *
     * @throws ProblemException INVALID_PARAMETER when {@code postedIn} carries no adjustments of the month
     */
    @Transactional
    Page<FactView> late(String agentId, ScoringMonth month, ScoringMonth postedIn, @Nullable Cursor cursor, int limit) {
        MonthBook book = facts.months();
        ClosedMonth origin = book.closed(month).orElseThrow(() -> Parameters.invalid("month", "a closed month"));
        ClosedMonth before = book.closed(new ScoringMonth(postedIn.month().minusMonths(1)))
                .filter(closed -> !closed.month().month().isBefore(month.month()))
                .orElseThrow(() -> Parameters.invalid("postedIn", "a later month whose predecessor is closed"));
        long upTo = book.closed(postedIn).map(ClosedMonth::closeSequence).orElse(Long.MAX_VALUE);
        FactsBehind behind = FactsBehind.anyOf(
                Schemes.at(schemes, origin.schemes()).paying(),
                agentId,
                month,
                new FactsBehind.Stretch(before.closeSequence(), upTo));
        long after = cursor == null ? 0 : cursor.number(0);
        return Page.of(facts.find(behind, after, limit + 1), limit, fact -> Cursor.of(fact.sequence()));
    }

    private static Rule rule(Collection<Scheme> schemes, String ruleId) {
        return schemes.stream()
                .flatMap(scheme -> scheme.rule(ruleId).stream())
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.INVALID_PARAMETER)
                        .violation("rule", "INVALID", "not a rule of a scheme of the month"));
    }
}
