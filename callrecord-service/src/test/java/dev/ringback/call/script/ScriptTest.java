package dev.ringback.call.script;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Scripts.APPROVER;
import static dev.ringback.call.testing.Scripts.AUTHOR;
import static dev.ringback.call.testing.Scripts.PATH;
import static dev.ringback.call.testing.Scripts.approve;
import static dev.ringback.call.testing.Scripts.approved;
import static dev.ringback.call.testing.Scripts.create;
import static dev.ringback.call.testing.Scripts.draft;
import static dev.ringback.call.testing.Scripts.newId;
import static dev.ringback.call.testing.Scripts.post;
import static dev.ringback.call.testing.Scripts.revise;
import static dev.ringback.call.testing.Scripts.say;
import static dev.ringback.call.testing.Scripts.shortCall;
import static dev.ringback.call.testing.Scripts.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.ScriptApproved;
import dev.ringback.platform.event.ScriptRetired;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scripts through their versions and stages (CALL-5), over HTTP. */
@QuarkusTest
@OnTheStack
class ScriptTest {

    private String id;
    private Map<String, Object> draft;

    @BeforeEach
    void aScriptOfItsOwn() {
        id = newId();
        draft = draft("DEAL", id, shortCall());
    }

    @Test
    @Rule("CALL-5")
    void aVersionIsTriedThenApprovedAndOthersAreTold() {
        create(id, draft).statusCode(201).body("stage", equalTo("DRAFT")).body("version", equalTo(1));

        stage(id, 1, "PILOT", AUTHOR).statusCode(200).body("stage", equalTo("PILOT"));
        stage(id, 1, "APPROVED", APPROVER)
                .statusCode(200)
                .body("stage", equalTo("APPROVED"))
                .body("history.approvedBy", equalTo(APPROVER));

        List<ScriptApproved> told = Topic.await("ringback.script", id, 2).stream()
                .map(record -> EventJson.read(record.value(), ScriptApproved.class))
                .toList();
        assertThat(told).extracting(ScriptApproved::stage).containsExactly("PILOT", "APPROVED");
        assertThat(told.getLast())
                .returns(id, ScriptApproved::scriptId)
                .returns(List.of("DEAL"), ScriptApproved::purposes)
                .returns(List.of(id), ScriptApproved::businesses)
                .returns(AUTHOR, ScriptApproved::author)
                .returns(APPROVER, ScriptApproved::approvedBy);
    }

