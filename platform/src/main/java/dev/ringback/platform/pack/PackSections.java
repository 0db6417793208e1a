package dev.ringback.platform.pack;

import dev.ringback.platform.json.EventJson;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The canonical form of a pack's sections and its digest. However a pack was written down and by whichever road it came,
 * whoever reads the same content computes the same digest: keys sorted, no nulls, a whole number without a fraction.
 */
public final class PackSections {
    private PackSections() {}

    /** {@code sha256:} and 64 hexadecimal digits over the UTF-8 JSON of the canonical form. */
    public static String digest(Map<String, ?> sections) {
        byte[] canonical = EventJson.write(canonical(sections));
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The same content in its canonical form. */
    public static Map<String, Object> canonical(Map<String, ?> object) {
        Map<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> {
            if (value != null) {
                sorted.put(name, value(value));
            }
        });
        return sorted;
    }

    private static Object value(Object value) {
        return switch (value) {
            case Map<?, ?> object -> canonical(named(object));
            case List<?> list -> list.stream().map(PackSections::element).toList();
            case BigDecimal number -> number(number);
            case Double number -> number(BigDecimal.valueOf(number));
            case Float number -> number(new BigDecimal(number.toString()));
            default -> value;
        };
    }

    private static Object element(@Nullable Object element) {
        if (element == null) {
            throw new IllegalArgumentException("A list of a pack holds a null");
        }
        return value(element);
    }

    // Safe: objects of JSON have texts as their keys.
    @SuppressWarnings("unchecked")
    private static Map<String, ?> named(Map<?, ?> object) {
        return (Map<String, ?>) object;
    }

    private static Object number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? plain.toBigInteger() : plain;
    }
}
