package dev.ringback.stack.process;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An archive of a process's loaded classes, which Java writes when the process ends and takes up at its next start. It
 * halves the time the broker takes; one that does not fit any more is replaced.
 */
public final class ClassArchive {

    private ClassArchive() {}

    /** The options for a process that keeps its archive in the folder. */
    public static List<String> flags(Path folder, String name) {
        // A Java with an agent refuses to start if it is to write an archive.
        if (Stream.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS")
                .anyMatch(options -> System.getenv().getOrDefault(options, "").contains("-javaagent"))) {
            return List.of();
        }
        Folders.createPrivate(folder);
        return List.of(
                "-Xshare:auto",
                "-XX:+AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + folder.resolve(name + ".jsa"),
                "-Xlog:disable",
                "-Xlog:all=error:stderr");
    }
}
