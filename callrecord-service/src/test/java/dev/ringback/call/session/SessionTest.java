package dev.ringback.call.session;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Scripts.APPROVER;
import static dev.ringback.call.testing.Scripts.AUTHOR;
import static dev.ringback.call.testing.Scripts.approve;
import static dev.ringback.call.testing.Scripts.approved;
import static dev.ringback.call.testing.Scripts.ask;
import static dev.ringback.call.testing.Scripts.asking;
import static dev.ringback.call.testing.Scripts.create;
import static dev.ringback.call.testing.Scripts.draft;
import static dev.ringback.call.testing.Scripts.newId;
import static dev.ringback.call.testing.Scripts.revise;
import static dev.ringback.call.testing.Scripts.say;
import static dev.ringback.call.testing.Scripts.stage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.grant.Grants;
import dev.ringback.call.testing.Calls;
import dev.ringback.call.testing.Counted;
import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Scripts;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.json.EventJson;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An agent's walk through a script (CALL-5, CALL-6), over HTTP. */
@QuarkusTest
@OnTheStack
class SessionTest {

    private static final String PATH = "/v1/script-sessions";
    private static final Map<String, String> KNOWN = Map.of(
            "customer.name", "Wang Li",
            "agent.name", "Lin Mei",
            "product.name", "Oak door",
            "product.fee", "12699.00",
            "payment.method", "card");

    private String script;
    private String agent;
    private Map<String, Object> grant;

    @BeforeEach
    void aScriptAndADialOfItsOwn() {
        TestClock.set(Calls.DIALLED.plusSeconds(3600));
        script = newId();
        agent = newAgent();
        grant = Calls.grantFor(agent);
        grant.put("business", script);
        grant.put("questions", List.of());
    }

    @Test
    @Rule("CALL-5")
    void anAgentIsLedThroughTheScriptAndTheCallKeepsItsVersionAndWay() {
        approved(script, sale());
        String id = started()
                .body("scriptId", equalTo(script))
                .body("step", equalTo(1))
                .body("node.text", equalTo("Good day, Wang Li. Lin Mei here about " + script + "."))
                .body("node.missing", empty())
                .body("node.answers.code", contains("YES", "REFUSES"))
                .body("node.answers.next", contains("offer", "satisfied"))
                .body("canGoBack", equalTo(false))
                .extract()
                .path("id");

        answer(id, "greet", "REFUSES", 1).body("node.id", equalTo("satisfied"));
        answer(id, "satisfied", "DISSATISFIED", 2)
                .body("node.id", equalTo("thanks"))
                .body("node.next", equalTo("bye"))
                .body("answered.question", contains("SATISFACTION"))
                .body("answered.value", contains("DISSATISFIED"));
        answer(id, "thanks", null, 3).body("state", equalTo("ENDED")).body("node.answers", empty());

        String call = Calls.post(agent, record(id, "EFFECTIVE"))
                .statusCode(201)
                .body("script.scriptId", equalTo(script))
                .body("script.scriptVersion", equalTo(1))
                .body("script.sessionId", equalTo(id))
                .body("script.path.nodeId", contains("greet", "satisfied", "thanks", "bye"))
                .body("script.path.answer", contains("REFUSES", "DISSATISFIED", null, null))
                .extract()
                .path("id");
        as("supervisor", "S1")
                .get(Calls.PATH + "/" + call)
                .then()
                .body("script.path.nodeId", contains("greet", "satisfied", "thanks", "bye"));
        CallCompleted told =
                EventJson.read(Topic.await("ringback.call", call, 1).getFirst().value(), CallCompleted.class);
        assertThat(told.scriptId()).isEqualTo(script);
        assertThat(told.scriptVersion()).isEqualTo(1);
        assertThat(Database.rows("SELECT \"values\"::text FROM script_session WHERE id = ?", UUID.fromString(id)))
                .as("the customer's name is forgotten with the call")
                .containsExactly("{}");
    }

