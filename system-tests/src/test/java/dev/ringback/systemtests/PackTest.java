package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ringback.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A regulation pack on the four real services, through the gateway: the one that ships, with a change in it. Guards: the
 * digest every service computes itself, the date before which none runs it, the refusal of one that all others hear of.
 */
@Order(7)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PackTest {

    /** Eleven at night; an hour later it is another year in Shanghai. No other test looks at what comes then. */
    private static final Instant EVE = Instant.parse("2028-12-31T15:00:00Z");

    private static final Instant NEW_YEAR = Instant.parse("2028-12-31T16:00:00Z");
    private static final Instant MARCH = Instant.parse("2029-02-28T16:00:00Z");
    private static final Duration SOON = Duration.ofMinutes(1);

    private final Stack stack = SharedStack.get();
    private final Http admin = as("admin");
    private final Http manager = as("manager");

    @BeforeEach
    void anAgentOnTheEve() {
        if (stack.clock().now().isBefore(EVE)) {
            stack.clock().set(EVE);
        }
        Http hr = as("hr");
        hr.put("/v1/directory/org-units/PACK", "{\"name\": \"Pack\", \"kind\": \"TEAM\"}");
        hr.put(
                "/v1/directory/agents/PACK1",
                "{\"name\": \"Agent\", \"orgUnitId\": \"PACK\", \"hiredOn\": \"2028-01-01\"}");
    }

    @Test
    @Order(1)
    void aPackIsActiveWhenAllFourRunItByOneDigestAndCountsFromItsDate() {
        ObjectNode pack = shipped();
        ((ObjectNode) pack.at("/sections/tasks/programs/2/attempts")).put("max", 3);
        ((ObjectNode) pack.at("/sections/scoring/schemes/0")).put("version", "2029");
        ((ObjectNode) pack.at("/sections/scoring/schemes/0/rules/1")).put("award", "4");
        JsonNode uploaded = accepted(admin.post("/v1/packs", pack.toString()));
        String version =
                "/v1/packs/P-SALES/versions/" + uploaded.path("version").asInt();
        int programVersion = program("trip-callback").path("version").asInt();

        accepted(manager.post(version + "/approvals", "{}"));
        JsonNode told = accepted(manager.post(version + "/activations", "{\"effectiveFrom\": \"2029-01-01\"}"));

        assertThat(uploaded.path("state").asText()).isEqualTo("UPLOADED");
        assertThat(told.path("state").asText()).isEqualTo("ACTIVATING");
        assertThat(program("trip-callback").path("version").asInt()).isEqualTo(programVersion);
        assertThat(points("2028-12", "S1-1")).isEqualTo("2: 3");

        stack.clock().set(NEW_YEAR);
        awaitState(version, "ACTIVE");
        assertThat(services(admin.get(version).body(), "digest"))
                .hasSize(4)
                .containsOnly(uploaded.path("digest").asText());
        JsonNode program = program("trip-callback");
        assertThat(program.path("version").asInt()).isEqualTo(programVersion + 1);
        assertThat(program.at("/attempts/max").asInt()).isEqualTo(3);
        assertThat(Instant.parse(program.path("effectiveFrom").asText())).isEqualTo(NEW_YEAR);
        await().atMost(SOON).until(() -> points("2029-01", "S1-1").equals("2029: 4"));
        assertThat(points("2028-12", "S1-1")).isEqualTo("2: 3");
    }

    @Test
    @Order(2)
    void aPackThatOneServiceCannotRunIsRunByNone() {
        ObjectNode pack = shipped();
        pack.put("packId", "P-OTHER-READING");
        ((ObjectNode) pack.at("/sections")).remove("scoring");
        ((ObjectNode) pack.at("/sections/calls")).put("outcomeDefinition", 2);
        ((ObjectNode) pack.at("/sections/tasks/programs/0/attempts")).put("max", 5);
        accepted(admin.post("/v1/packs", pack.toString()));
        String version = "/v1/packs/P-OTHER-READING/versions/1";

        accepted(manager.post(version + "/approvals", "{}"));
        accepted(manager.post(version + "/activations", "{\"effectiveFrom\": \"2029-03-01\"}"));

        // Refused as soon as it is heard of, long before the date.
        awaitState(version, "REFUSED");
        JsonNode refused = admin.get(version).body();
        assertThat(services(refused, "refusal")).containsExactly("/outcomeDefinition: calls are judged by version 1");
        assertThat(services(refused, "appliedAt")).isEmpty();

        // A pack of the same date that comes behind it is run, so its turn has passed.
        pack.put("packId", "P-BEHIND");
        ((ObjectNode) pack.at("/sections")).remove(List.of("tasks", "calls"));
        ((ObjectNode) pack.at("/sections")).putObject("calls").put("outcomeDefinition", 1);
        accepted(admin.post("/v1/packs", pack.toString()));
        accepted(manager.post("/v1/packs/P-BEHIND/versions/1/approvals", "{}"));
        accepted(manager.post("/v1/packs/P-BEHIND/versions/1/activations", "{\"effectiveFrom\": \"2029-03-01\"}"));
        stack.clock().set(MARCH);
        awaitState("/v1/packs/P-BEHIND/versions/1", "ACTIVE");
        assertThat(program("deal-callback").at("/attempts/max").asInt()).isEqualTo(2);
        assertThat(admin.get(version).body().path("state").asText()).isEqualTo("REFUSED");
    }

    /** The pack that ships, ready to be changed. */
    private ObjectNode shipped() {
        return accepted(admin.get("/v1/packs/P-SALES/versions/1/document")).deepCopy();
    }

    private JsonNode program(String id) {
        return accepted(admin.get("/v1/programs/" + id));
    }

    /** Version of the scheme and points of a rule in the agent's statement. */
    private String points(String month, String rule) {
        JsonNode statement = accepted(manager.get("/v1/kpi/statements?agentId=PACK1&month=" + month))
                .at("/items/0");
        for (JsonNode line : statement.path("lines")) {
            if (line.path("rule").asText().equals(rule)) {
                return statement.path("schemeVersion").asText() + ": "
                        + line.path("points").asText();
            }
        }
        return "no such line in " + statement;
    }

    private void awaitState(String version, String state) {
        await().atMost(SOON).until(() -> admin.get(version).body().path("state").asText(), state::equals);
    }

    /** What the services say of a version, those that say it. */
    private static List<String> services(JsonNode version, String property) {
        List<String> said = new ArrayList<>();
        for (JsonNode service : version.path("services")) {
            if (service.has(property)) {
                said.add(service.path(property).asText());
            }
        }
        return said;
    }

    private static JsonNode accepted(Http.Answer answer) {
        assertThat(answer.status()).as("%s", answer.body()).isBetween(200, 201);
        return answer.body();
    }

    private Http as(String role) {
        return new Http(SharedStack.gateway(), stack.token(role, role));
    }
}
