package dev.ringback.stack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A parsed command line: {@code --name value}, {@code --flag}, and the rest in order.
 *
 * @param values options by name, without the dashes; a flag has the value {@code "true"}
 * @param words what is no option
 */
public record Options(Map<String, String> values, List<String> words) {

    public Options {
        values = Map.copyOf(values);
        words = List.copyOf(words);
    }

    /**
     * Parses a command line.
     *
     * @param args the arguments
     * @param flags names of options that take no value
     * @throws IllegalArgumentException if an option lacks its value
     */
    public static Options parse(List<String> args, Set<String> flags) {
        Map<String, String> values = new HashMap<>();
        List<String> words = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (!arg.startsWith("--")) {
                words.add(arg);
                continue;
            }
            int equals = arg.indexOf('=');
            String name = equals < 0 ? arg.substring(2) : arg.substring(2, equals);
            if (equals >= 0) {
                values.put(name, arg.substring(equals + 1));
            } else if (flags.contains(name)) {
                values.put(name, "true");
            } else if (i + 1 < args.size()) {
                values.put(name, args.get(++i));
            } else {
                throw new IllegalArgumentException("--" + name + " needs a value");
            }
        }
        return new Options(values, words);
    }

    /** The option's value, if given. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Whether the flag is set. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /**
     * The option's value.
     *
     * @throws IllegalArgumentException if it is missing
     */
    public String require(String name) {
        return get(name).orElseThrow(() -> new IllegalArgumentException("--" + name + " is missing"));
    }

    /** The option's value as a path. */
    public Path path(String name) {
        return Path.of(require(name)).toAbsolutePath();
    }

    /**
     * The option's value as a TCP port, if given.
     *
     * @throws IllegalArgumentException if it is no port number
     */
    public Optional<Integer> port(String name) {
        return get(name).map(text -> {
            try {
                int port = Integer.parseInt(text);
                if (port > 0 && port < 65_536) {
                    return port;
                }
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException("--" + name + " is no port number: " + text, notANumber);
            }
            throw new IllegalArgumentException("--" + name + " is no port number: " + text);
        });
    }
}