    /** Guard: the comparison of the step in SessionService. */
    @Test
    @Rule("CALL-5")
    void anAnswerUnderAnotherStepOrNodeChangesNothing() {
        approved(script, sale());
        String id = started().extract().path("id");
        answer(id, "greet", "YES", 1).statusCode(200);

        for (Map<String, Object> late : List.of(
                posted("greet", "YES", 1),
                posted("offer", "NO", 1),
                posted("greet", "YES", 2),
                posted("offer", "NO", 3))) {
            post(id + "/answers", late)
                    .statusCode(409)
                    .body("code", equalTo("SCRIPT_STEP_STALE"))
                    .body("step", equalTo(2))
                    .body("nodeId", equalTo("offer"));
        }
        get(id).body("step", equalTo(2)).body("path.nodeId", contains("greet"));
        answer(id, "offer", "NO", 2).statusCode(200).body("step", equalTo(3));
    }

    @Test
    @Rule("CALL-5")
    void anAnswerIsTakenBackUntilTheCallIsRecorded() {
        approved(script, sale());
        String id = started().extract().path("id");
        back(id, 1).statusCode(409).body("code", equalTo("SCRIPT_AT_ITS_START"));
        answer(id, "greet", "REFUSES", 1);
        answer(id, "satisfied", "SATISFIED", 2);
        answer(id, "thanks", null, 3).body("state", equalTo("ENDED"));
        post(id + "/answers", posted("bye", null, 4)).statusCode(409).body("code", equalTo("SCRIPT_SESSION_OVER"));

        back(id, 3).statusCode(409).body("code", equalTo("SCRIPT_STEP_STALE"));
        back(id, 4).statusCode(200).body("state", equalTo("OPEN")).body("node.id", equalTo("thanks"));
        back(id, 5)
                .body("node.id", equalTo("satisfied"))
                .body("answered", empty())
                .body("step", equalTo(6));
        answer(id, "satisfied", "DISSATISFIED", 6);

        Calls.post(agent, record(id, "EFFECTIVE"))
                .statusCode(201)
                .body("script.path.answer", contains("REFUSES", "DISSATISFIED", null));
        back(id, 7).statusCode(409).body("code", equalTo("SCRIPT_SESSION_OVER"));
        get(id).body("state", equalTo("ENDED")).body("canGoBack", equalTo(false));
    }

    @Test
    @Rule("CALL-5")
    void aSessionGoesOnWhereItWasAfterALostConnection() {
        approved(script, sale());
        String id = started().extract().path("id");
        answer(id, "greet", "YES", 1);

        get(id).body("node.id", equalTo("offer")).body("step", equalTo(2));
        start(wish()).statusCode(200).body("id", equalTo(id)).body("node.id", equalTo("offer"));
    }

    @Test
    void onlyTheAgentOfASessionSeesItAndOnlyTheAgentOfAGrantBeginsOne() {
        approved(script, sale());
        String id = started().extract().path("id");
        String other = newAgent();

        as("agent", other).get(PATH + "/" + id).then().statusCode(404);
        as("agent", other)
                .contentType(ContentType.JSON)
                .body(posted("greet", "YES", 1))
                .post(PATH + "/" + id + "/answers")
                .then()
                .statusCode(404);
        as("supervisor", "S1").get(PATH + "/" + id).then().statusCode(403);
        Scripts.post(PATH, "agent", other, wish()).statusCode(403).body("code", equalTo("GRANT_OF_ANOTHER_AGENT"));
        Map<String, Object> forged = wish();
        forged.put("grant", forged.get("grant") + "x");
        start(forged).statusCode(403).body("code", equalTo("GRANT_INVALID"));
        get(id).body("step", equalTo(1));
    }

