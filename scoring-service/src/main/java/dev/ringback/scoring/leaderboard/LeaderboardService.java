package dev.ringback.scoring.leaderboard;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.directory.OrgUnits;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.statement.StatementService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ranks the agents who are scored in points (S1), as the statements of the month have them. */
@ApplicationScoped
class LeaderboardService {
    /** With fewer, a number of the distribution would be a person. */
    private static final int ANONYMOUS_FROM = 5;

    private final StatementService statements;
    private final OrgUnits units;

    LeaderboardService(StatementService statements, OrgUnits units) {
        this.statements = statements;
        this.units = units;
    }

    /**
     * The whole list, from a position on.
     *
     * @param unit with those below it, or all
     * @throws ProblemException NOT_FOUND for an unknown unit
     */
    Leaderboard all(ScoringMonth month, @Nullable String unit, @Nullable Cursor cursor, int limit) {
        List<Leaderboard.Entry> ranked = ranked(month, unit);
        int from = cursor == null ? 0 : (int) Math.clamp(cursor.number(0), 0, ranked.size());
        int to = Math.min(ranked.size(), from + limit);
        return new Leaderboard(
                month.month().toString(),
                unit,
                ranked.size(),
                ranked.subList(from, to),
                null,
                Leaderboard.distribution(ranked),
                to < ranked.size() ? Cursor.of(to).encode() : null);
    }

    /** What an agent sees: his own place, and how the scores spread where that tells of nobody. */
    Leaderboard own(ScoringMonth month, @Nullable String unit, String agentId) {
        List<Leaderboard.Entry> ranked = ranked(month, unit);
        return new Leaderboard(
                month.month().toString(),
                unit,
                ranked.size(),
                null,
                ranked.stream()
                        .filter(entry -> entry.agentId().equals(agentId))
                        .findFirst()
                        .orElse(null),
                ranked.size() < ANONYMOUS_FROM ? null : Leaderboard.distribution(ranked),
                null);
    }

    private List<Leaderboard.Entry> ranked(ScoringMonth month, @Nullable String unit) {
        @Nullable Set<String> within = unit == null ? null : units.within(unit);
        if (within != null && within.isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Leaderboard.ranked(statements.scored(month, Scheme.CALLBACK_AGENT).stream()
                .filter(each -> within == null || within.contains(each.orgUnitId()))
                .map(each -> new Leaderboard.Entry(0, each.agentId(), each.agentName(), each.orgUnitId(), each.score()))
                .toList());
    }
}