    /** Guard of the four eyes: {@code APPROVER_IS_AUTHOR} in EditionService; without it the database refuses, with 500. */
    @Test
    @Rule("CALL-5")
    void nobodyApprovesWhatHeWroteHoweverLittle() {
        create(id, draft);
        as("quality", "second")
                .contentType(ContentType.JSON)
                .body(draft)
                .put(path(1))
                .then()
                .statusCode(200);
        stage(id, 1, "PILOT", AUTHOR).statusCode(200);

        for (String author : List.of(AUTHOR, "second")) {
            stage(id, 1, "APPROVED", author).statusCode(403).body("code", equalTo("APPROVER_IS_AUTHOR"));
        }
        stage(id, 1, "APPROVED", APPROVER).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({"DRAFT", "PILOT", "APPROVED", "RETIRED"})
    @Rule("CALL-5")
    void aVersionGoesOnlyToTheStagesThatFollow(String from) {
        List<String> order = List.of("DRAFT", "PILOT", "APPROVED", "RETIRED");
        create(id, draft);
        order.subList(1, order.indexOf(from) + 1)
                .forEach(to -> stage(id, 1, to, APPROVER).statusCode(200));

        for (String to : order) {
            boolean follows = to.equals("RETIRED") || order.indexOf(to) == order.indexOf(from) + 1;
            if (!follows || from.equals("RETIRED")) {
                stage(id, 1, to, APPROVER).statusCode(409).body("code", equalTo("STAGE_ILLEGAL"));
            }
        }
        as("auditor", "x").get(path(1)).then().body("stage", equalTo(from));
    }

    /** Guard: VERSION_FROZEN in EditionService, and behind it the condition of the statement in EditionStore. */
    @ParameterizedTest
    @ValueSource(strings = {"PILOT", "APPROVED", "RETIRED"})
    @Rule("CALL-5")
    void aVersionThatHasLeftDraftNeverChanges(String to) {
        create(id, draft);
        List<String> order = List.of("PILOT", "APPROVED", "RETIRED");
        order.subList(0, order.indexOf(to) + 1).forEach(each -> stage(id, 1, each, APPROVER));
        Map<String, Object> before = as("auditor", "x").get(path(1)).path("content");

        draft.put("name", "Another name");
        as("admin", "root")
                .contentType(ContentType.JSON)
                .body(draft)
                .put(path(1))
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_FROZEN"));

        as("auditor", "x").get(path(1)).then().body("name", equalTo("A script")).body("content", equalTo(before));
    }

    @Test
    @Rule("CALL-5")
    void theNextApprovedVersionTakesThePlaceOfTheOneBeforeAndIsToldFirst() {
        approved(id, draft);
        revise(id, draft).statusCode(201).body("version", equalTo(2)).body("history.basedOn", equalTo(1));
        approve(id, 2);

        as("auditor", "x")
                .get(PATH + "/" + id + "/versions")
                .then()
                .body("items.version", contains(2, 1))
                .body("items.stage", contains("APPROVED", "RETIRED"));
        var told = Topic.await("ringback.script", id, 5);
        assertThat(told)
                .extracting(record -> Topic.headers(record).get("ce_aggregateversion"))
                .containsExactly("1", "2", "3", "4", "5");
        assertThat(EventJson.read(told.get(3).value(), ScriptApproved.class).version())
                .isEqualTo(2);
        assertThat(EventJson.read(told.get(4).value(), ScriptRetired.class))
                .returns(1, ScriptRetired::version)
                .returns("APPROVED", ScriptRetired::stage)
                .returns(2, ScriptRetired::replacedBy);
    }

    @Test
    void aDraftThatIsGivenUpIsNobodysBusiness() {
        create(id, draft);
        stage(id, 1, "RETIRED", AUTHOR).statusCode(200);
        revise(id, draft).statusCode(201).body("version", equalTo(2));
        approve(id, 2);

        assertThat(Topic.await("ringback.script", id, 2)).hasSize(2);
    }

    @Test
    void aScriptHasOneDraftAtATime() {
        create(id, draft);
        revise(id, draft).statusCode(409).body("code", equalTo("DRAFT_EXISTS")).body("version", equalTo(1));
        create(id, draft).statusCode(409).body("code", equalTo("DOCUMENT_EXISTS"));
    }

    @Test
    void aChangeUnderAnEarlierETagIsRefused() {
        create(id, draft);
        String etag = as("auditor", "x").get(path(1)).header("ETag");
        assertThat(put(etag).statusCode()).isEqualTo(200);

        put(etag).then().statusCode(412).body("code", equalTo("STALE_VERSION"));
        assertThat(put(as("auditor", "x").get(path(1)).header("ETag")).statusCode())
                .isEqualTo(200);
        as("auditor", "x").get(path(1)).then().body("history.revision", equalTo(3));
    }

    @Test
    @Rule("CALL-5")
    void lockedWordingStaysLetterForLetter() {
        lockedAndApproved("This call is recorded.");

        refused(locked("This call is  recorded.", true), "content.nodes[2].text", "LOCKED_WORDING_ALTERED");
        refused(locked("This call is recorded.", false), "content.nodes[2].locked", "LOCK_TAKEN_OFF");
        refused(shortCall(), "content.nodes.sorry", "LOCKED_WORDING_REMOVED", "sorry");
        stage(id, change(locked("This call is recorded.", true)), "PILOT", AUTHOR)
                .statusCode(200);
    }

    @Test
    @Rule("CALL-5")
    void onlyAnAdminUnlocksWordingForOneVersionWithAReason() {
        lockedAndApproved("Old words.");
        int version = change(locked("New words.", true));
        Map<String, String> unlock = Map.of("nodeId", "sorry", "reason", "The law has changed.");
        String unlocks = path(version) + "/unlocks";

        post(unlocks, "manager", "boss", unlock).statusCode(403);
        post(unlocks, "admin", "root", Map.of("nodeId", "sorry", "reason", " ")).statusCode(422);
        post(unlocks, "admin", "root", Map.of("nodeId", "greet", "reason", "Not locked"))
                .statusCode(422)
                .body("violations.code", contains("NOT_LOCKED"));
        stage(id, version, "PILOT", AUTHOR).statusCode(422);
        post(unlocks, "admin", "root", unlock).statusCode(201).body("unlockedBy", equalTo("root"));
        stage(id, version, "PILOT", AUTHOR).statusCode(200);
        stage(id, version, "APPROVED", APPROVER).statusCode(200);

        as("auditor", "x").get(unlocks).then().body("reason", contains("The law has changed."));
        refused(locked("Old words.", true), "content.nodes[2].text", "LOCKED_WORDING_ALTERED");
    }

    @Test
    void aListShowsTheNewestVersionOfEachOrOfAStage() {
        approved(id, draft);
        revise(id, draft);

        as("supervisor", "s")
                .get(PATH + "?limit=500")
                .then()
                .body("items.findAll {it.id == '" + id + "'}.version", contains(2));
        as("supervisor", "s")
                .get(PATH + "?limit=500&stage=APPROVED&purpose=DEAL")
                .then()
                .body("items.findAll {it.id == '" + id + "'}.version", contains(1));
        as("supervisor", "s")
                .get(PATH + "?limit=500&purpose=RENEWAL")
                .then()
                .body("items.findAll {it.id == '" + id + "'}", hasSize(0));
        as("supervisor", "s").get(PATH + "?limit=0").then().statusCode(400);
        as("supervisor", "s").get(PATH + "?stage=NONE").then().statusCode(400);
    }

    @Test
    void agentsDoNotWriteScriptsAndSupervisorsReadThem() {
        post(PATH, "agent", "A01", Map.of("id", id, "draft", draft)).statusCode(403);
        post(PATH, "supervisor", "S1", Map.of("id", id, "draft", draft)).statusCode(403);
        create(id, draft);
        as("agent", "A01").get(path(1)).then().statusCode(403);
        as("supervisor", "S1").get(path(1)).then().statusCode(200);
        as("supervisor", "S1").get(path(2)).then().statusCode(404);
        as("supervisor", "S1").get(PATH + "/" + newId() + "/versions").then().statusCode(404);
    }

    @Test
    void aBodyOfTheWrongFormIsRefusedFieldByField() {
        Map<String, Object> content = content();
        content.remove("recorded");
        content.put("nodes", List.of(say("a b", "OPENING", " ", "x")));
        create(id, draft)
                .statusCode(422)
                .body(
                        "violations.field",
                        hasItems("draft.content.recorded", "draft.content.nodes[0].id", "draft.content.nodes[0].text"));
        content.put("nodes", List.of(say("a", "MIDDLE", "x", "x")));
        create(id, draft).statusCode(400).body("code", equalTo("WRONG_TYPE"));
        content.put("colour", "red");
        create(id, draft).statusCode(400).body("violations.field", hasItem("draft.content.nodes[0].stage"));
        as("auditor", "x").get(path(1)).then().statusCode(404);
    }

    @Test
    void theSameKeyBeginsOneScript() {
        Map<String, Object> body = Map.of("draft", draft);
        String key = UUID.randomUUID().toString();
        Response first = keyed(key, body);
        Response again = keyed(key, body);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        as("quality", AUTHOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(400);
    }

    private static Response keyed(String key, Object body) {
        return as("quality", AUTHOR)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(PATH);
    }

    private Response put(String etag) {
        return as("quality", AUTHOR)
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(draft)
                .put(path(1));
    }

    private void lockedAndApproved(String words) {
        content().put("nodes", locked(words, true));
        approved(id, draft);
    }

    private static List<Map<String, Object>> locked(String words, boolean lock) {
        List<Map<String, Object>> nodes = shortCall();
        nodes.get(2).put("text", words);
        nodes.get(2).put("locked", lock);
        return nodes;
    }

    /** Puts nodes into the draft, begun if there is none; answers its version. */
    private int change(List<Map<String, Object>> nodes) {
        content().put("nodes", nodes);
        Response begun = as("quality", AUTHOR)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("draft", draft))
                .post(PATH + "/" + id + "/versions");
        int version = begun.path("version");
        as("quality", AUTHOR)
                .contentType(ContentType.JSON)
                .body(draft)
                .put(path(version))
                .then()
                .statusCode(200);
        return version;
    }

    private void refused(List<Map<String, Object>> nodes, String field, String code) {
        stage(id, change(nodes), "PILOT", AUTHOR)
                .statusCode(422)
                .body("violations.field", contains(field))
                .body("violations.code", contains(code));
    }

    /** The same without the node that was locked: its links go to the end. */
    private void refused(List<Map<String, Object>> nodes, String field, String code, String without) {
        nodes.removeIf(node -> node.get("id").equals(without));
        nodes.forEach(node -> {
            if (node.get("answers") instanceof List<?> answers) {
                answers.forEach(answer -> relink(answer, without));
            }
        });
        refused(nodes, field, code);
    }

    @SuppressWarnings("unchecked")
    private static void relink(Object answer, String without) {
        ((Map<String, Object>) answer).replace("next", without, "bye");
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> content() {
        return (Map<String, Object>) draft.get("content");
    }

    private String path(int version) {
        return PATH + "/" + id + "/versions/" + version;
    }
}