    @Test
    @Rule("CALL-5")
    void aSessionKeepsItsVersionWhateverHappensToTheScript() {
        approved(script, sale());
        String id = started().extract().path("id");
        Map<String, Object> next = draft("DEAL", script, Scripts.shortCall());
        revise(script, next).statusCode(201);
        approve(script, 2);

        answer(id, "greet", "YES", 1)
                .statusCode(200)
                .body("scriptVersion", equalTo(1))
                .body("node.id", equalTo("offer"));
        Map<String, Object> later = wish();
        grant.put("jti", UUID.randomUUID().toString());
        later.put("grant", Grants.sign(grant));
        start(later).statusCode(201).body("scriptVersion", equalTo(2));
    }

    @Test
    @Rule("TASK-18")
    void thereIsNoSessionWithoutAnApprovedScript() {
        create(script, sale()).statusCode(201);
        notApproved(wish());
        Map<String, Object> named = wish();
        named.put("scriptId", script);
        notApproved(named);
        named.put("version", 1);
        notApproved(named);

        stage(script, 1, "PILOT", AUTHOR);
        notApproved(wish());
        start(named).statusCode(201).body("scriptVersion", equalTo(1));

        stage(script, 1, "APPROVED", APPROVER);
        grant.put("jti", UUID.randomUUID().toString());
        start(wish()).statusCode(201);

        stage(script, 1, "RETIRED", APPROVER);
        grant.put("jti", UUID.randomUUID().toString());
        notApproved(wish());
    }

    @Test
    @Rule("TASK-18")
    void aCallFollowsTheVersionThatItsDialWasAllowedWith() {
        approved(script, sale());
        revise(script, draft("DEAL", script, Scripts.shortCall())).statusCode(201);
        grant.put("script", script);
        grant.put("scriptVersion", 1L);
        approve(script, 2);
        Map<String, Object> other = wish();
        other.put("scriptId", script);
        other.put("version", 2);

        start(other).statusCode(422).body("violations.code", contains("DIALLED_WITH_ANOTHER"));
        start(wish()).statusCode(201).body("scriptId", equalTo(script)).body("scriptVersion", equalTo(1));
        grant.put("scriptVersion", 0L);
        start(wish()).statusCode(403).body("code", equalTo("GRANT_INVALID"));
    }

    @Test
    void theMostParticularScriptIsTaken() {
        String any = newId();
        Map<String, Object> general = draft("DEAL", script, Scripts.shortCall());
        general.put("purposes", List.of());
        approved(any, general);
        start(wish()).statusCode(201).body("scriptId", equalTo(any));
        approved(script, sale());
        grant.put("jti", UUID.randomUUID().toString());
        start(wish()).statusCode(201).body("scriptId", equalTo(script));
        Map<String, Object> named = wish();
        named.put("scriptId", any);
        grant.put("jti", UUID.randomUUID().toString());
        named.put("grant", Grants.sign(grant));
        start(named).statusCode(201).body("scriptId", equalTo(any));
    }

    @Test
    @Rule("CALL-6")
    void theCustomerAffirmsOnlyWhatWasStated() {
        approved(script, sale());
        Map<String, Object> wish = wish();
        wish.put("values", Map.of("customer.name", "Wang Li", "product.name", "Oak door"));
        String id = start(wish).statusCode(201).extract().path("id");
        answer(id, "greet", "YES", 1).body("node.missing", containsInAnyOrder("product.fee", "payment.method"));

        answer(id, "offer", "YES", 2)
                .statusCode(422)
                .body("violations.field", contains("values.product.fee", "values.payment.method"))
                .body("violations.code", contains("VALUE_MISSING", "VALUE_MISSING"));
        Map<String, Object> stated = posted("offer", "YES", 2);
        stated.put("values", Map.of("product.fee", "12699.00", "payment.method", "card"));
        post(id + "/answers", stated).statusCode(200).body("node.text", equalTo("So: Oak door for 12699.00 yuan?"));
    }

