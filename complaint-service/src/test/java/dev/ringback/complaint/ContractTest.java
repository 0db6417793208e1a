package dev.ringback.complaint;

import static dev.ringback.complaint.testing.Complaints.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ringback.complaint.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The published contract, and what operators look at. */
@QuarkusTest
@OnTheStack
class ContractTest {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path FRESH = Path.of("target/openapi.yaml");
    private static final Set<String> ROLES = Set.of(
            "agent", "supervisor", "quality", "complaint-officer", "hr", "manager", "crm", "bi", "auditor", "admin");
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
    void everyOperationStatesWhoMayCallIt() {
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");

        assertThat(paths).isNotEmpty();
        paths.forEach((path, item) -> item.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                assertThat((List<?>) operation.get("x-roles"))
                        .as("%s %s", method, path)
                        .isNotEmpty()
                        .allMatch(ROLES::contains);
            }
        }));
    }

    @Test
    void everyPathOfTheContractAsksForAToken() {
        Map<String, Map<String, Object>> paths = document().getMap("paths");

        paths.forEach((path, item) -> item.keySet().stream()
                .filter(METHODS::contains)
                .forEach(method -> given().contentType("application/json")
                        .request(method, path.replaceAll("\\{[^}]*}", "x"))
                        .then()
                        .statusCode(401)
                        .body("code", equalTo("UNAUTHENTICATED"))));
    }

    @Test
    void operatorsSeeHealthAndMetrics() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("jvm_"));
    }

    @Test
    void deadLettersAreForAdminsOnly() {
        as("admin", "root").get("/v1/dead-letters/complaint-service").then().statusCode(200);
        as("agent", "A01").get("/v1/dead-letters/complaint-service").then().statusCode(403);
    }

    private static JsonPath document() {
        return given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
