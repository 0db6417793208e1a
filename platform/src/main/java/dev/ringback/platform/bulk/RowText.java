package dev.ringback.platform.bulk;

import dev.ringback.platform.mask.PhoneMask;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The text of a record, and how much of it is kept for its author when the row is rejected. */
public final class RowText {

    private static final int LONGEST_LINE_SHOWN = 1000;
    private static final int SHORTEST_NUMBER = 5;

    private RowText() {}

    /**
     * The text of a record; a byte order mark before it is dropped.
     *
     * @throws RejectedRowException if it is not UTF-8
     */
    public static String of(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new RejectedRowException(Rejection.NOT_UTF8);
        }
    }

    /** The text of a record that may be anything, as far as it is one. */
    public static String lenient(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * A line as it is kept with its rejection: cut, telephone numbers masked, and of characters the database takes.
     *
     * @param numbers values known to be telephone numbers, however they are written
     */
    public static String shown(String line, Collection<@Nullable String> numbers) {
        String shown = line.length() > LONGEST_LINE_SHOWN ? line.substring(0, LONGEST_LINE_SHOWN) : line;
        for (String number : numbers) {
            if (number != null && number.length() >= SHORTEST_NUMBER) {
                shown = shown.replace(number, PhoneMask.mask(number));
            }
        }
        return storable(LineMask.mask(shown));
    }

    /** The text with what the database does not take replaced. */
    public static String storable(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) || Character.getType(each) == Character.SURROGATE
                        ? '\uFFFD'
                        : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