    /** Guard: the rule of ORDERED in CallRules. */
    @Test
    @Rule("CALL-6")
    void aCallByAScriptIsAnOrderOnlyBehindTheDoubleConfirmation() {
        approved(script, sale());
        String id = started().extract().path("id");
        answer(id, "greet", "YES", 1);
        answer(id, "offer", "YES", 2);

        Map<String, Object> early = record(id, "EFFECTIVE");
        early.put("disposition", "ORDERED");
        Calls.post(agent, early)
                .statusCode(422)
                .body("violations.field", contains("disposition"))
                .body("violations.code", contains("ORDER_NOT_CONFIRMED"));
        answer(id, "again", "YES", 3).body("node.order", equalTo(true));
        String call = Calls.post(agent, early).statusCode(201).extract().path("id");
        assertThat(call).isNotNull();
    }

    @Test
    @Rule("CALL-6")
    void aCorrectionMakesNoOrderOfACallThatDidNotComeToOne() {
        approved(script, sale());
        String id = started().extract().path("id");
        String call = Calls.recorded(agent, record(id, "EFFECTIVE"));
        Map<String, Object> correction = Calls.correction("EFFECTIVE");
        correction.put("disposition", "ORDERED");

        Calls.correct(call, correction).statusCode(422).body("violations.code", contains("ORDER_NOT_CONFIRMED"));
        correction.put("disposition", "CONSIDERING");
        Calls.correct(call, correction).statusCode(201);
    }

    @Test
    @Rule("CALL-5")
    void aFailingCallGoesToTheSurveyFromAnywhereButTheSurvey() {
        Map<String, Object> draft = sale();
        content(draft).put("failureSurvey", "why");
        nodes(draft).add(ask("why", "CLOSE", "May I ask why?", "NO_TIME>bye"));
        approved(script, draft);
        String id = started().body("canFail", equalTo(true)).extract().path("id");

        answer(id, "greet", "FAILS", 1)
                .statusCode(200)
                .body("node.id", equalTo("why"))
                .body("canFail", equalTo(false));
        answer(id, "why", "FAILS", 2).statusCode(422).body("violations.code", contains("ANSWER_NOT_ALLOWED"));
        answer(id, "why", "NO_TIME", 2).statusCode(200).body("path.answer", contains("FAILS", "NO_TIME"));
    }

    @Test
    void anAnswerThatTheNodeDoesNotHaveIsRefused() {
        approved(script, sale());
        String id = started().extract().path("id");
        for (String wrong : new String[] {"NO", "yes", "FAILS", null}) {
            answer(id, "greet", wrong, 1)
                    .statusCode(422)
                    .body("violations.field", contains("answer"))
                    .body("violations.code", contains("ANSWER_NOT_ALLOWED"));
        }
        post(id + "/answers", Map.of("nodeId", "greet", "answer", "YES")).statusCode(422);
        get(id).body("step", equalTo(1));
    }

    @Test
    void valuesAreOfDeclaredPlaceholdersInOneLineAndWithoutNumbersToDial() {
        approved(script, sale());
        Map<String, Object> wish = wish();
        wish.put(
                "values",
                Map.of("customer.phone", "x", "customer.name", " ", "product.fee", "12,699", "payment.method", "a\nb"));
        start(wish)
                .statusCode(422)
                .body(
                        "violations.field",
                        contains(
                                "values.customer.name",
                                "values.customer.phone",
                                "values.payment.method",
                                "values.product.fee"))
                .body(
                        "violations.code",
                        contains("VALUE_UNREADABLE", "UNKNOWN_PLACEHOLDER", "VALUE_UNREADABLE", "FEE_NOT_AN_AMOUNT"));
        wish.put("values", Map.of("customer.name", "Wang 13800007701 {business}"));
        start(wish)
                .statusCode(201)
                .body(
                        "node.text",
                        equalTo("Good day, Wang 138****7701 {business}. {agent.name} here about " + script + "."))
                .body("node.missing", contains("agent.name"));
    }

