package dev.ringback.scoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract as committed is the contract as served, and says of every operation who may call it (invariant 9). */
@QuarkusTest
@OnTheStack
class OpenApiTest {
    private static final Set<String> ROLES = Set.of(
            "agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Test
    void theCommittedDocumentIsNotStale() throws IOException {
        YAMLMapper yaml = YAMLMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        // Served with its keys in another order by each build.
        Object served = new ObjectMapper()
                .readValue(
                        given().queryParam("format", "json").get("/q/openapi").asString(), Object.class);
        String sorted = yaml.writeValueAsString(served);
        Path fresh = Path.of("target", "openapi.yaml");
        Files.writeString(fresh, sorted);

        String committed = Files.readString(Path.of("src", "main", "openapi", "openapi.yaml"));

        assertThat(committed)
                .as("the API has changed: copy %s to src/main/openapi/openapi.yaml", fresh)
                .isEqualTo(sorted);
    }

    @Test
    void everyOperationSaysWhoMayCallItAndWhatItDoes() {
        JsonPath document =
                given().queryParam("format", "json").get("/q/openapi").jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");

        assertThat(paths).hasSizeGreaterThanOrEqualTo(10);
        paths.forEach((path, operations) -> operations.forEach((method, value) -> {
            if (METHODS.contains(method)) {
                Map<?, ?> operation = (Map<?, ?>) value;
                assertThat(ROLES).as("%s %s", method, path).containsAll((List<String>) operation.get("x-roles"));
                assertThat((List<?>) operation.get("x-roles"))
                        .as("%s %s", method, path)
                        .isNotEmpty();
                assertThat((String) operation.get("summary"))
                        .as("%s %s", method, path)
                        .isNotBlank();
            }
        }));
    }
}
