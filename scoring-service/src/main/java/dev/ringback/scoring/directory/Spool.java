package dev.ringback.scoring.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The body of an import on disk, so that it is known whole before its first row is worked off, whatever its size. The
 * file holds pay: only this process can open it, and it has no name from the start, so nothing is left after a crash.
 */
final class Spool implements AutoCloseable {
    private static final int BUFFER = 65_536;

    private final FileChannel file;
    private final String sha256;

    private Spool(FileChannel file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /** Reads a body to its end. */
    static Spool of(InputStream body) throws IOException {
        FileChannel file = nameless();
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
            }
            return new Spool(file, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException brokenOff) {
            file.close();
            throw brokenOff;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static FileChannel nameless() throws IOException {
        Path path = Files.createTempFile("directory-import", null);
        try {
            return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
    }

    /** Digest of the body, hexadecimal. */
    String sha256() {
        return sha256;
    }

    boolean isEmpty() throws IOException {
        return file.size() == 0;
    }

    /** The body from its beginning. */
    InputStream open() throws IOException {
        file.position(0);
        return Channels.newInputStream(file);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
