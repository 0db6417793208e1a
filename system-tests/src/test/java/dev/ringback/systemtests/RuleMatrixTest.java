package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.process.ProjectRoot;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every rule has a test, and the build shows which. */
class RuleMatrixTest {

    @Test
    void everyRuleOfTheListHasATest() throws IOException {
        RuleMatrix matrix = RuleMatrix.of(ProjectRoot.find().path());
        System.out.println("rule, number of tests, tests\n" + matrix.print());

        assertThat(matrix.missing(rules())).as("rules without a test").isEmpty();
    }

    @Test
    void aRuleWithoutATestIsMissed() {
        RuleMatrix matrix = new RuleMatrix(Map.of("TASK-2", new TreeSet<>(List.of("ATest.a"))));

        assertThat(matrix.missing(List.of("TASK-2", "TASK-3"))).containsExactly("TASK-3");
    }

    private static List<String> rules() throws IOException {
        try (InputStream in = RuleMatrixTest.class.getResourceAsStream("/rules.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
