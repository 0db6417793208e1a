package dev.ringback.call.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Compresses at the speed of writing: a table repeats itself so much that a better level gains little. */
final class FastGzip extends GZIPOutputStream {

    FastGzip(OutputStream out, int buffer) throws IOException {
        super(out, buffer);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
