package dev.ringback.scoring.directory;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Cuts a body into lines with a fixed amount of memory. No field holds a line break, so a line is a row. */
final class LineReader {
    /** Longest line, in bytes. */
    static final int LONGEST = 8192;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private boolean first = true;

    LineReader(InputStream in) {
        this.in = new BufferedInputStream(in, 4 * LONGEST);
    }

    /** A line without its end, or why it cannot be read. */
    record Line(@Nullable String text, @Nullable String fault) {}

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        int read = in.read();
        while (read >= 0) {
            if (read != '\n') {
                tooLong |= bytes.size() == LONGEST;
                if (!tooLong) {
                    bytes.write(read);
                }
            } else if (tooLong) {
                break;
            } else if (!isBlank(bytes)) {
                break;
            } else {
                bytes.reset();
            }
            read = in.read();
        }
        if (tooLong) {
            return new Line(null, "LINE_TOO_LONG");
        }
        return isBlank(bytes) ? null : decode(bytes.toByteArray());
    }

    private Line decode(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()
                    .stripTrailing();
            boolean marked = first && text.startsWith(BYTE_ORDER_MARK);
            first = false;
            return new Line(marked ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(null, "NOT_UTF8");
        }
    }

    private static boolean isBlank(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.ISO_8859_1).isBlank();
    }
}
