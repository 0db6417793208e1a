package dev.ringback.task.sample;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.ringback.task.input.Amount;
import dev.ringback.task.input.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which of the objects of a window are called back. The same objects and the same seed give the same sample, in whatever order they came. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Selection.RandomSample.class, name = "RANDOM"),
    @JsonSubTypes.Type(value = Selection.TopShare.class, name = "TOP_SHARE"),
    @JsonSubTypes.Type(value = Selection.Tiered.class, name = "TIERS")
})
@Schema(
        oneOf = {Selection.RandomSample.class, Selection.TopShare.class, Selection.Tiered.class},
        discriminatorProperty = "kind",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "RANDOM", schema = Selection.RandomSample.class),
            @DiscriminatorMapping(value = "TOP_SHARE", schema = Selection.TopShare.class),
            @DiscriminatorMapping(value = "TIERS", schema = Selection.Tiered.class)
        },
        description = "Which of the objects of a window are called back: drawn when the window opens, repeatable.")
public sealed interface Selection {

    /** Among whom it is drawn. */
    Grouping per();

    /** What is wrong with it: the path of the field within it, and why. */
    List<Fault> faults(boolean hasQuota);

    /**
     * The sample, best first.
     *
     * @param group those who can be in it
     * @param population how many there are, those among them whose callback came to nothing; shares are of these
     * @param window first day of the window
     * @param room how many can be called at most
     */
    List<Candidate> pick(List<Candidate> group, int population, LocalDate window, int room);

    /**
     * How many are to be drawn.
     *
     * @param population how many there are
     * @param room how many can be called at most
     */
    int size(int population, int room);

    /** A field that cannot be. */
    record Fault(String field, String code, String message) {}

    /** So many hundredths of a number, rounded up. */
    static int share(int number, int percent) {
        return Math.toIntExact(((long) number * percent + 99) / 100);
    }

    private static List<Candidate> first(List<Candidate> sorted, int size) {
        return sorted.subList(0, Math.min(sorted.size(), size));
    }

    /**
     * Drawn by lot (TASK-7).
     *
     * @param percent of the objects, rounded up; or
     * @param number so many
     */
    @Schema(name = "RandomSample", description = "Drawn by lot. Give percent, rounded up, or number.")
    record RandomSample(
            @Min(1) @Max(100) @Schema(examples = "20") @Nullable
            Integer percent,

            @Min(1) @Max(1_000_000) @Nullable Integer number,
            @NotNull Grouping per,
            @NotNull @Identifier @Schema(examples = "2026") String seed)
            implements Selection {

        @Override
        public List<Fault> faults(boolean hasQuota) {
            return (percent == null) == (number == null)
                    ? List.of(new Fault("percent", "ONE_OF", "give either percent or number"))
                    : List.of();
        }

        @Override
        public List<Candidate> pick(List<Candidate> group, int population, LocalDate window, int room) {
            return first(group.stream().sorted(Candidate.byLot(seed, window)).toList(), size(population, room));
        }

        @Override
        public int size(int population, int room) {
            return number != null ? number : share(population, percent == null ? 0 : percent);
        }
    }

    /**
     * Those of highest value (TASK-10).
     *
     * @param percent of the objects, rounded up
     */
    @Schema(name = "TopShare", description = "Those of highest value, so many percent, rounded up.")
    record TopShare(
            @NotNull @Min(1) @Max(100) @Schema(examples = "40")
            Integer percent,

            @NotNull Grouping per,

            @NotNull @Identifier @Schema(examples = "2026", description = "Decides among equals.")
            String seed)
            implements Selection {

        @Override
        public List<Fault> faults(boolean hasQuota) {
            return List.of();
        }

        @Override
        public List<Candidate> pick(List<Candidate> group, int population, LocalDate window, int room) {
            return first(group.stream().sorted(Candidate.byValue(seed, window)).toList(), size(population, room));
        }

        @Override
        public int size(int population, int room) {
            return share(population, percent);
        }
    }

