package dev.ringback.scoring.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.platform.event.EventType;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.DirectoryTopic;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Org units and agents over HTTP, and what the other services hear of them. */
@QuarkusTest
@OnTheStack
class DirectoryResourceTest {
    private static final String UNITS = "/v1/directory/org-units/";

    private static final String AGENTS = "/v1/directory/agents/";

    @Test
    void aUnitIsMadeOnceThenChanged() {
        String id = newId();
        Api.put("hr", UNITS + id, Map.of("name", "North", "kind", "SITE"))
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("id", equalTo(id))
                .body("kind", equalTo("SITE"));

        Api.put("hr", UNITS + id, Map.of("name", "North", "kind", "SITE"))
                .statusCode(200)
                .header("ETag", "\"1\"");
        Api.put("admin", UNITS + id, Map.of("name", "South", "kind", "SITE"))
                .statusCode(200)
                .header("ETag", "\"2\"");

        Api.as("supervisor").get(UNITS + id).then().header("ETag", "\"2\"").body("name", equalTo("South"));
    }

    @ParameterizedTest
    @CsvSource({"'\"1\"',200", "'\"2\"',412", "'\"7\", \"1\"',200", "*,200", "'W/\"1\"',412", "1,400"})
    void aChangeMayDependOnTheVersionReadBefore(String ifMatch, int status) {
        String id = unit(null);

        ifMatch(UNITS + id, ifMatch, Map.of("name", "Other", "kind", "TEAM")).statusCode(status);

        String name = status == 200 ? "Other" : "Unit";
        Api.as("hr").get(UNITS + id).then().body("name", equalTo(name));
    }

    @Test
    void aChangeOfWhatDoesNotExistIsStale() {
        ifMatch(UNITS + newId(), "*", Map.of("name", "New", "kind", "TEAM"))
                .statusCode(412)
                .body("code", equalTo("STALE_VERSION"));
    }

    @Test
    void unitsDoNotGoRoundInACircle() {
        String top = unit(null);
        String middle = unit(top);
        String bottom = unit(middle);

        Api.put("hr", UNITS + top, Map.of("name", "Unit", "kind", "TEAM", "parentId", bottom))
                .statusCode(422)
                .body("code", equalTo("ORG_UNIT_CYCLE"))
                .body("violations[0].field", equalTo("parentId"));
        Api.put("hr", UNITS + top, Map.of("name", "Unit", "kind", "TEAM", "parentId", top))
                .statusCode(422);
        Api.put("hr", UNITS + newId(), selfParent()).statusCode(422);
        Api.as("hr").get(UNITS + top).then().body("parentId", nullValue());
    }

