package dev.ringback.stack;

import dev.ringback.stack.process.Folders;
import dev.ringback.stack.process.ProjectRoot;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The note a started stack leaves for later commands: where its data and its ports are. */
final class StackState {

    private StackState() {}

    static void save(StackOptions options) {
        StringBuilder text = new StringBuilder("data=" + escape(options.data()) + "\n");
        for (StackPort port : StackPort.values()) {
            text.append("port.")
                    .append(port.label())
                    .append('=')
                    .append(options.port(port))
                    .append('\n');
        }
        Folders.createPrivate(options.run());
        Folders.writePrivate(file(options.home()), text.toString());
    }

    /** The options of the stack that was last started from the folder. */
    static Optional<StackOptions> load(ProjectRoot root, Path home) {
        Path file = file(home);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties saved = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            saved.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
        Map<StackPort, Integer> ports = new EnumMap<>(StackPort.class);
        for (StackPort port : StackPort.values()) {
            ports.put(port, Integer.valueOf(saved.getProperty("port." + port.label())));
        }
        return Optional.of(new StackOptions(
                root, home, Path.of(saved.getProperty("data")), ports, StackOptions.Lifetime.DETACHED));
    }

    private static Path file(Path home) {
        return home.resolve("run/state.properties");
    }

    private static String escape(Path path) {
        return path.toString().replace("\\", "\\\\");
    }
}
