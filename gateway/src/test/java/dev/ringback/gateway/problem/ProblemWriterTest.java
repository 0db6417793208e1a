package dev.ringback.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemWriterTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ProblemWriter writer = new ProblemWriter(json);

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyCodeHasItsTextInBothLanguages(ProblemCode code) throws IOException {
        Problem problem = new Problem(code, List.of(1_048_576L), Map.of());
        JsonNode english = json.readTree(writer.body(problem, Locale.ENGLISH, "/v1/tasks", "r1"));
        JsonNode chinese = json.readTree(writer.body(problem, Locale.CHINESE, "/v1/tasks", "r1"));

        assertThat(english.get("title").asText()).matches("\\p{ASCII}+");
        assertThat(chinese.get("title").asText()).matches(".*\\p{IsHan}.*");
        assertThat(english.get("detail").asText()).doesNotContain("{");
        assertThat(chinese.get("detail").asText()).doesNotContain("{");
    }

    @Test
    void membersAreThoseOfTheContract() throws IOException {
        JsonNode problem =
                json.readTree(writer.body(Problem.bodyTooLarge(1_048_576), Locale.ENGLISH, "/v1/tasks", "r1"));

        assertThat(problem.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("type", "title", "status", "detail", "instance", "code", "requestId");
        assertThat(problem.get("type").asText()).isEqualTo("https://ringback.dev/problems/body-too-large");
        assertThat(problem.get("status").isInt()).isTrue();
        assertThat(problem.get("instance").asText()).isEqualTo("/v1/tasks");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none | en",
                "zh-CN,zh;q=0.9,en;q=0.8 | zh",
                "zh-Hant-TW | zh",
                "en-GB, zh;q=0.5 | en",
                "fr | en",
                "fr, zh;q=0.1 | zh",
                "* | en",
                ";;; | en"
            })
    void languageIsTheBestOfTwo(String header, String language) {
        assertThat(ProblemWriter.language(header).toLanguageTag()).isEqualTo(language);
    }
}
