package dev.ringback.stack.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.MissingPropertyException;
import java.util.List;
import java.util.Map;
import org.codehaus.groovy.control.CompilationFailedException;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** As REST-assured looks at an answer: with a shell of its own each time. */
class CompiledPathsTest {

    @BeforeAll
    static void keep() {
        CompiledPaths.keep();
    }

    @Test
    void aPathIsCompiledOnceAndLooksAtTheAnswerAtHand() {
        String path = "answer.items.findAll { it.kind == 'A' }.id";

        assertThat(look(path, item("A", 1))).isEqualTo(List.of(1));
        assertThat(look(path, item("A", 2))).isEqualTo(List.of(2));
        assertThat(look(path, item("B", 3))).isEqualTo(List.of());
        assertThat(look("answer.items.size() ? this.class : 0", item("A", 1)))
                .isSameAs(look("answer.items.size() ? this.class : 0", item("B", 2)));
    }

    @Test
    void whatIsNotThereAndWhatIsNoPathAreToldAsBefore() {
        for (int look = 0; look < 2; look++) {
            assertThatThrownBy(() -> look("question.id", item("A", 1)))
                    .isInstanceOf(MissingPropertyException.class)
                    .hasMessage("No such property: question for class: Script1");
            assertThatThrownBy(() -> look("answer..", item("A", 1))).isInstanceOf(CompilationFailedException.class);
        }
    }

    private static Map<String, ?> item(String kind, int id) {
        return Map.of("items", List.of(Map.of("kind", kind, "id", id)));
    }

    private static Object look(String path, Map<String, ?> answer) {
        GroovyShell shell = new GroovyShell(new Binding(Map.of("answer", answer)));
        return InvokerHelper.invokeMethod(shell, "evaluate", path);
    }
}
