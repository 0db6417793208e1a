package dev.ringback.scoring.scheme;

import java.math.BigDecimal;
import java.util.Objects;

/** Checks of the members of rules. */
final class Members {
    private Members() {}

    static void requirePresent(Object... values) {
        for (Object value : values) {
            Objects.requireNonNull(value, "a member of the rule is missing");
        }
    }

    static void requirePositive(int value, String name) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 but is " + value);
        }
    }

    static void requirePositive(BigDecimal value, String name) {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException(name + " must be above 0 but is " + value);
        }
    }
}
