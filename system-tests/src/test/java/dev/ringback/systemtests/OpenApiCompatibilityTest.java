package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/**
 * Within a version a contract only grows: nothing a client of the last tagged release ({@code v*}) relies on may be gone. Where nothing was
 * released yet, or the sources did not come with their history, the contract is compared with itself.
 */
class OpenApiCompatibilityTest {

    private static final String CONTRACT = "src/main/openapi/openapi.yaml";
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final int PATIENCE_SECONDS = 20;

    @ParameterizedTest
    @ValueSource(strings = {"task-service", "callrecord-service", "complaint-service", "scoring-service"})
    void aContractBreaksNothingOfTheLastRelease(String service) throws IOException, InterruptedException {
        String current = Files.readString(ROOT.resolve(service).resolve(CONTRACT));
        String released = lastReleased(service).orElse(current);

        ChangedOpenApi change = OpenApiCompare.fromContents(released, current);

        assertThat(change.getNewSpecOpenApi().getPaths()).isNotEmpty();
        assertThat(change.isIncompatible())
                .as("gone: %s, changed: %s", change.getMissingEndpoints(), change.getChangedOperations())
                .isFalse();
    }

    @Test
    void aPathThatIsGoneIsABreak() throws IOException {
        String contract = Files.readString(ROOT.resolve("complaint-service").resolve(CONTRACT));
        String without = contract.replace("  /v1/complaints/{id}:", "  /v1/elsewhere/{id}:");

        assertThat(without).isNotEqualTo(contract);
        assertThat(OpenApiCompare.fromContents(contract, without).isIncompatible())
                .isTrue();
        assertThat(OpenApiCompare.fromContents(contract, contract).isIncompatible())
                .isFalse();
    }

    private static Optional<String> lastReleased(String service) throws IOException, InterruptedException {
        Optional<String> tag = git("describe", "--tags", "--abbrev=0", "--match", "v*");
        return tag.isEmpty() ? tag : git("show", tag.get().strip() + ":" + service + "/" + CONTRACT);
    }

    /** What git prints, or nothing when there is no git, no history or no such object. */
    private static Optional<String> git(String... arguments) throws IOException, InterruptedException {
        Path printed = Files.createTempFile("ringback-git-", ".txt");
        try {
            Process process = new ProcessBuilder(Stream.concat(List.of("git").stream(), List.of(arguments).stream())
                            .toList())
                    .directory(ROOT.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectOutput(printed.toFile())
                    .start();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(ended).as("git %s", List.of(arguments)).isTrue();
            return process.exitValue() == 0
                    ? Optional.of(Files.readString(printed, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException noGit) {
            if (noGit.getMessage() != null && noGit.getMessage().startsWith("Cannot run program")) {
                return Optional.empty();
            }
            throw noGit;
        } finally {
            Files.deleteIfExists(printed);
        }
    }
}
