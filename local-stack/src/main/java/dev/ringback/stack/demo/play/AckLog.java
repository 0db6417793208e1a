package dev.ringback.stack.demo.play;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the platform acknowledged, one JSON object a line, in the order in which the answers came. It holds no phone
 * number: a contact is named by a keyed digest that is good for this play only.
 */
final class AckLog implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedWriter out;
    private long sequence;

    AckLog(Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            out = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the acknowledgement log " + file, e);
        }
    }

    /** Adds a line. Fields that are null are left out. */
    synchronized void add(String kind, Map<String, ? extends @Nullable Object> fields) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("seq", ++sequence);
        line.put("kind", kind);
        fields.forEach((name, value) -> {
            if (value != null) {
                line.put(name, value);
            }
        });
        try {
            out.write(JSON.writeValueAsString(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the acknowledgement log", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot close the acknowledgement log", e);
        }
    }
}
