package dev.ringback.task;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract as committed is the contract as served, and says of every operation who may call it. */
@QuarkusTest
@OnTheStack
class ContractTest {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path FRESH = Path.of("target/openapi.yaml");
    private static final Set<String> ROLES = Set.of(
            "agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin");
    /** Operations that every service has from the platform. */
    private static final String SHARED = "/v1/dead-letters";

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    @Test
    void theCommittedContractIsTheOneTheResourcesGive() throws IOException {
        // Each build serves the keys in another order.
        YAMLMapper sorted = YAMLMapper.builder()
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .build();
        String served = given().get("/q/openapi?format=json").asString();
        Files.writeString(FRESH, sorted.writeValueAsString(new ObjectMapper().readValue(served, Object.class)));

        assertThat(COMMITTED)
                .as("%s is stale: compare it with %s and copy that over it", COMMITTED, FRESH)
                .exists()
                .hasSameTextualContentAs(FRESH);
    }

    /** Invariant 9. Guard: {@code @RolesAllowed} on each method; without it an operation has no role here. */
    @Test
    void everyOperationStatesWhoMayCallItAndWhatItDoes() {
        Map<String, Map<String, Object>> paths = document().getMap("paths");

        assertThat(paths).hasSizeGreaterThan(10);
        paths.forEach((path, operations) -> operations.forEach((method, value) -> {
            if (METHODS.contains(method)) {
                Map<?, ?> operation = (Map<?, ?>) value;
                assertThat((List<?>) operation.get("x-roles"))
                        .as("%s %s", method, path)
                        .isNotEmpty()
                        .allMatch(ROLES::contains);
                if (!path.startsWith(SHARED)) {
                    assertThat(operation.get("summary"))
                            .as("%s %s", method, path)
                            .isNotNull();
                    assertThat(operation.get("operationId"))
                            .as("%s %s", method, path)
                            .isNotNull();
                }
            }
        }));
    }

    @Test
    void everyPathOfTheContractAsksForAToken() {
        Map<String, Map<String, Object>> paths = document().getMap("paths");

        paths.forEach((path, operations) -> operations.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> given().contentType("application/json")
                        .request(method, path.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000"))
                        .then()
                        .statusCode(path.equals("/v1/imports") ? 415 : 401)));
    }

    @Test
    void operatorsSeeHealthAndMetrics() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }

    private static JsonPath document() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
