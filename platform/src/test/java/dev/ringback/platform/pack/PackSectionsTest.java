package dev.ringback.platform.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.json.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digest of a pack is that of its content, however it is written down. */
class PackSectionsTest {
    private static final String PACK = """
            {"tasks": {"programs": [{"id": "a", "max": 2, "retry": null}]}, "scoring": {"award": "3.0"}}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                PACK,
                "{\"scoring\":{\"award\":\"3.0\"},\"tasks\":{\"programs\":[{\"max\":2,\"id\":\"a\"}]}}",
                "{\"scoring\":{\"award\":\"3.0\"},\"tasks\":{\"programs\":[{\"max\":2.0,\"id\":\"a\"}]},\"calls\":null}",
                "{\"scoring\":{\"award\":\"3.0\"},\"tasks\":{\"programs\":[{\"max\":2e0,\"id\":\"a\"}]}}"
            })
    void theSameContentHasTheSameDigest(String written) {
        assertThat(PackSections.digest(read(written))).isEqualTo(PackSections.digest(read(PACK)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"scoring\":{\"award\":\"3\"},\"tasks\":{\"programs\":[{\"max\":2,\"id\":\"a\"}]}}",
                "{\"scoring\":{\"award\":\"3.0\"},\"tasks\":{\"programs\":[{\"max\":\"2\",\"id\":\"a\"}]}}",
                "{\"scoring\":{\"award\":\"3.0\"},\"tasks\":{\"programs\":[{\"max\":2.5,\"id\":\"a\"}]}}"
            })
    void anotherContentHasAnother(String written) {
        assertThat(PackSections.digest(read(written))).isNotEqualTo(PackSections.digest(read(PACK)));
    }

    @Test
    void theWayThroughAnEventChangesNothing() {
        Map<String, Object> sections = PackSections.canonical(read(PACK.replace("\"max\": 2", "\"max\": 2.0")));
        PackActivated sent = new PackActivated("P", 1, "sha256:0", LocalDate.of(2026, 5, 1), Instant.EPOCH, sections);

        PackActivated received = EventJson.read(EventJson.write(sent), PackActivated.class);

        assertThat(PackSections.digest(received.sections()))
                .isEqualTo(PackSections.digest(sections))
                .isEqualTo(PackSections.digest(read(PACK)))
                .matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void aListWithoutValueHasNoCanonicalForm() {
        assertThatThrownBy(() -> PackSections.digest(Map.of("a", Arrays.asList("x", null))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(PackSections.canonical(Map.of("a", List.of()))).containsEntry("a", List.of());
    }

    // Safe: the text is an object.
    @SuppressWarnings("unchecked")
    private static Map<String, Object> read(String json) {
        return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Map.class);
    }
}