    @Test
    void anInboundCallNamesAScriptOrAPurpose() {
        approved(script, sale());
        start(Map.of("purpose", "DEAL", "business", script)).statusCode(201).body("scriptId", equalTo(script));
        start(Map.of("scriptId", script)).statusCode(201);
        start(Map.of("business", script)).statusCode(422).body("violations.code", contains("SCRIPT_OR_PURPOSE_NEEDED"));
        start(Map.of("scriptId", newId())).statusCode(422).body("violations.code", contains("UNKNOWN_SCRIPT"));
        start(Map.of("scriptId", script, "version", 9))
                .statusCode(422)
                .body("violations.code", contains("UNKNOWN_VERSION"));
        start(Map.of("purpose", "DEAL", "version", 1))
                .statusCode(422)
                .body("violations.code", contains("VERSION_WITHOUT_SCRIPT"));
    }

    @Test
    @Rule("CALL-5")
    void aCallTakesTheSessionOfItsOwnDialOnce() {
        approved(script, sale());
        String id = started().extract().path("id");
        Map<String, Object> foreign = body(Calls.grantFor(agent), "EFFECTIVE");
        foreign.put("scriptSessionId", id);
        unknownSession(foreign);
        unknownSession(record(UUID.randomUUID().toString(), "EFFECTIVE"));
        Map<String, Object> own = record(id, "NO_ANSWER");
        Calls.post(agent, own).statusCode(201);
        Calls.post(agent, own).statusCode(409).body("code", equalTo("GRANT_USED"));
        Calls.post(agent, body(Calls.grantFor(agent), "NO_ANSWER"))
                .statusCode(201)
                .body("script", nullValue());
        start(wish()).statusCode(200).body("state", equalTo("ENDED"));
    }

    private void unknownSession(Map<String, Object> record) {
        Calls.post(agent, record)
                .statusCode(422)
                .body("violations.field", contains("scriptSessionId"))
                .body("violations.code", contains("UNKNOWN_SCRIPT_SESSION"));
    }

    private void notApproved(Map<String, Object> wish) {
        start(wish).statusCode(409).body("code", equalTo("SCRIPT_NOT_APPROVED"));
    }

