package dev.ringback.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the modules keep their compiled tests. */
final class TestClasses {

    private TestClasses() {}

    /** {@code target/test-classes} of every module below the root that has tests. */
    static List<Path> folders(Path root) {
        return modules(root).stream()
                .map(module -> module.resolve("target/test-classes"))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Every folder below the root with a POM. */
    static List<Path> modules(Path root) {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
