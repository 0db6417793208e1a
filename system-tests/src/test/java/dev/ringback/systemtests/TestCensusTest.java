package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The census on a project of one module with one test class of two methods. */
class TestCensusTest {

    private static final String SAMPLE = """
            package sample;
            class SampleTest {
                @org.junit.jupiter.api.Test
                void first() {}
                @org.junit.jupiter.params.ParameterizedTest
                void second(int number) {}
            }
            """;

    @TempDir
    Path root;

    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    private boolean census(String... cases) throws IOException {
        return censusOf("module", "sample.SampleTest", SAMPLE, cases);
    }

    private boolean censusOf(String folder, String type, String code, String... cases) throws IOException {
        Path module = Files.createDirectories(root.resolve(folder));
        Files.writeString(module.resolve("pom.xml"), "<project/>");
        Path source = Files.writeString(root.resolve(type.replaceFirst(".*\\.", "") + ".java"), code);
        String[] arguments = {
            "-d",
            module.resolve("target/test-classes").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            source.toString()
        };
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                .isZero();
        StringBuilder report = new StringBuilder("<testsuite>");
        for (String each : cases) {
            String[] parts = each.split(" ");
            report.append("<testcase classname='%s' name='%s'>%s</testcase>"
                    .formatted(type, parts[0], parts.length > 1 ? "<" + parts[1] + "/>" : ""));
        }
        Path reports = Files.createDirectories(module.resolve("target/surefire-reports"));
        Files.writeString(reports.resolve("TEST-sample.xml"), report + "</testsuite>");
        return TestCensus.report(root, new PrintStream(text, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return text.toString(StandardCharsets.UTF_8);
    }

    @Test
    void asManyRanAsExist() throws IOException {
        assertThat(census("first", "second(int)[1]", "second(int)[2]")).isTrue();
        assertThat(printed()).contains("3 passed, 0 failed").contains("2 test methods exist, 2 of them ran");
    }

    @Test
    void aTestThatDidNotRunIsNamed() throws IOException {
        assertThat(census("first")).isFalse();
        assertThat(printed()).contains("did not run").contains("SampleTest.second");
    }

    @Test
    void aSkippedTestIsNamed() throws IOException {
        assertThat(census("first", "second skipped")).isFalse();
        assertThat(printed()).contains("was skipped").contains("SampleTest.second");
    }

    @Test
    void aTestThatNeedsABrowserMayBeSkippedAndIsNamed() throws IOException {
        boolean even = censusOf(
                "gateway",
                "dev.ringback.gateway.page.DocsPageBrowserTest",
                """
                package dev.ringback.gateway.page;
                class DocsPageBrowserTest {
                    @org.junit.jupiter.api.Test
                    void aPersonAuthorisesAndTriesCalls() {}
                }
                """,
                "aPersonAuthorisesAndTriesCalls skipped");

        assertThat(even).isTrue();
        assertThat(printed()).contains("no Chromium or Chrome", "DocsPageBrowserTest", "0 passed, 0 failed");
    }

    @Test
    void aFailedTestIsCounted() throws IOException {
        assertThat(census("first", "second failure")).isFalse();
        assertThat(printed()).contains("1 passed, 1 failed");
    }

    @Test
    void aProjectWithoutTestsDoesNotPass() {
        assertThat(TestCensus.report(root, new PrintStream(text, true, StandardCharsets.UTF_8)))
                .isFalse();
    }
}
