package dev.ringback.gateway.own;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * Something that is the same for every caller.
 *
 * @param bytes as it is
 * @param compressed the same in gzip
 * @param etag weak: both forms share it
 * @param headers what is said of it, besides its tag and length
 */
record Content(byte[] bytes, byte[] compressed, String etag, Map<String, String> headers) {

    private static final int TAG_BYTES = 12;

    /** Compresses and tags. */
    static Content of(byte[] bytes, Map<String, String> headers) {
        return new Content(bytes, gzip(bytes), "W/\"" + digest(bytes) + "\"", Map.copyOf(headers));
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] all = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(all, TAG_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
