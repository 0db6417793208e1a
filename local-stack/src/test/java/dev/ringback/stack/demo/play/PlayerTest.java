package dev.ringback.stack.demo.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.stack.demo.DemoListener;
import dev.ringback.stack.demo.DemoOptions;
import dev.ringback.stack.demo.DemoPlay;
import dev.ringback.stack.demo.DemoResult;
import dev.ringback.stack.demo.DemoTarget;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void aMonthIsPlayedToItsEndWithEveryRuleKept() throws IOException {
        try (FakePlatform platform = new FakePlatform(0)) {
            DemoResult result = DemoPlay.run(platform, DemoOptions.small(log()), DemoListener.SILENT);

            assertThat(result.played().calls()).isGreaterThan(250);
            assertThat(onlyTheMissingStatements(result)).isTrue();
            assertThat(lines("record")).hasSize((int) result.played().calls());
            assertThat(lines("order")).isNotEmpty();
            assertThat(lines("complaint"))
                    .hasSize(result.plan().office().complaints().size());
            assertThat(lines("visit")).isNotEmpty();
            assertThat(lines("correction"))
                    .hasSize(result.plan().office().corrections().size());
        }
    }

    @Test
    void requestsAreSentAgainUnderTheirKeyUntilTheyAreAnswered() throws IOException {
        try (FakePlatform platform = new FakePlatform(4)) {
            DemoResult result = DemoPlay.run(platform, DemoOptions.small(log()), DemoListener.SILENT);

            assertThat(platform.lost()).isGreaterThan(50);
            assertThat(result.played().retries()).isGreaterThan(100);
            assertThat(onlyTheMissingStatements(result)).isTrue();
            assertThat(lines("record")).hasSize((int) result.played().calls());
        }
    }

    /** The stand-in refuses whoever asks for what is away. */
    @Test
    void whatNeedsThoseWhoAreAwayForTheMonthIsDoneWhenTheyAreBack() throws IOException {
        try (FakePlatform platform = new FakePlatform(0).withOutage()) {
            DemoResult result = DemoPlay.run(platform, DemoOptions.small(log()), DemoListener.SILENT);

            assertThat(platform.backOn()).isEqualTo("2026-05-04");
            assertThat(onlyTheMissingStatements(result)).isTrue();
            assertThat(lines("complaint"))
                    .hasSize(result.plan().office().complaints().size());
            assertThat(lines("fact")).hasSize(result.plan().facts().size());
            assertThat(lines("issue"))
                    .allMatch(issue -> issue.path("reportedAt").asText().startsWith("2026-04"));
        }
    }

    @Test
    void theLogHoldsNoPhoneNumber() throws IOException {
        try (FakePlatform platform = new FakePlatform(0)) {
            DemoResult result = DemoPlay.run(platform, DemoOptions.small(log()), DemoListener.SILENT);

            String text = Files.readString(log());
            assertThat(result.plan().numbers()).isNotEmpty().allMatch(number -> !text.contains(number));
        }
    }

    @Test
    void whoeverIsInTheListenerHearsOfEveryDay() {
        List<String> heard = new ArrayList<>();
        DemoListener listener = new DemoListener() {
            @Override
            public void phase(String name) {
                heard.add(name);
            }

            @Override
            public void progress(int done, int total, String what) {
                heard.add(what);
            }

            @Override
            public void note(String text) {
                heard.add(text);
            }
        };
        try (FakePlatform platform = new FakePlatform(0)) {
            DemoPlay.run(platform, DemoOptions.small(log()), listener);
        }

        assertThat(heard).anyMatch(text -> text.startsWith("2026-05-03")).anyMatch(text -> text.contains("rejected"));
    }

    @Test
    void aPlatformThatIsAwayForGoodEndsThePlayWithASentence() {
        DemoTarget nobody = new DemoTarget() {
            @Override
            public URI gateway() {
                return URI.create("http://127.0.0.1:1");
            }

            @Override
            public String token(String roles, String subject) {
                return "token";
            }

            @Override
            public Instant now() {
                return Instant.EPOCH;
            }

            @Override
            public void setClock(Instant instant) {}
        };
        DemoOptions options =
                new DemoOptions(1, DemoOptions.MONTH, Optional.empty(), true, log(), Duration.ofMillis(300));

        assertThatThrownBy(() -> DemoPlay.run(nobody, options, DemoListener.SILENT))
                .isInstanceOf(PlayFailedException.class)
                .hasMessageContaining("was not answered");
    }

    private Path log() {
        return folder.resolve("acknowledged.ndjson");
    }

    private List<JsonNode> lines(String kind) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        for (String line : Files.readAllLines(log())) {
            JsonNode json = JSON.readTree(line);
            if (json.path("kind").asText().equals(kind)) {
                found.add(json);
            }
        }
        return found;
    }

    /** The stand-in scores nothing, so the checker misses all of it for each agent, and must miss nothing else. */
    private static boolean onlyTheMissingStatements(DemoResult result) {
        List<String> other = result.report().differences().stream()
                .filter(difference -> !difference.startsWith("no statement for ")
                        && !difference.contains(" has no statement for ")
                        && !difference.contains(" has no annual score"))
                .collect(Collectors.toList());
        assertThat(other).isEmpty();
        return result.report().differences().size()
                == 3 * result.plan().agents().size();
    }
}
