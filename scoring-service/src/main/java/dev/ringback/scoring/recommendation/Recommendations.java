package dev.ringback.scoring.recommendation;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.directory.LegalMinimums;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Decimals;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.StatementDocument;
import dev.ringback.scoring.statement.StatementService;
import dev.ringback.scoring.unit.UnitStatement;
import dev.ringback.scoring.unit.UnitStatementService;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what statements recommend, by a snapshot of its own: callers ask before a transaction of theirs begins, and hold one connection
 * at a time.
 */
@ApplicationScoped
class Recommendations {
    private static final String UNIT = "unit";
    private static final int PARTS = 4;

    private final StatementService statements;
    private final UnitStatementService units;
    private final LegalMinimums minimums;

    Recommendations(StatementService statements, UnitStatementService units, LegalMinimums minimums) {
        this.statements = statements;
        this.units = units;
        this.minimums = minimums;
    }

    /** Of an agent's month: the sum of the deductions, each review, and what lacks to the legal minimum wage. */
    List<Recommendation> ofAgent(ScoringMonth month, String agentId) {
        Statement statement = statements
                .one(agentId, month)
                .map(StatementDocument::statement)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        List<Recommendation> found = new ArrayList<>();
        if (statement.recommendedFines() != null) {
            found.add(Recommendation.ofAgent(
                    statement.month(), RecommendationKind.FINE, agentId, statement.recommendedFines()));
        }
        statement.lines().stream()
                .flatMap(line -> Stream.ofNullable(line.inputs().get("recommended")))
                .map(review -> Recommendation.ofAgent(statement.month(), RecommendationKind.REVIEW, agentId, review))
                .forEach(found::add);
        minimumWage(statement, month).ifPresent(found::add);
        return found;
    }

    /** The month's own pay beside the minimum in force on its last day; without a pay there is nothing to compare. */
    private Optional<Recommendation> minimumWage(Statement statement, ScoringMonth month) {
        if (statement.pay() == null || statement.payReason() != null) {
            return Optional.empty();
        }
        BigDecimal pay = new BigDecimal(statement.pay()).subtract(new BigDecimal(statement.adjustmentPay()));
        return minimums.inForce(statement.orgUnitId(), month.last())
                .map(minimum -> minimum.subtract(pay))
                .filter(lacking -> lacking.signum() > 0)
                .map(lacking -> Recommendation.ofAgent(
                        statement.month(),
                        RecommendationKind.MINIMUM_WAGE,
                        statement.agentId(),
                        Decimals.money(lacking)));
    }

    /** Of a unit's month: the sum of the deductions, those it carries for closed months among them. */
    List<Recommendation> ofUnit(ScoringMonth month, String unit) {
        UnitStatement statement = units.one(unit, month).items().getFirst();
        BigDecimal fines = statement.finesWithAdjustments();
        return fines.signum() <= 0
                ? List.of()
                : List.of(Recommendation.ofUnit(statement.month(), unit, Decimals.money(fines)));
    }

    /** The one with the id, if it is recommended now. */
    Optional<Recommendation> find(String id) {
        String[] parts = id.split(":");
        if (parts.length < PARTS) {
            return Optional.empty();
        }
        ScoringMonth month = Parameters.month("id", parts[0]);
        List<Recommendation> now =
                parts[2].equals(UNIT) && parts.length > PARTS ? ofUnit(month, parts[3]) : ofAgent(month, parts[2]);
        return now.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
