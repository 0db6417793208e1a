package dev.ringback.platform.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body into records with a fixed amount of memory, whatever the body holds. A CSV record goes on over line ends
 * inside quotes; a quote that is never closed costs its own line, not the rest of the file.
 */
final class RecordReader {

    /** Longest record, in bytes. */
    static final int LONGEST = 32_768;

    private static final int KEPT_OF_TOO_LONG = 200;

    private static final int NO_DELIMITER = -1;

    private final InputStream in;
    /** What stands between fields that may be quoted, or none. */
    private final int delimiter;

    private final byte[] buffer = new byte[4 * LONGEST];
    /** Offset in the body of the first byte of the buffer. */
    private long origin;

    private int from;
    private int limit;
    private boolean ended;

    /**
     * Reads CSV on from an offset; quoted fields may hold line ends.
     *
     * @param in the body from that offset on
     * @param delimiter what stands between fields, an ASCII character
     */
    RecordReader(InputStream in, long offset, char delimiter) {
        this(in, offset, (int) delimiter);
    }

    /** Reads lines on from an offset. */
    RecordReader(InputStream in, long offset) {
        this(in, offset, NO_DELIMITER);
    }

    private RecordReader(InputStream in, long offset, int delimiter) {
        this.in = in;
        this.origin = offset;
        this.delimiter = delimiter;
    }

    /** The next record that is not blank, or null at the end. */
    @Nullable
    RawRecord next() throws IOException {
        RawRecord record;
        do {
            record = read();
        } while (record != null && record.fault() == null && isBlank(record.bytes()));
        return record;
    }

    private @Nullable RawRecord read() throws IOException {
        int at = 0;
        int firstLineEnd = -1;
        boolean fieldStart = true;
        boolean quotedField = false;
        boolean inside = false;
        while (true) {
            if (from + at == limit && !fill()) {
                if (at == 0) {
                    return null;
                }
                return inside ? unclosed(firstLineEnd < 0 ? at : firstLineEnd, at) : cut(at, at, null);
            }
            if (at == LONGEST) {
                return firstLineEnd >= 0 ? unclosed(firstLineEnd, firstLineEnd + 1) : tooLong();
            }
            byte b = buffer[from + at];
            if (b == '\n') {
                if (!inside) {
                    return cut(at, at + 1, null);
                }
                if (firstLineEnd < 0) {
                    firstLineEnd = at;
                }
            } else if (delimiter != NO_DELIMITER && b == '"' && (fieldStart || quotedField)) {
                quotedField = true;
                inside = !inside;
            }
            boolean separator = b == delimiter && !inside;
            quotedField &= !separator;
            fieldStart = separator;
            at++;
        }
    }

    /** Gives up on a quote: its first line is at fault, and reading goes on behind it. */
    private RawRecord unclosed(int length, int consumedAtMost) {
        return cut(length, Math.min(length + 1, consumedAtMost), Rejection.UNCLOSED_QUOTE);
    }

    private RawRecord tooLong() throws IOException {
        byte[] kept = Arrays.copyOfRange(buffer, from, from + KEPT_OF_TOO_LONG);
        from += LONGEST;
        while (from < limit || fill()) {
            if (buffer[from++] == '\n') {
                break;
            }
        }
        return new RawRecord(kept, origin + from, Rejection.LINE_TOO_LONG);
    }

    private RawRecord cut(int length, int consumed, @Nullable Rejection fault) {
        int end = length > 0 && buffer[from + length - 1] == '\r' ? length - 1 : length;
        byte[] bytes = Arrays.copyOfRange(buffer, from, from + end);
        from += consumed;
        return new RawRecord(bytes, origin + from, fault);
    }

    /** Reads more behind what is there; false at the end of the body. */
    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        if (from > buffer.length / 2 || limit == buffer.length) {
            System.arraycopy(buffer, from, buffer, 0, limit - from);
            origin += from;
            limit -= from;
            from = 0;
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
            return false;
        }
        limit += read;
        return true;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
