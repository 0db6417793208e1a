package dev.ringback.scoring.pack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What ships: the schema of packs, and packs. */
final class PackResources {
    /** The JSON Schema every pack has to follow. */
    static final String SCHEMA = "packs/regulation-pack.schema.json";

    /** The sales company's callback agents (000 part 1). */
    static final String SALES = "packs/P-SALES.json";

    private PackResources() {}

    static String read(String resource) {
        try (InputStream stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
