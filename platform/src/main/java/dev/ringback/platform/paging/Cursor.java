package dev.ringback.platform.paging;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sort key of the last row of a page, opaque to clients.
 *
 * @param parts the key's columns as text, in sort order
 */
public record Cursor(List<String> parts) {
    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 1024;

    /** A cursor over the given key columns. */
    public static Cursor of(Object... parts) {
        return new Cursor(java.util.Arrays.stream(parts).map(Object::toString).toList());
    }

    /** Text for the client. */
    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor a client sent back.
     *
     * @param expectedParts number of key columns
     * @throws ProblemException INVALID_PARAMETER when it was not made by this list
     */
    public static @Nullable Cursor decode(@Nullable String text, int expectedParts) {
        if (text == null) {
            return null;
        }
        if (text.length() > MAX_LENGTH) {
            throw invalid();
        }
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = List.of(decoded.split(SEPARATOR, -1));
            if (parts.size() != expectedParts) {
                throw invalid();
            }
            return new Cursor(parts);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
    }

    /** Column {@code index} as text. */
    public String text(int index) {
        return parts.get(index);
    }

    /** Column {@code index} as an instant. */
    public Instant instant(int index) {
        try {
            return Instant.parse(parts.get(index));
        } catch (DateTimeException e) {
            throw invalid();
        }
    }

    /** Column {@code index} as a UUID. */
    public UUID uuid(int index) {
        try {
            return UUID.fromString(parts.get(index));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** Column {@code index} as a whole number. */
    public long number(int index) {
        try {
            return Long.parseLong(parts.get(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(CommonError.INVALID_PARAMETER)
                .violation("cursor", "CURSOR_INVALID", "not a cursor of this list");
    }
}
