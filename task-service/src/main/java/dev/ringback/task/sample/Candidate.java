package dev.ringback.task.sample;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object that may be called back.
 *
 * @param id tells it from the others
 * @param name what its source systems call it: the lot is drawn by it, so that it falls alike wherever and in whatever order objects come
 * @param orgUnitId whose it is, or null
 * @param value yuan, or null when it has none
 * @param calledOn the day of the callback that was made of it already, or null
 * @param failed whether that callback ended without success: where a quota counts, its place goes to another (TASK-8)
 */
public record Candidate(
        UUID id,
        String name,
        @Nullable String orgUnitId,
        @Nullable BigDecimal value,
        @Nullable LocalDate calledOn,
        boolean failed) {

    /** One that was not called back yet. */
    public static Candidate open(UUID id, String name, @Nullable String orgUnitId, @Nullable BigDecimal value) {
        return new Candidate(id, name, orgUnitId, value, null, false);
    }

    BigDecimal worth() {
        return value == null ? BigDecimal.ZERO : value;
    }

    /** By lot, which the seed and the window decide. */
    static Comparator<Candidate> byLot(String seed, LocalDate window) {
        return Comparator.<Candidate, String>comparing(candidate -> candidate.lot(seed, window))
                .thenComparing(Candidate::name)
                .thenComparing(Candidate::id);
    }

    /** Of highest value first, by lot among equals. */
    static Comparator<Candidate> byValue(String seed, LocalDate window) {
        return Comparator.comparing(Candidate::worth).reversed().thenComparing(byLot(seed, window));
    }

    private String lot(String seed, LocalDate window) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] text = (seed + "\u001f" + window + "\u001f" + name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(digest.digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
