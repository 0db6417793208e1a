package dev.ringback.task.policy;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnTheStack
class ContactPolicyResourceTest {

    private static final String POLICY = """
            {"companyWide": false, "caps": [{"kind": "CALENDAR_MONTH", "rule": "TASK-15", "max": 1, "thenBarredMonths": 0}]}
            """;

    @Test
    void aPolicyIsCreatedReadAndChangedUnderItsVersion() {
        String id = fresh("POL");

        put(id, POLICY, Map.of()).statusCode(201).header("ETag", "\"1\"").body("version", equalTo(1));

        as("supervisor")
                .get("/v1/contact-policies/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("caps[0].kind", equalTo("CALENDAR_MONTH"))
                .body("caps[0].max", equalTo(1));
        put(id, POLICY, Map.of("If-Match", "\"1\"")).statusCode(200).header("ETag", "\"2\"");
        put(id, POLICY, Map.of("If-Match", "\"1\"")).statusCode(412).body("code", equalTo("STALE_VERSION"));
        put(fresh("POL"), POLICY, Map.of("If-Match", "\"1\"")).statusCode(412);
    }

    @Test
    void aDecisionNamesTheVersionInForce() {
        String id = fresh("POL");
        put(id, POLICY, Map.of()).statusCode(201);
        put(id, POLICY, Map.of()).statusCode(200);

        as("agent")
                .contentType(ContentType.JSON)
                .body("{\"history\": [{\"at\": \"2026-01-10\"}], \"policies\": [\"%s\"], \"asks\": [\"2026-01-11\"]}"
                        .formatted(id))
                .post("/v1/contact-checks")
                .then()
                .statusCode(200)
                .body("decisions[0].policyVersion", equalTo(2))
                .body("decisions[0].nextAllowedAt", equalTo("2026-01-31T16:00:00Z"));
    }

    /** Guard: the lock on the policy comes before its version is read. */
    @Test
    void changesAtTheSameTimeFollowOneAnother() throws Exception {
        String id = fresh("POL");
        put(id, POLICY, Map.of()).statusCode(201);

        Callable<Void> tenChanges = () -> {
            for (int i = 0; i < 10; i++) {
                put(id, POLICY, Map.of("If-Match", "*")).statusCode(200);
            }
            return null;
        };
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (Future<Void> each : both.invokeAll(List.of(tenChanges, tenChanges))) {
                each.get();
            }
        }

        as("admin").get("/v1/contact-policies/" + id).then().header("ETag", equalTo("\"21\""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"caps\": [{\"kind\": \"CALENDAR_MONTH\", \"rule\": \"R\", \"max\": 0, \"thenBarredMonths\": 1}]} | 422 | caps[0].max",
                "{\"caps\": [{\"kind\": \"SAME_BUSINESS_GAP\", \"rule\": \"R\", \"months\": 37}]} | 422 | caps[0].months",
                "{\"companyWide\": false} | 422 | caps",
                "{\"caps\": [], \"windows\": {\"rule\": \"R\", \"slots\": []}} | 422 | windows.slots",
                "{\"caps\": [{\"kind\": \"EVER\", \"rule\": \"R\"}]} | 400 | caps[0]"
            })
    void aPolicyThatCannotHoldIsRefused(String body, int status, String field) {
        put(fresh("POL"), body, Map.of()).statusCode(status).body("violations.field", hasItem(field));
    }

    @Test
    void hoursThatEndBeforeTheyBeginAreRefused() {
        put(
                        fresh("POL"),
                        "{\"caps\": [], \"windows\": {\"rule\": \"R\", \"slots\": [{\"days\": [\"MONDAY\"], \"from\": \"12:00\","
                                + " \"to\": \"11:00\"}]}}",
                        Map.of())
                .statusCode(422);
    }

    @Test
    void onlyAdministratorsChangePolicies() {
        as("supervisor")
                .contentType(ContentType.JSON)
                .body(POLICY)
                .put("/v1/contact-policies/COMPANY")
                .then()
                .statusCode(403);
        as("agent").get("/v1/contact-policies/COMPANY").then().statusCode(403);
        as("admin").get("/v1/contact-policies/NOBODY").then().statusCode(404);
    }

    private static ValidatableResponse put(String id, String body, Map<String, String> headers) {
        return as("admin")
                .contentType(ContentType.JSON)
                .headers(headers)
                .body(body)
                .put("/v1/contact-policies/" + id)
                .then();
    }
}