    /**
     * A mix of tiers by value (TASK-9, A-5). A tier that lacks objects leaves its places to the rest of the tiers, of highest value first, and
     * only when none is left in any tier to objects below them.
     *
     * @param number size of the sample; as many as the quota allows unless given
     */
    @Schema(
            name = "Tiered",
            description =
                    "A mix of tiers by value. A tier that lacks objects leaves its places to the rest of the tiers, of highest value"
                            + " first, and only when none is left in any tier to objects outside them.")
    record Tiered(
            @Min(1)
            @Max(1_000_000)
            @Schema(examples = "30", description = "As many as the quota allows unless given.")
            @Nullable
            Integer number,

            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Tier> tiers,
            @NotNull Grouping per,
            @NotNull @Identifier @Schema(examples = "2026") String seed)
            implements Selection {

        @Override
        public List<Fault> faults(boolean hasQuota) {
            List<Fault> faults = new ArrayList<>();
            if (number == null && !hasQuota) {
                faults.add(new Fault("number", "NOT_NULL", "the sample has no size"));
            }
            if (tiers.stream().mapToInt(Tier::percent).sum() != 100) {
                faults.add(new Fault("tiers", "SHARES", "the shares do not add up to 100"));
            }
            for (int i = 0; i < tiers.size(); i++) {
                Tier tier = tiers.get(i);
                if (tier.below() != null && tier.low().compareTo(new BigDecimal(tier.below())) >= 0) {
                    faults.add(new Fault("tiers[" + i + "].below", "ORDER", "must be more than from"));
                } else if (tiers.subList(0, i).stream().anyMatch(tier::overlaps)) {
                    faults.add(new Fault("tiers[" + i + "]", "OVERLAP", "overlaps another tier"));
                }
            }
            return faults;
        }

        @Override
        public List<Candidate> pick(List<Candidate> group, int population, LocalDate window, int room) {
            int size = size(population, room);
            List<Integer> places = places(size);
            List<Candidate> picked = new ArrayList<>();
            for (int i = 0; i < tiers.size(); i++) {
                Tier tier = tiers.get(i);
                picked.addAll(first(
                        group.stream()
                                .filter(tier::holds)
                                .sorted(Candidate.byLot(seed, window))
                                .toList(),
                        places.get(i)));
            }
            Set<Candidate> taken = new HashSet<>(picked);
            List<Candidate> rest = group.stream()
                    .filter(candidate -> !taken.contains(candidate))
                    .sorted(Candidate.byValue(seed, window))
                    .toList();
            rest.stream().filter(this::inTiers).forEach(picked::add);
            rest.stream().filter(candidate -> !inTiers(candidate)).forEach(picked::add);
            return first(picked, size);
        }

        @Override
        public int size(int population, int room) {
            return number == null ? room : Math.min(number, room);
        }

        private boolean inTiers(Candidate candidate) {
            return tiers.stream().anyMatch(tier -> tier.holds(candidate));
        }

        /** The places of each tier; what the shares leave over goes to the largest remainders, the first among equals. */
        public List<Integer> places(int size) {
            List<Integer> places = new ArrayList<>();
            for (Tier tier : tiers) {
                places.add(Math.toIntExact((long) size * tier.percent() / 100));
            }
            List<Integer> byRemainder = new ArrayList<>();
            for (int i = 0; i < tiers.size(); i++) {
                byRemainder.add(i);
            }
            byRemainder.sort((one, other) -> Long.compare(
                    (long) size * tiers.get(other).percent() % 100,
                    (long) size * tiers.get(one).percent() % 100));
            int left = size - places.stream().mapToInt(Integer::intValue).sum();
            for (int i = 0; i < left; i++) {
                int tier = byRemainder.get(i % byRemainder.size());
                places.set(tier, places.get(tier) + 1);
            }
            return places;
        }
    }

    /**
     * A range of values and its share of the sample.
     *
     * @param from yuan, included
     * @param below yuan, excluded; no end unless given
     * @param percent its share
     */
    @Schema(name = "Tier", description = "A range of values and its share of the sample.")
    record Tier(
            @NotNull @Amount @Schema(examples = "1500", description = "Yuan, included.")
            String from,

            @Amount @Schema(examples = "3000", description = "Yuan, excluded; no end unless given.") @Nullable
            String below,

            @NotNull @Min(1) @Max(100) @Schema(examples = "20")
            Integer percent) {

        BigDecimal low() {
            return new BigDecimal(from);
        }

        boolean holds(Candidate candidate) {
            return candidate.worth().compareTo(low()) >= 0
                    && (below == null || candidate.worth().compareTo(new BigDecimal(below)) < 0);
        }

        boolean overlaps(Tier other) {
            return (below == null || other.low().compareTo(new BigDecimal(below)) < 0)
                    && (other.below == null || low().compareTo(new BigDecimal(other.below)) < 0);
        }
    }
}