    private Map<String, Object> sale() {
        Map<String, Object> offer = ask(
                "offer",
                "INTRODUCE",
                "{product.name} for {product.fee} yuan by {payment.method}?",
                "YES!>again",
                "NO>satisfied");
        offer.put("confirms", List.of("PRODUCT_NAME", "FEE", "PAYMENT_METHOD"));
        Map<String, Object> again =
                ask("again", "CLOSE", "So: {product.name} for {product.fee} yuan?", "YES!>order", "NO>satisfied");
        again.put("confirms", List.of("PRODUCT_NAME", "FEE"));
        Map<String, Object> order = say("order", "CLOSE", "I take your order.", "satisfied");
        order.put("order", true);
        return draft(
                "DEAL",
                script,
                new java.util.ArrayList<>(List.of(
                        ask(
                                "greet",
                                "OPENING",
                                "Good day, {customer.name}. {agent.name} here about {business}.",
                                "YES>offer",
                                "REFUSES>satisfied"),
                        offer,
                        again,
                        order,
                        asking(
                                ask(
                                        "satisfied",
                                        "JUDGE",
                                        "Are you satisfied?",
                                        "SATISFIED>thanks",
                                        "DISSATISFIED>thanks"),
                                "SATISFACTION",
                                null),
                        say("thanks", "CLOSE", "Thank you.", "bye"),
                        say("bye", "END", "Goodbye.", null))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> content(Map<String, Object> draft) {
        return (Map<String, Object>) draft.get("content");
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> nodes(Map<String, Object> draft) {
        return (List<Map<String, Object>>) content(draft).get("nodes");
    }

    private Map<String, Object> wish() {
        return new HashMap<>(Map.of("grant", Grants.sign(grant), "values", KNOWN));
    }

    /** Guards: the comparisons of agent, dial and time in SessionEnd, and the lock of the session. */
    @Test
    @Rule("CALL-5")
    void anInboundCallOfAnotherSystemIsGivenTheWayItsAgentWasLedOnce() {
        approved(script, sale());
        String id = start(inbound()).statusCode(201).extract().path("id");
        answer(id, "greet", "REFUSES", 1).statusCode(200);
        Instant now = Calls.DIALLED.plusSeconds(3600);
        Counted calls = new Counted()
                .add(2, "INBOUND", agent, "", now.minusSeconds(300), "EFFECTIVE", "")
                .add(1, "INBOUND", agent, "", now.minusSeconds(3661), "EFFECTIVE", "")
                .add(1, "INBOUND", newAgent(), "", now.minusSeconds(300), "EFFECTIVE", "")
                .imported();

        stateScript(calls.call(3), id).statusCode(422).body("violations.code", contains("UNKNOWN_SCRIPT_SESSION"));
        stateScript(calls.call(4), id).statusCode(404);
        stateScript(calls.call(1), UUID.randomUUID().toString())
                .statusCode(422)
                .body("violations.field", contains("scriptSessionId"));
        stateScript(calls.call(1), start(wish()).extract().path("id")).statusCode(422);

        stateScript(calls.call(1), id)
                .statusCode(201)
                .body("direction", equalTo("INBOUND"))
                .body("script.scriptId", equalTo(script))
                .body("script.scriptVersion", equalTo(1))
                .body("script.path.nodeId", contains("greet", "satisfied"));

        as("supervisor", "S1")
                .get(Calls.PATH + "/" + calls.call(1))
                .then()
                .body("script.path.answer", contains("REFUSES", null));
        stateScript(calls.call(1), id).statusCode(409).body("code", equalTo("SCRIPT_STATED"));
        stateScript(calls.call(2), id).statusCode(409).body("code", equalTo("SCRIPT_SESSION_OVER"));
        answer(id, "satisfied", "SATISFIED", 2).statusCode(409).body("code", equalTo("SCRIPT_SESSION_OVER"));
    }

    @Test
    @Rule("CALL-5")
    void aGrantedDialNamesItsScriptWithItsOutcomeOrNever() {
        approved(script, sale());
        String inbound = start(inbound()).extract().path("id");
        String call = Calls.post(agent, record(started().extract().path("id"), "EFFECTIVE"))
                .statusCode(201)
                .extract()
                .path("id");

        stateScript(call, inbound).statusCode(409).body("code", equalTo("SCRIPT_COMES_WITH_OUTCOME"));
    }

    private Map<String, Object> inbound() {
        return Map.of("scriptId", script, "values", KNOWN);
    }

    private ValidatableResponse stateScript(String call, String session) {
        return Scripts.post(Calls.PATH + "/" + call + "/script", "agent", agent, Map.of("scriptSessionId", session));
    }

    private ValidatableResponse started() {
        return start(wish()).statusCode(201);
    }

    private ValidatableResponse start(Map<String, Object> wish) {
        return Scripts.post(PATH, "agent", agent, wish);
    }

    private ValidatableResponse get(String id) {
        return as("agent", agent).get(PATH + "/" + id).then().statusCode(200);
    }

    private ValidatableResponse answer(String id, String node, String answer, int step) {
        return post(id + "/answers", posted(node, answer, step));
    }

    private ValidatableResponse back(String id, int step) {
        return post(id + "/back", Map.of("step", step));
    }

    private ValidatableResponse post(String path, Object body) {
        return as("agent", agent)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH + "/" + path)
                .then();
    }

    private static Map<String, Object> posted(String node, String answer, int step) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("nodeId", node);
        if (answer != null) {
            body.put("answer", answer);
        }
        body.put("step", step);
        return body;
    }

    private Map<String, Object> record(String session, String outcome) {
        Map<String, Object> record = body(grant, outcome);
        record.put("scriptSessionId", session);
        return record;
    }
}
