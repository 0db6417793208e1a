package dev.ringback.gateway.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files one deploys with, as a test reads them. */
final class Deployment {

    /** The five services of the platform, with their ports. */
    static final Map<String, String> SERVICES = new TreeMap<>(Map.of(
            "task-service", "8081",
            "callrecord-service", "8082",
            "complaint-service", "8083",
            "scoring-service", "8084",
            "gateway", "8080"));

    private static final Path ROOT = Path.of(Objects.requireNonNull(System.getProperty("ringback.root")));
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([?-])([^}]*))?}");

    private Deployment() {}

    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean exists(String path) {
        return Files.isRegularFile(ROOT.resolve(path));
    }

    /** The containers of docker-compose.yml, by name. */
    static Map<String, Map<String, Object>> containers() {
        Map<String, Object> compose =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml"));
        return cast(compose.get("services"));
    }

    /** What a container finds in its environment. */
    static Map<String, String> environment(Map<String, Object> container) {
        Map<String, String> environment = new TreeMap<>();
        Map<String, Object> given = cast(container.getOrDefault("environment", Map.of()));
        given.forEach((name, value) -> environment.put(name, value.toString()));
        return environment;
    }

    static List<String> list(Map<String, Object> container, String key) {
        return cast(container.getOrDefault(key, List.of()));
    }

    /** A variable that compose takes from outside: {@code ?} for one that must be given, {@code -} for one with a default. */
    record Variable(String name, String kind, String rest) {}

    static Map<String, Variable> variables() {
        Map<String, Variable> variables = new TreeMap<>();
        Matcher matcher = VARIABLE.matcher(text("docker-compose.yml"));
        while (matcher.find()) {
            variables.put(
                    matcher.group(1),
                    new Variable(
                            matcher.group(1),
                            Objects.requireNonNullElse(matcher.group(2), ""),
                            Objects.requireNonNullElse(matcher.group(3), "")));
        }
        return variables;
    }

    /** The assignments of .env.example. */
    static Map<String, String> example() {
        return assignments(text(".env.example"), "(?m)^([A-Z_]+)=(.*)$");
    }

    /** Those that stand there as comments, since they have defaults. */
    static Map<String, String> optional() {
        return assignments(text(".env.example"), "(?m)^#([A-Z_]+)=(.*)$");
    }

    static Map<String, String> assignments(String text, String pattern) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }

    static JsonNode realm() {
        try {
            return new ObjectMapper().readTree(text("deploy/keycloak/ringback-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
