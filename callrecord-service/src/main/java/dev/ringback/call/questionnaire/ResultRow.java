package dev.ringback.call.questionnaire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one kind to one question.
 *
 * @param value the answer where answers are counted one by one, and N/A; else null for all others together
 * @param sum of NUMBER
 * @param least of NUMBER
 * @param most of NUMBER
 * @param failing of NUMBER: those up to its bound
 */
record ResultRow(
        int version,
        String question,
        @Nullable String value,
        long count,
        @Nullable BigDecimal sum,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        long failing) {

    /**
     * Calls of one version.
     *
     * @param failing those with a failing answer
     */
    record Calls(int version, long calls, long failing) {}
}
