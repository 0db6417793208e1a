package dev.ringback.stack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.process.ChildJvm;
import dev.ringback.stack.process.Ports;
import dev.ringback.stack.process.ProjectRoot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a person types them, each in a JVM of its own, on stand-ins for the services. */
class CommandLineTest {

    @TempDir
    private Path folder;

    private FakeProject project;

    @BeforeEach
    void lay() throws IOException {
        project = FakeProject.in(Files.createDirectory(folder.resolve("project")));
    }

    @AfterEach
    void leaveNothingRunning() throws Exception {
        ringback("down");
    }

    @Test
    void platformIsStartedUsedAndStoppedFromTheCommandLine() throws Exception {
        assertThat(ringback("status").text()).contains("./ringback up");
        String base = Integer.toString(freeBlock());

        Result up = ringback("up", "--port-base", base);
        assertThat(up.text()).contains("Ringback is up after", "http://127.0.0.1:" + base, "scoring-service");
        assertThat(up.status()).isZero();

        assertThat(ringback("up").text()).contains("running already", base);
        assertThat(ringback("status").status()).isZero();
        assertThat(ringback("token", "agent", "--subject", "A-1").text()).matches("[\\w-]+\\.[\\w-]+\\.[\\w-]+\\n");
        assertThat(ringback("token", "emperor").status()).isEqualTo(2);
        assertThat(ringback("clock", "set", "2026-04-01T09:00+08:00").text()).contains("2026-04-01T09:00:0");
        assertThat(ringback("clock", "advance", "P1D").text()).contains("2026-04-02T09:00:0");
        assertThat(ringback("clock").text()).contains("2026-04-02T09:00:");
        assertThat(ringback("clock", "reset").text()).contains("wall time");
        assertThat(ringback("logs", "broker", "-n", "5").text().lines()).hasSizeLessThanOrEqualTo(5);

        assertThat(ringback("dead-letters", "task-service").text())
                .contains("event-1", "event-2", "task-service: 2 set aside");
        assertThat(ringback("dead-letters", "complaint-service", "list").text()).contains("nothing set aside");
        assertThat(ringback("dead-letters", "scoring-service").text())
                .contains("scoring-service answers 503: The scoring service does not answer.");
        assertThat(ringback("dead-letters", "task-service", "replay", "event-1").text())
                .contains("{\"id\":\"event-1\"}");
        assertThat(ringback("dead-letters", "task-service", "replay", "--all").text())
                .contains("{\"all\":true}");
        assertThat(ringback("dead-letters", "replay", "event-1").status()).isEqualTo(2);

        assertThat(ringback("down").text()).contains("Stopped after");
        assertThat(ringback("status").status()).isEqualTo(1);
        assertThat(ringback("down").text()).contains("does not run");
    }

    @Test
    void wrongUseIsExplainedWithoutAStackTrace() throws Exception {
        for (List<String> wrong : List.of(
                List.of("fly"),
                List.of("up", "--wings", "2"),
                List.of("up", "--gateway-port", "high"),
                List.of("clock", "set"),
                List.of("logs"))) {
            Result result = ringback(wrong.toArray(String[]::new));

            assertThat(result.status()).as("%s", wrong).isEqualTo(2);
            assertThat(result.text()).contains("ringback: ").doesNotContain("\tat ");
        }
    }

    @Test
    void resetLeavesAFolderAloneThatHoldsSomethingElse() throws Exception {
        Path letters = Files.createDirectory(folder.resolve("letters"));
        Files.createFile(letters.resolve("to-grandmother"));

        Result result = ringback("up", "--reset", "--data", letters.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.text()).contains("does not hold data of Ringback");
        assertThat(letters.resolve("to-grandmother")).exists();
    }

    private static int freeBlock() {
        int base = Ports.free();
        for (int port = base; port < base + StackPort.values().length; port++) {
            if (!Ports.isFree(port)) {
                return freeBlock();
            }
        }
        return base;
    }

    private Result ringback(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ChildJvm.java(),
                "-XX:TieredStopAtLevel=1",
                "-Dringback.root=" + project.root().path(),
                "-cp",
                ProjectRoot.find().stackClassPath(),
                "dev.ringback.stack.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("RINGBACK_HOME", folder.resolve("home").toString());
        coverageAgent().ifPresent(agent -> builder.environment().put("JDK_JAVA_OPTIONS", agent));
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = text.lines()
                .filter(line -> !line.startsWith("NOTE: Picked up JDK_JAVA_OPTIONS"))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new Result(process.exitValue(), said);
    }

    /** The commands and what they start count for coverage as the test itself does. */
    private static Optional<String> coverageAgent() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("-javaagent:") && argument.contains("jacoco"))
                .map(agent -> agent + ",includes=dev.ringback.stack.*")
                .findFirst();
    }

    private record Result(int status, String text) {}
}