    /** Red without DirectoryLock: each sees the other without a parent. */
    @Test
    void twoUnitsPutBelowEachOtherAtOnceDoNotBecomeACircle() throws Exception {
        for (int round = 0; round < 10; round++) {
            String left = unit(null);
            String right = unit(null);
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                both.invokeAll(List.<Callable<Object>>of(
                        () -> Api.put("hr", UNITS + left, Map.of("name", "Unit", "kind", "TEAM", "parentId", right)),
                        () -> Api.put("hr", UNITS + right, Map.of("name", "Unit", "kind", "TEAM", "parentId", left))));
            }
            assertThat(Db.count(
                            "SELECT count(*) FROM org_unit WHERE id IN (?, ?) AND parent_id IS NOT NULL", left, right))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|VALIDATION_FAILED",
                "{'name':' ','kind':'TEAM'}|422|VALIDATION_FAILED",
                "{'name':'x'}|422|VALIDATION_FAILED",
                "{'name':'a\\u0000b','kind':'TEAM'}|422|VALIDATION_FAILED",
                "{'name':'x','kind':'TEAM','parentId':'no such'}|422|VALIDATION_FAILED",
                "{'name':'x','kind':'TEAM','parentId':'nowhere'}|422|UNKNOWN_ORG_UNIT",
                "{'name':'x','kind':'GANG'}|400|WRONG_TYPE",
                "{'name':'x','kind':3}|400|WRONG_TYPE",
                "{'name':7,'kind':'TEAM'}|400|WRONG_TYPE",
                "{'name':'x','kind':'TEAM','boss':'y'}|400|UNKNOWN_FIELD",
                "{'name'|400|MALFORMED_JSON"
            })
    void aBadUnitIsRefused(String body, int status, String code) {
        String id = newId();

        Api.put("hr", UNITS + id, body.replace('\'', '"')).statusCode(status).body("code", equalTo(code));

        Api.as("hr").get(UNITS + id).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'leftOn':'2020-01-01'}|200|",
                "{'leftOn':'2019-12-31'}|422|VALIDATION_FAILED",
                "{'hiredOn':'2020-02-30'}|400|WRONG_TYPE",
                "{'hiredOn':null}|422|VALIDATION_FAILED",
                "{'hiredOn':'0001-01-01'}|422|VALIDATION_FAILED",
                "{'leftOn':'9999-01-01'}|422|VALIDATION_FAILED",
                "{'orgUnitId':'nowhere'}|422|UNKNOWN_ORG_UNIT",
                "{'orgUnitId':null}|422|VALIDATION_FAILED",
                "{'basePay':'4000.00'}|400|UNKNOWN_FIELD"
            })
    void anAgentIsChangedWithinReason(String change, int status, String code) {
        String id = Api.newAgent();
        String base = "{\"name\":\"李雷\",\"orgUnitId\":\"callback-team\",\"hiredOn\":\"2020-01-01\"";
        String body = replaceField(base, change.replace('\'', '"'));

        ValidatableResponse answer = Api.put("hr", AGENTS + id, body).statusCode(status);

        if (code != null) {
            answer.body("code", equalTo(code));
            Api.as("hr").get(AGENTS + id).then().header("ETag", "\"1\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a%20b", ".hidden", "%2E%2E", "x%00y", "käse"})
    void anIdHasAForm(String id) {
        int status = Api.as("hr")
                .urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "x", "kind", "TEAM"))
                .put(UNITS + id)
                .statusCode();

        assertThat(status).isBetween(400, 405);
    }

    @Test
    void listsArePagedById() {
        String unit = unit(null);
        List<String> ids = List.of(unit + "-a", unit + "-b", unit + "-c");
        ids.forEach(id -> Api.put("hr", AGENTS + id, agentIn(unit)).statusCode(201));

        String next = Api.as("bi")
                .queryParam("orgUnitId", unit)
                .queryParam("limit", 2)
                .get(AGENTS)
                .then()
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .extract()
                .path("nextCursor");
        Api.as("bi")
                .queryParam("orgUnitId", unit)
                .queryParam("cursor", next)
                .get(AGENTS)
                .then()
                .body("items.id", contains(ids.get(2)))
                .body("nextCursor", nullValue());
        Api.as("bi")
                .queryParam("limit", 500)
                .get("/v1/directory/org-units")
                .then()
                .body("items.id", hasItem(unit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent", "supervisor", "manager", "crm", "bi"})
    void onlyPersonnelAndAdministratorsChangeTheDirectory(String role) {
        Api.put(role, UNITS + newId(), Map.of("name", "x", "kind", "TEAM")).statusCode(403);
        Api.put(role, AGENTS + newId(), agentIn("callback-team")).statusCode(403);
    }

    @Test
    void theOtherServicesHearOfAgentsAndUnitsButNotOfPay() {
        String id = newId();
        Api.put("hr", UNITS + id, Map.of("name", "Same id", "kind", "TEAM")).statusCode(201);
        Api.put("hr", AGENTS + id, agentIn(id)).statusCode(201);
        Api.pay(id, "2026-01-01", "4321.09").statusCode(201);
        Map<String, Object> moved = new HashMap<>(agentIn(id));
        moved.put("leftOn", "2026-06-30");
        Api.put("hr", AGENTS + id, moved).statusCode(200);

        List<DirectoryTopic.Heard> heard = DirectoryTopic.awaitAbout(id, 3);

        assertThat(heard)
                .extracting(DirectoryTopic.Heard::type, DirectoryTopic.Heard::version)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(EventType.ORG_UNIT_CHANGED.wireName(), "1"),
                        org.assertj.core.groups.Tuple.tuple(EventType.AGENT_CHANGED.wireName(), "1"),
                        org.assertj.core.groups.Tuple.tuple(EventType.AGENT_CHANGED.wireName(), "2"));
        assertThat(heard).noneMatch(each -> each.data().contains("4321"));
        // A compacted topic keeps one record of each key: unit and agent must not share theirs.
        assertThat(heard.stream().map(DirectoryTopic.Heard::key).distinct()).hasSize(2);
    }

    private static Map<String, Object> selfParent() {
        String id = newId();
        return Map.of("name", "Unit", "kind", "TEAM", "parentId", id);
    }

    private static Map<String, Object> agentIn(String unit) {
        return Map.of("name", "李雷", "orgUnitId", unit, "hiredOn", "2020-01-01");
    }

    private static String unit(String parent) {
        String id = newId();
        Map<String, Object> body = new HashMap<>(Map.of("name", "Unit", "kind", "TEAM"));
        if (parent != null) {
            body.put("parentId", parent);
        }
        Api.put("hr", UNITS + id, body).statusCode(201);
        return id;
    }

    private static ValidatableResponse ifMatch(String path, String ifMatch, Object body) {
        return Api.as("hr")
                .contentType(ContentType.JSON)
                .header("If-Match", ifMatch)
                .body(body)
                .put(path)
                .then();
    }

    /** The object with one field replaced or added. */
    private static String replaceField(String object, String field) {
        String name = field.substring(1, field.indexOf(':'));
        return object.replaceAll("," + name + ":[^,}]*", "") + "," + field.substring(1);
    }

    private static String newId() {
        return "U-" + UUID.randomUUID();
    }
}
