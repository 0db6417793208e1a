package dev.ringback.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;

/**
 * Which tests stand for which rule, read from the compiled tests of all modules.
 *
 * @param tests tests by rule
 */
record RuleMatrix(Map<String, TreeSet<String>> tests) {

    private static final DotName RULE = DotName.createSimple("dev.ringback.stack.testing.Rule");
    private static final DotName RULES = DotName.createSimple("dev.ringback.stack.testing.Rule$All");

    /** Reads {@code target/test-classes} of every module below the root. */
    static RuleMatrix of(Path root) {
        Map<String, TreeSet<String>> tests = new TreeMap<>();
        for (Path classes : TestClasses.folders(root)) {
            Index index = index(classes);
            index.getAnnotations(RULE).forEach(rule -> add(tests, rule, rule.target()));
            for (AnnotationInstance several : index.getAnnotations(RULES)) {
                for (AnnotationInstance rule : several.value().asNestedArray()) {
                    add(tests, rule, several.target());
                }
            }
        }
        return new RuleMatrix(tests);
    }

    private static Index index(Path classes) {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete();
    }

    private static void add(Map<String, TreeSet<String>> tests, AnnotationInstance rule, AnnotationTarget target) {
        String name = target.kind() == AnnotationTarget.Kind.METHOD
                ? target.asMethod().declaringClass().simpleName() + "."
                        + target.asMethod().name()
                : target.asClass().simpleName();
        tests.computeIfAbsent(rule.value().asString(), any -> new TreeSet<>()).add(name);
    }

    /** The rules of the list that no test stands for. */
    List<String> missing(List<String> rules) {
        List<String> missing = new ArrayList<>(rules);
        missing.removeAll(tests.keySet());
        return missing;
    }

    String print() {
        StringBuilder text = new StringBuilder();
        tests.forEach((rule, names) -> {
            text.append("%-9s %3d  ".formatted(rule, names.size()));
            text.append(String.join("\n               ", names)).append('\n');
        });
        return text.toString();
    }
}
