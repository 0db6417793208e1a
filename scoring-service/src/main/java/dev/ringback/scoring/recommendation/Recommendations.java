package dev.ringback.scoring.recommendation;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.Statement;
import dev.ringback.scoring.statement.StatementDocument;
import dev.ringback.scoring.statement.StatementService;
import dev.ringback.scoring.unit.UnitStatement;
import dev.ringback.scoring.unit.UnitStatementService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what statements recommend, by a snapshot of its own. */
@ApplicationScoped
class Recommendations {
    private static final String UNIT = "unit";
    private static final int PARTS = 4;

    private final StatementService statements;
    private final UnitStatementService units;

    Recommendations(StatementService statements, UnitStatementService units) {
        this.statements = statements;
        this.units = units;
    }

    /** Of an agent's month: the sum of the deductions, and each review. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
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
        return found;
    }

    /** Of a unit's month: the sum of the deductions. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<Recommendation> ofUnit(ScoringMonth month, String unit) {
        UnitStatement statement = units.one(unit, month).items().getFirst();
        return new BigDecimal(statement.recommendedFines()).signum() == 0
                ? List.of()
                : List.of(Recommendation.ofUnit(statement.month(), unit, statement.recommendedFines()));
    }

    /** The one with the id, if it is recommended now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
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
