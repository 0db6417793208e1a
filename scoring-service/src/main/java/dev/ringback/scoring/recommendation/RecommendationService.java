package dev.ringback.scoring.recommendation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.text.FreeText;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import dev.ringback.scoring.measure.ScoringMonth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what persons decide on recommendations (SCORE-3). A decision is in the journal and moves neither points nor pay: whoever pays takes
 * a confirmed deduction from here.
 */
@ApplicationScoped
class RecommendationService {
    private static final String SOURCE = "/scoring-service/recommendations";

    private final Recommendations recommendations;
    private final Journal journal;
    private final Sql sql;
    private final BusinessClock clock;

    RecommendationService(Recommendations recommendations, Journal journal, Sql sql, BusinessClock clock) {
        this.recommendations = recommendations;
        this.journal = journal;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What is recommended now, with what was decided on it.
     *
     * @throws ProblemException NOT_FOUND without a statement of the month
     */
    List<Recommendation> list(ScoringMonth month, @Nullable String agentId, @Nullable String unit) {
        List<Recommendation> now = agentId != null
                ? recommendations.ofAgent(month, agentId)
                : recommendations.ofUnit(month, Objects.requireNonNull(unit));
        Map<String, JsonNode> decisions = decisions(now);
        return now.stream()
                .map(open -> withDecision(open, decisions.get(factId(open))))
                .toList();
    }

    /** The recommendation with the id as it stands now, if it stands; to be asked before the transaction that decides on it. */
    Optional<Recommendation> find(String id) {
        return recommendations.find(id);
    }

    /**
     * Decides on a recommendation as it stands, once.
     *
     * @param recommended what {@link #find} said before the transaction
     * @param by who answers for it
     * @throws ProblemException VALIDATION_FAILED, NOT_FOUND while nothing of the kind is recommended, RECOMMENDATION_DECIDED
     */
    @Transactional
    Recommendation decide(DecideRecommendation request, Optional<Recommendation> recommended, String by) {
        String reason = Objects.requireNonNull(request.reason());
        if (FreeText.saysNothing(reason)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("reason", "NOT_BLANK", "must say something");
        }
        Recommendation open = recommended.orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (by.equals(open.agentId())) {
            throw new ProblemException(ScoringError.REVIEWER_NOT_INDEPENDENT);
        }
        Instant now = clock.now();
        Recommendation decided =
                open.decided(Objects.requireNonNull(request.confirmed()), by, now, FreeText.withoutNumbers(reason));
        if (journal.append(List.of(fact(decided, now))) == 0) {
            throw new ProblemException(ScoringError.RECOMMENDATION_DECIDED);
        }
        return decided;
    }

    private static Fact fact(Recommendation decided, Instant at) {
        return new Fact(
                factId(decided),
                FactType.RECOMMENDATION_DECIDED,
                decided.agentId(),
                decided.id(),
                0,
                YearMonth.parse(decided.month()).atDay(1),
                at,
                SOURCE,
                new String(
                        EventJson.write(Map.of(
                                "confirmed",
                                decided.state() == RecommendationState.CONFIRMED,
                                "decidedBy",
                                Objects.requireNonNull(decided.decidedBy()),
                                "decidedAt",
                                at,
                                "reason",
                                Objects.requireNonNull(decided.reason()))),
                        StandardCharsets.UTF_8));
    }

    private static String factId(Recommendation recommendation) {
        return "recommendation:" + recommendation.id();
    }

    /** What was decided, by the id of its fact. */
    private Map<String, JsonNode> decisions(List<Recommendation> open) {
        record Decision(String factId, JsonNode payload) {}
        return sql
                .query(
                        Query.of(
                                "SELECT fact_id, payload FROM journal WHERE fact_id = ANY (?)",
                                open.stream().map(RecommendationService::factId).toList()),
                        row -> new Decision(
                                row.getString(1),
                                EventJson.read(row.getString(2).getBytes(StandardCharsets.UTF_8), JsonNode.class)))
                .stream()
                .collect(Collectors.toMap(Decision::factId, Decision::payload));
    }

    private static Recommendation withDecision(Recommendation open, @Nullable JsonNode decision) {
        return decision == null
                ? open
                : open.decided(
                        decision.path("confirmed").asBoolean(),
                        decision.path("decidedBy").asText(),
                        Instant.parse(decision.path("decidedAt").asText()),
                        decision.path("reason").asText());
    }
}
