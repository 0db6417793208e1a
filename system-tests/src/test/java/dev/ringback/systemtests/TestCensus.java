package dev.ringback.systemtests;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Compares the tests that exist, by the compiled classes, with those that ran, by the reports. A test that is forgotten,
 * filtered out or skipped fails the build.
 */
public final class TestCensus {

    private static final Set<DotName> TESTS = Set.of(
            DotName.createSimple("org.junit.jupiter.api.Test"),
            DotName.createSimple("org.junit.jupiter.params.ParameterizedTest"),
            DotName.createSimple("org.junit.jupiter.api.RepeatedTest"),
            DotName.createSimple("org.junit.jupiter.api.TestFactory"),
            DotName.createSimple("com.tngtech.archunit.junit.ArchTest"));

    /** Tests that need more than a JDK, and may be skipped where that is missing. The census says so. */
    private static final Set<String> NEED_A_BROWSER =
            Set.of("gateway dev.ringback.gateway.page.DocsPageBrowserTest.aPersonAuthorisesAndTriesCalls");

    private final TreeSet<String> exist = new TreeSet<>();
    private final TreeSet<String> ran = new TreeSet<>();
    private final Set<String> known = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private int passed;
    private int failed;

    private TestCensus() {}

    /** Exits with 1 if a test did not run. The argument is the root of the project. */
    public static void main(String[] args) {
        if (!report(Path.of(args[0]), System.out)) {
            throw new IllegalStateException("Not every test that exists ran; the list is above");
        }
    }

    /** Prints the census; false if it does not come out even. */
    static boolean report(Path root, PrintStream out) {
        TestCensus census = new TestCensus();
        for (Path module : TestClasses.modules(root)) {
            census.countExisting(module);
            census.countRan(module);
        }
        TreeSet<String> forgotten = new TreeSet<>(census.exist);
        forgotten.removeAll(census.ran);
        forgotten.forEach(test -> census.complaints.add("did not run: " + test));
        census.complaints.forEach(out::println);
        census.notes.forEach(out::println);
        out.printf(
                "%d passed, %d failed (%d test methods exist, %d of them ran)%n",
                census.passed, census.failed, census.exist.size(), census.exist.size() - forgotten.size());
        return census.complaints.isEmpty() && census.failed == 0 && !census.exist.isEmpty();
    }

    private void countExisting(Path module) {
        Path classes = module.resolve("target/test-classes");
        if (!Files.isDirectory(classes)) {
            if (Files.isDirectory(module.resolve("src/test/java"))) {
                complaints.add("no compiled tests: " + module.getFileName());
            }
            return;
        }
        Indexer indexer = new Indexer();
        each(classes, ".class", file -> {
            try (InputStream in = Files.newInputStream(file)) {
                indexer.index(in);
            }
        });
        Index index = indexer.complete();
        for (ClassInfo type : index.getKnownClasses()) {
            known.add(module.getFileName() + " " + type.name());
            if (!type.isAbstract() && !type.isInterface()) {
                methods(index, type)
                        .forEach(method -> exist.add(test(module, type.name().toString(), method)));
            }
        }
    }

    /** Own and inherited test methods. */
    private static List<String> methods(Index index, ClassInfo type) {
        List<String> names = new ArrayList<>();
        for (ClassInfo each = type; each != null; each = index.getClassByName(each.superName())) {
            for (MethodInfo method : each.methods()) {
                if (method.declaredAnnotations().stream()
                        .map(AnnotationInstance::name)
                        .anyMatch(TESTS::contains)) {
                    names.add(method.name());
                }
            }
            each.fields().stream()
                    .filter(field -> TESTS.stream().anyMatch(field::hasDeclaredAnnotation))
                    .forEach(field -> names.add(field.name()));
            if (each.superName() == null) {
                break;
            }
        }
        return names;
    }

    private void countRan(Path module) {
        Path reports = module.resolve("target/surefire-reports");
        if (!Files.isDirectory(reports)) {
            return;
        }
        each(reports, ".xml", file -> {
            Element suite = parse(file);
            NodeList cases = suite.getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                count(module, suite.getAttribute("name"), (Element) cases.item(i));
            }
        });
    }

    private void count(Path module, String suite, Element testCase) {
        // ArchUnit's tests carry the simple name of their class; the suite has the whole.
        String simple = testCase.getAttribute("classname");
        String type = suite.endsWith("." + simple) ? suite : simple;
        if (!known.contains(module.getFileName() + " " + type)) {
            // Left over from a class that is no more.
            return;
        }
        // A parameterized test is reported as method(Type)[1], or as method{Type}[1].
        String name = test(module, type, testCase.getAttribute("name").replaceFirst("[\\[({ ].*$", ""));
        if (testCase.getElementsByTagName("skipped").getLength() > 0) {
            if (NEED_A_BROWSER.contains(name)) {
                notes.add("skipped, since no Chromium or Chrome is on this machine: " + name);
            } else {
                complaints.add("was skipped: " + name);
            }
        } else if (testCase.getElementsByTagName("failure").getLength() > 0
                || testCase.getElementsByTagName("error").getLength() > 0) {
            failed++;
            complaints.add("failed: " + name);
        } else {
            passed++;
        }
        ran.add(name);
    }

    private static String test(Path module, String type, String method) {
        return module.getFileName() + " " + type + "." + method;
    }

    private static Element parse(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("Cannot read the report " + file, e);
        }
    }

    private interface Reading {
        void read(Path file) throws IOException;
    }

    private static void each(Path folder, String suffix, Reading reading) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(suffix)).toList()) {
                reading.read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
