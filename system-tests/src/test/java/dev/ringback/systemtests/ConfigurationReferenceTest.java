package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.junit.jupiter.api.Test;

/** The page of properties and the properties that are read are the same. */
class ConfigurationReferenceTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final DotName MAPPING = DotName.createSimple("io.smallrye.config.ConfigMapping");
    private static final DotName WITH_NAME = DotName.createSimple("io.smallrye.config.WithName");
    private static final DotName PROPERTY =
            DotName.createSimple("org.eclipse.microprofile.config.inject.ConfigProperty");
    private static final DotName SCHEDULED = DotName.createSimple("io.quarkus.scheduler.Scheduled");
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(ringback\\.[a-z.-]+)");
    private static final DotName MAP = DotName.createSimple("java.util.Map");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(ringback\\.[a-z.-]+)(?:\\.[A-Z]+)?` \\|");

    @Test
    void everyPropertyStandsOnThePageAndNothingElseDoes() throws IOException {
        Set<String> read = propertiesThatAreRead();

        Set<String> listed = new TreeSet<>();
        Matcher matcher = LISTED.matcher(Files.readString(ROOT.resolve("docs/configuration.md")));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }

        assertThat(read).contains("ringback.number.hash-key", "ringback.gateway.pool.size");
        assertThat(listed).isEqualTo(read);
    }

    private static Set<String> propertiesThatAreRead() throws IOException {
        Index index = classes();
        Set<String> names = new TreeSet<>();
        for (AnnotationInstance mapping : index.getAnnotations(MAPPING)) {
            addAll(
                    names,
                    index,
                    mapping.target().asClass(),
                    mapping.value("prefix").asString());
        }
        for (AnnotationInstance property : index.getAnnotations(PROPERTY)) {
            AnnotationValue name = property.value("name");
            if (name != null && name.asString().startsWith("ringback.")) {
                names.add(name.asString());
            }
        }
        for (AnnotationInstance scheduled : index.getAnnotations(SCHEDULED)) {
            AnnotationValue every = scheduled.value("every");
            Matcher matcher = EXPRESSION.matcher(every == null ? "" : every.asString());
            while (matcher.find()) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }

    private static void addAll(Set<String> names, Index index, ClassInfo group, String prefix) {
        for (MethodInfo method : group.methods()) {
            AnnotationInstance named = method.annotation(WITH_NAME);
            String name = prefix + "."
                    + (named == null ? kebab(method.name()) : named.value().asString());
            Type type = method.returnType();
            ClassInfo nested = index.getClassByName(type.name());
            if (nested != null && nested.isInterface() && !type.name().equals(MAP)) {
                addAll(names, index, nested, name);
            } else if (!method.name().contains("$")) {
                names.add(name);
            }
        }
    }

    private static String kebab(String camel) {
        return camel.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    private static Index classes() throws IOException {
        Indexer indexer = new Indexer();
        for (Path module : TestClasses.modules(ROOT)) {
            Path folder = module.resolve("target/classes");
            if (!Files.isDirectory(folder)) {
                continue;
            }
            for (Path file : classFiles(folder)) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
        return indexer.complete();
    }

    private static List<Path> classFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }
}
