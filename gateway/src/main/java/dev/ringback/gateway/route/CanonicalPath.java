package dev.ringback.gateway.route;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Tells the paths that can be read in one way only.
 *
 * <p>A path that the gateway and a service could read differently (dot segments, empty segments, encoded separators,
 * matrix parameters) is not of the contract, and forwarding it would let a caller choose another service, or another body
 * limit, than the one the gateway checked.
 */
public final class CanonicalPath {

    private static final int LONGEST = 2_048;
    private static final String PLAIN = "-._~!$&'()*+,=:@";
    private static final String AMBIGUOUS_WHEN_ENCODED = "/\\.%;?#";

    private CanonicalPath() {}

    /**
     * Whether the raw path is canonical: at least one segment, none of them empty, {@code .} or {@code ..}, no trailing
     * slash, no semicolon, and percent signs only before the UTF-8 of characters that separate nothing.
     *
     * @param path as it came, not decoded; null for requests that have none, such as {@code OPTIONS *}
     */
    public static boolean isCanonical(@Nullable String path) {
        if (path == null || path.length() > LONGEST || path.length() < 2 || path.charAt(0) != '/') {
            return false;
        }
        int start = 1;
        while (true) {
            int slash = path.indexOf('/', start);
            int end = slash < 0 ? path.length() : slash;
            if (!isCanonicalSegment(path, start, end)) {
                return false;
            }
            if (slash < 0) {
                return true;
            }
            start = slash + 1;
        }
    }

    private static boolean isCanonicalSegment(String path, int start, int end) {
        if (start == end) {
            return false;
        }
        boolean encoded = false;
        boolean dotsOnly = true;
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            encoded |= c == '%';
            dotsOnly &= c == '.';
            if (c != '%' && !isPlain(c)) {
                return false;
            }
        }
        return !dotsOnly && (!encoded || decodesToOneMeaning(path, start, end));
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || PLAIN.indexOf(c) >= 0;
    }

    private static boolean decodesToOneMeaning(String path, int start, int end) {
        ByteBuffer bytes = ByteBuffer.allocate(end - start);
        for (int i = start; i < end; i++) {
            char c = path.charAt(i);
            if (c != '%') {
                bytes.put((byte) c);
                continue;
            }
            int high = i + 2 < end ? Character.digit(path.charAt(i + 1), 16) : -1;
            int low = i + 2 < end ? Character.digit(path.charAt(i + 2), 16) : -1;
            int value = high < 0 || low < 0 ? -1 : high * 16 + low;
            if (value < 0x20 || value == 0x7f || (value < 0x80 && AMBIGUOUS_WHEN_ENCODED.indexOf(value) >= 0)) {
                return false;
            }
            bytes.put((byte) value);
            i += 2;
        }
        try {
            // The strict decoder also refuses overlong forms of the characters above.
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
