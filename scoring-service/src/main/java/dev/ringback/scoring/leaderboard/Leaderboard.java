package dev.ringback.scoring.leaderboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a month in their order. Pay is on none.
 *
 * @param agents how many have a score
 * @param entries by rank; absent for an agent
 * @param own an agent's own place
 * @param distribution how many have which score, the highest first; absent for an agent while so few are scored that a number would be
 *     a person
 * @param nextCursor opaque; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The scores of a month in their order. Equal scores share a rank, and the next one is left out.")
record Leaderboard(
        @Schema(examples = "2026-04") String month,
        @Schema(examples = "callback-team") @Nullable String orgUnitId,
        @Schema(examples = "12") int agents,
        @Nullable List<Entry> entries,
        @Nullable Entry own,
        @Nullable List<Bucket> distribution,
        @Schema(examples = "MjA") @Nullable String nextCursor) {

    /** A place. */
    @Schema(name = "LeaderboardEntry", description = "A place on the leaderboard.")
    record Entry(
            @Schema(examples = "1") int rank,
            @Schema(examples = "A01") String agentId,
            @Schema(examples = "王芳") String agentName,
            @Schema(examples = "callback-team") String orgUnitId,
            @Schema(examples = "115") String score) {}

    /** How many have a score. */
    @Schema(name = "LeaderboardBucket", description = "How many agents have a score.")
    record Bucket(
            @Schema(examples = "115") String score,
            @Schema(examples = "3") int agents) {}

    /** Ranks scores: equal ones share a rank, and as many ranks are left out behind them. Pure. */
    static List<Entry> ranked(List<Entry> unranked) {
        List<Entry> sorted = unranked.stream()
                .sorted(Comparator.comparing(Leaderboard::score).reversed().thenComparing(Entry::agentId))
                .toList();
        List<Entry> ranked = new ArrayList<>();
        int rank = 0;
        @Nullable BigDecimal before = null;
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            BigDecimal score = score(entry);
            if (before == null || score.compareTo(before) != 0) {
                rank = i + 1;
            }
            before = score;
            ranked.add(new Entry(rank, entry.agentId(), entry.agentName(), entry.orgUnitId(), entry.score()));
        }
        return List.copyOf(ranked);
    }

    /** How the scores of a ranked list spread, the highest first. */
    static List<Bucket> distribution(List<Entry> ranked) {
        List<Bucket> buckets = new ArrayList<>();
        for (Entry entry : ranked) {
            if (!buckets.isEmpty() && buckets.getLast().score().equals(entry.score())) {
                buckets.add(new Bucket(entry.score(), buckets.removeLast().agents() + 1));
            } else {
                buckets.add(new Bucket(entry.score(), 1));
            }
        }
        return List.copyOf(buckets);
    }

    private static BigDecimal score(Entry entry) {
        return new BigDecimal(entry.score());
    }
}
