package dev.ringback.stack.process;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that holds the Maven wrapper and the modules.
 *
 * @param path absolute path of that folder
 */
public record ProjectRoot(Path path) {

    /**
     * Finds the root from the system property {@code ringback.root}, or by walking up from the working directory.
     *
     * @throws IllegalStateException if neither leads to a folder with {@code mvnw} and {@code local-stack/}
     */
    public static ProjectRoot find() {
        String told = System.getProperty("ringback.root");
        Path from = Path.of(told == null ? "" : told).toAbsolutePath().normalize();
        for (Path folder = from; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.isDirectory(folder.resolve("local-stack"))) {
                return new ProjectRoot(folder);
            }
        }
        throw new IllegalStateException("No Ringback checkout at or above " + from);
    }

    /** Class path of the launcher and of the infrastructure process. */
    public String stackClassPath() {
        return path.resolve("local-stack/target/lib/*").toString();
    }

    /** Class path of the broker's process. */
    public String brokerClassPath() {
        return stackClassPath() + java.io.File.pathSeparator + path.resolve("local-stack/target/kafka-lib/*");
    }
}
