package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.stack.testing.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's three tours do what the README says: its blocks are run as they stand there. */
@Order(6)
class QuickStartTest {

    private static final Pattern BLOCK = Pattern.compile("```bash quickstart\\n(.*?)```", Pattern.DOTALL);
    private static final String USUAL = "API=http://localhost:8080";

    @TempDir
    Path folder;

    @Test
    @Rule("TASK-2")
    @Rule("CALL-1")
    @Rule("S1-1")
    @Rule("S1-6")
    @Rule("CMPL-2")
    void theReadmesToursLeadFromAnOrderToAStatement() throws IOException, InterruptedException {
        String script = "set -euo pipefail\n" + String.join("\n", blocks());
        assertThat(script).contains(USUAL);
        Path output = folder.resolve("output");

        int status = run(script.replace(USUAL, "API=" + SharedStack.gateway()), output);

        String text = Files.readString(output);
        assertThat(status).as(text).isZero();
        // The CRM's order came once, and of the two rows of its file one was refused for its amount.
        assertThat(text).contains("\"accepted\":1", "\"rejected\":1", "\"field\":\"amount\"");
        // The complaint was answered in time and waits for the customer's word.
        assertThat(text).contains("\"state\":\"RESOLVED\"", "\"answeredOnTime\":true");
        // The table says what the document says.
        assertThat(text).contains("mei,Lin Mei,sales,2026-06,S1,2,OPEN,4000.00,110,4400.00,400.00");
        assertThat(text).contains("mei,sales,2026-06,S1,2,OPEN,S1-1,S1-1.done,1");
        String page = text.lines()
                .filter(line -> line.contains("{\"month\":\"2026-06\",\"items\":"))
                .reduce((first, last) -> last)
                .orElseThrow();
        JsonNode statement = new ObjectMapper()
                .readTree(page.substring(page.indexOf("{\"month\"")))
                .path("items")
                .path(0);
        assertThat(statement.path("agentId").asText()).isEqualTo("mei");
        assertThat(statement.path("failedItems").toString()).isEqualTo("[\"S1-3\"]");
        // 100 + 3 + 3 + 0 + 4 + 0 points of 4000 yuan.
        assertThat(statement.path("score").asText()).isEqualTo("110");
        assertThat(statement.path("pay").asText()).isEqualTo("4400.00");
    }

    private static List<String> blocks() throws IOException {
        Matcher matcher = BLOCK.matcher(Files.readString(SharedStack.root().resolve("README.md")));
        List<String> blocks = new ArrayList<>();
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    private static int run(String script, Path output) throws IOException, InterruptedException {
        ProcessBuilder bash = new ProcessBuilder("bash", "-s")
                .directory(SharedStack.root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // The commands in the script speak to the platform of this test.
        bash.environment()
                .put("RINGBACK_HOME", SharedStack.get().options().home().toString());
        bash.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = bash.start();
        process.outputWriter(StandardCharsets.UTF_8).append(script).close();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }
}
