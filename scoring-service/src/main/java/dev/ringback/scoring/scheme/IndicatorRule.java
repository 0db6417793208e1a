package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule of the operations model: it shows how work goes, in percent, and pays nothing (S5). */
public sealed interface IndicatorRule extends Rule {

    /** What has to be measured for it. */
    Set<Measure> measures();

    /** One measure of another in percent; of nothing there is no rate (S5-1). */
    record Rate(String id, Measure of, Measure per) implements IndicatorRule {
        public Rate {
            Members.requirePresent(id, of, per);
            if (of == per) {
                throw new IllegalArgumentException("a rate of a measure to itself says nothing");
            }
        }

        @Override
        public Set<Measure> measures() {
            return Set.of(of, per);
        }
    }

    /**
     * A factor of an assessment: how much of its target was reached.
     *
     * @param name of the factor, unique in its rule
     * @param per absent where the measure itself is held against the target
     * @param target what counts as 100 percent: a number of the measure, or a rate in percent
     * @param weight beside those of the other factors; only their proportion counts
     */
    record Factor(String name, Measure of, @Nullable Measure per, BigDecimal target, BigDecimal weight) {
        public Factor {
            Members.requirePresent(name, of, target, weight);
            Members.requirePositive(target, "target");
            Members.requirePositive(weight, "weight");
        }
    }

    /** The mean of the factors by their weights; a factor of nothing leaves the mean (S5-5). */
    record WeightedMean(String id, List<Factor> factors) implements IndicatorRule {
        public WeightedMean {
            Members.requirePresent(id);
            factors = List.copyOf(factors);
            Set<String> names = new HashSet<>();
            for (Factor factor : factors) {
                if (!names.add(factor.name())) {
                    throw new IllegalArgumentException("two factors are called " + factor.name());
                }
            }
            if (factors.isEmpty()) {
                throw new IllegalArgumentException("a mean needs a factor");
            }
        }

        @Override
        public Set<Measure> measures() {
            Set<Measure> all = new LinkedHashSet<>();
            for (Factor factor : factors) {
                all.add(factor.of());
                if (factor.per() != null) {
                    all.add(factor.per());
                }
            }
            return all;
        }
    }
}
