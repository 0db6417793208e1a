package dev.ringback.call.questionnaire;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.body;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Scripts.APPROVER;
import static dev.ringback.call.testing.Scripts.AUTHOR;
import static dev.ringback.call.testing.Scripts.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.call.testing.Calls;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Scripts;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questionnaires, the calls held to them, and their results (CALL-4), over HTTP. */
@QuarkusTest
@OnTheStack
class QuestionnaireTest {

    private static final String PATH = "/v1/questionnaires";
    private static final Instant APPROVED = Calls.DIALLED.minusSeconds(86_400);

    private String id;
    private String agent;

    @BeforeEach
    void aQuestionnaireOfItsOwn() {
        TestClock.set(APPROVED);
        id = "q-" + UUID.randomUUID();
        agent = newAgent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "YES_NO | YES | NO | N/A | yes | NOT_YES_OR_NO",
                "SCALE | 1 | 5 | -5 | 0 | NOT_ON_THE_SCALE",
                "SCALE | 2 | 3 | - | 6 | NOT_ON_THE_SCALE",
                "SCALE | 4 | 5 | - | 4.5 | NOT_ON_THE_SCALE",
                "NUMBER | 1 | 5.0000 | - | 5.0001 | NOT_A_NUMBER",
                "NUMBER | 1.5 | 4 | - | 0.9 | NOT_A_NUMBER",
                "NUMBER | 2 | 3 | - | 3e0 | NOT_A_NUMBER",
                "CHOICE | A | B | - | A,B | NOT_AN_OPTION",
                "MULTI | A | B,A | - | A,C | NOT_AN_OPTION",
                "MULTI | B | A | - | A,A | NOT_AN_OPTION",
                "DATE | 2024-02-29 | 2026-04-01 | - | 2026-02-29 | NOT_A_DATE",
                "TIME | 00:00 | 23:59 | - | 24:00 | NOT_A_TIME"
            })
    @Rule("CALL-4")
    void anAnswerIsOfItsKindAndWithinItsBounds(
            String kind, String one, String other, String unused, String wrong, String code) {
        approve(question("Q", kind));

        record("EFFECTIVE", Map.of("Q", one)).statusCode(201);
        record("EFFECTIVE", Map.of("Q", other)).statusCode(201);
        record("EFFECTIVE", Map.of("Q", wrong))
                .statusCode(422)
                .body("violations.field", contains("answers[0].value"))
                .body("violations.code", contains(code));
        record("EFFECTIVE", Map.of("Q", "N/A"))
                .statusCode(422)
                .body("violations.code", contains("NOT_APPLICABLE_NOT_ALLOWED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEAL", "TECHNICAL_ENQUIRY", "TRIP_VERIFICATION", "PARTNER_POINT", "EVENT_INVITATION"})
    @Rule("CALL-4")
    void aSuccessfulCallbackLeavesNoRequiredQuestionOpenAndEachThatIsMissingIsNamed(String purpose) {
        Map<String, Object> optional = question("OPTIONAL", "TEXT");
        optional.put("required", false);
        approve(purpose, question("A", "YES_NO"), question("B", "SCALE"), optional);

        record(purpose, "SUCCESSFUL", Map.of("OPTIONAL", "words"))
                .statusCode(422)
                .body("violations.field", contains("answers.A", "answers.B"))
                .body("violations.code", contains("ANSWER_MISSING", "ANSWER_MISSING"));
        record(purpose, "SUCCESSFUL", Map.of("A", "YES", "B", "3"))
                .statusCode(201)
                .body("questionnaire.id", equalTo(id))
                .body("questionnaire.version", equalTo(1));
        record(purpose, "CONNECTED_INCOMPLETE", Map.of()).statusCode(201);
        record("RENEWAL", "SUCCESSFUL", Map.of()).statusCode(201).body("questionnaire", nullValue());
    }

    @Test
    @Rule("CALL-4")
    void aConditionalQuestionIsAskedWhereItsConditionHoldsAndNowhereElse() {
        Map<String, Object> why = question("WHY", "CHOICE");
        why.put("when", Map.of("question", "OK", "in", List.of("NO")));
        Map<String, Object> more = question("MORE", "TEXT");
        more.put("when", Map.of("question", "WHY", "in", List.of("B")));
        approve(question("OK", "YES_NO"), why, more);

        record("SUCCESSFUL", Map.of("OK", "YES")).statusCode(201);
        record("SUCCESSFUL", Map.of("OK", "NO")).statusCode(422).body("violations.field", contains("answers.WHY"));
        record("SUCCESSFUL", Map.of("OK", "NO", "WHY", "A")).statusCode(201);
        record("SUCCESSFUL", Map.of("OK", "NO", "WHY", "B"))
                .statusCode(422)
                .body("violations.field", contains("answers.MORE"));
        record("SUCCESSFUL", Map.of("OK", "YES", "WHY", "A"))
                .statusCode(422)
                .body("violations.field", contains("answers[1].question"))
                .body("violations.code", contains("QUESTION_NOT_DUE"));
    }

    @Test
    @Rule("TASK-25")
    void anInvitationConfirmsTimePlaceAndDocumentsAndSaysWhenTheNoticeIsDelivered() {
        Map<String, Object> delivery = question("DELIVER_ON", "DATE");
        delivery.put("when", Map.of("question", "NOTICE_ARRIVED", "in", List.of("NO")));
        approve(
                "EVENT_INVITATION",
                question("TIME", "YES_NO"),
                question("PLACE", "YES_NO"),
                question("DOCUMENTS", "YES_NO"),
                question("NOTICE_ARRIVED", "YES_NO"),
                delivery);
        Map<String, String> confirmed = Map.of("TIME", "YES", "PLACE", "YES", "NOTICE_ARRIVED", "YES");

        record("EVENT_INVITATION", "SUCCESSFUL", confirmed)
                .statusCode(422)
                .body("violations.field", contains("answers.DOCUMENTS"));
        Map<String, String> late = new LinkedHashMap<>(confirmed);
        late.put("DOCUMENTS", "YES");
        record("EVENT_INVITATION", "SUCCESSFUL", late).statusCode(201);
        late.put("NOTICE_ARRIVED", "NO");
        record("EVENT_INVITATION", "SUCCESSFUL", late)
                .statusCode(422)
                .body("violations.field", contains("answers.DELIVER_ON"));
        late.put("DELIVER_ON", "2026-04-07");
        record("EVENT_INVITATION", "SUCCESSFUL", late).statusCode(201);
    }

    @Test
    @Rule("CALL-4")
    void theQuestionsOfTheProgramAreAnsweredInWordsBesideThoseOfTheQuestionnaire() {
        approve(question("B", "SCALE"));
        Map<String, Object> grant = grant("DEAL", Calls.DIALLED);
        grant.put("questions", List.of("ORDER_TIME", "B"));

        Map<String, Object> record = answered(body(grant, "SUCCESSFUL"), Map.of());
        Calls.post(agent, record).statusCode(422).body("violations.field", contains("answers.ORDER_TIME", "answers.B"));
        answered(record, Map.of("ORDER_TIME", "in March, call 13800007701", "B", "5"));
        Calls.post(agent, record)
                .statusCode(201)
                .body("answers.find {it.question == 'ORDER_TIME'}.value", equalTo("in March, call 138****7701"));
    }

    /** Guard: the comparison of the dial with the approval in EditionLookup. */
    @Test
    @Rule("CALL-4")
    void aCallIsHeldToTheVersionThatWasApprovedWhenItWasDialled() {
        approve(question("A", "YES_NO"));
        Instant approvedAt = Instant.parse(
                as("auditor", "x").get(PATH + "/" + id + "/versions/1").path("history.approvedAt"));

        record(grant("DEAL", approvedAt.minusNanos(1000)), "SUCCESSFUL", Map.of())
                .statusCode(201)
                .body("questionnaire", nullValue());
        record(grant("DEAL", approvedAt), "SUCCESSFUL", Map.of()).statusCode(422);
        String call = record("SUCCESSFUL", Map.of("A", "YES"))
                .statusCode(201)
                .extract()
                .path("id");

        TestClock.set(Calls.DIALLED.plusSeconds(60));
        post(PATH + "/" + id + "/versions", AUTHOR, Map.of("draft", draft("DEAL", question("Z", "TEXT"))))
                .statusCode(201);
        stages(2);
        record("SUCCESSFUL", Map.of("A", "NO")).statusCode(201).body("questionnaire.version", equalTo(1));
        record(grant("DEAL", Calls.DIALLED.plusSeconds(1800)), "SUCCESSFUL", Map.of("Z", "words"))
                .statusCode(201)
                .body("questionnaire.version", equalTo(2));
        Map<String, Object> correction = answered(Calls.correction("EFFECTIVE"), Map.of("A", "maybe"));
        Calls.correct(call, correction).statusCode(422).body("violations.code", contains("NOT_YES_OR_NO"));
        Calls.correct(call, answered(correction, Map.of("A", "NO"))).statusCode(201);
    }

    @Test
    void resultsCountAnswersQuestionByQuestionWithCorrectionsAndWithoutWhatDoesNotApply() {
        Map<String, Object> scale = question("S", "SCALE");
        scale.put("failsAtMost", 2);
        scale.put("notApplicable", true);
        scale.put("weight", "3");
        Map<String, Object> choice = question("C", "CHOICE");
        choice.put("failing", List.of("B"));
        choice.put("notApplicable", true);
        approve(scale, choice, question("M", "MULTI"), question("N", "NUMBER"), question("T", "TEXT"));
        record("EFFECTIVE", Map.of("S", "5", "C", "A", "M", "A,B", "N", "1.5", "T", "words"))
                .statusCode(201);
        record("EFFECTIVE", Map.of("S", "2", "C", "N/A", "M", "B", "N", "2")).statusCode(201);
        record("EFFECTIVE", Map.of("S", "N/A", "C", "B", "T", "more words")).statusCode(201);
        String corrected =
                record("EFFECTIVE", Map.of("S", "1")).statusCode(201).extract().path("id");
        Calls.correct(corrected, answered(Calls.correction("EFFECTIVE"), Map.of("S", "4", "C", "A")))
                .statusCode(201);
        record("NO_ANSWER", Map.of()).statusCode(201);

        JsonPath results = results("2026-04-02", "2026-04-02").jsonPath();

        JsonPath version = results.setRootPath("versions[0]");
        assertThat(version.getLong("calls")).isEqualTo(4);
        assertThat(version.getLong("failingCalls")).isEqualTo(2);
        assertThat(version.getString("failingPercent")).isEqualTo("50.00");
        assertThat(question(version, "S"))
                .containsEntry("answered", 3)
                .containsEntry("notApplicable", 1)
                .containsEntry("mean", "3.67")
                .containsEntry("min", "2")
                .containsEntry("max", "5")
                .containsEntry("percent", "66.67")
                .containsEntry("failing", 1)
                .containsEntry("failingPercent", "33.33");
        assertThat(question(version, "C"))
                .containsEntry("answered", 3)
                .containsEntry("notApplicable", 1)
                .containsEntry("percent", "66.67")
                .containsEntry("failing", 1);
        assertThat(question(version, "M").get("counts"))
                .isEqualTo(List.of(
                        Map.of("value", "A", "count", 1, "percent", "50.00"),
                        Map.of("value", "B", "count", 2, "percent", "100.00")));
        assertThat(question(version, "N"))
                .containsEntry("mean", "1.75")
                .containsEntry("max", "2")
                .containsEntry("counts", List.of());
        assertThat(question(version, "T")).containsEntry("answered", 2).containsEntry("counts", List.of());
        // (3 x (100 + 25 + 75) + 1 x (100 + 0 + 100)) / (3 x 3 + 1 x 3)
        assertThat(version.getString("percent")).isEqualTo("66.67");
    }

    @Test
    void resultsAreOfBusinessDatesAndComeAsATableToo() {
        approve(question("S", "SCALE"));
        record(grant("DEAL", Instant.parse("2026-04-02T15:59:59Z")), "EFFECTIVE", Map.of("S", "5"))
                .statusCode(201);
        record(grant("DEAL", Instant.parse("2026-04-02T16:00:00Z")), "EFFECTIVE", Map.of("S", "1"))
                .statusCode(201);

        assertThat(results("2026-04-02", "2026-04-02").jsonPath().getString("versions[0].questions[0].mean"))
                .isEqualTo("5.00");
        assertThat(results("2026-04-03", "2026-04-03").jsonPath().getString("versions[0].questions[0].mean"))
                .isEqualTo("1.00");
        assertThat(results("2026-04-04", "2026-04-05").jsonPath().getList("versions"))
                .isEmpty();
        as("bi", "bi")
                .accept("text/csv")
                .get(PATH + "/" + id + "/results?from=2026-04-01&to=2026-04-30")
                .then()
                .statusCode(200)
                .body(equalTo(
                        "version,question,kind,answered,notApplicable,mean,min,max,percent,failing,failingPercent,counts\r\n"
                                + "1,S,SCALE,2,0,3.00,1,5,50.00,0,0.00,1=1;5=1\r\n"));
        results("2026-04-03", "2026-04-02").then().statusCode(400).body("violations.field", contains("to"));
        results("2026-02-30", "2026-04-02").then().statusCode(400);
        results("April", "2026-04-02").then().statusCode(400);
        as("agent", agent)
                .get(PATH + "/" + id + "/results?from=2026-04-01&to=2026-04-30")
                .then()
                .statusCode(403);
        as("bi", "bi")
                .get(PATH + "/none/results?from=2026-04-01&to=2026-04-30")
                .then()
                .statusCode(404);
    }

    @Test
    void everyFaultIsListedWithItsPath() {
        Map<String, Object> choice = question("A", "CHOICE");
        choice.put("options", List.of(Map.of("code", "A", "label", "A")));
        choice.put("failing", List.of("X"));
        Map<String, Object> scale = question("B", "SCALE");
        scale.put("max", 1);
        Map<String, Object> number = question("B", "NUMBER");
        number.remove("min");
        number.put("when", Map.of("question", "LATER", "in", List.of("YES")));
        Map<String, Object> text = question("T", "TEXT");
        text.put("min", 1);
        text.put("options", List.of());
        text.put("failsAtMost", 1);
        Map<String, Object> later = question("LATER", "YES_NO");
        later.put("when", Map.of("question", "A", "in", List.of("A", "Q")));

        JsonPath faults = post(
                        PATH + "/validations",
                        AUTHOR,
                        Map.of("draft", draft("DEAL", choice, scale, number, text, later)))
                .statusCode(200)
                .body("valid", equalTo(false))
                .extract()
                .jsonPath();

        List<String> fields = faults.getList("faults.field");
        List<String> codes = faults.getList("faults.code");
        assertThat(IntStream.range(0, fields.size())
                        .mapToObj(i -> fields.get(i).replace("content.questions", "") + " " + codes.get(i)))
                .containsExactly(
                        "[0].options OPTIONS_MISSING",
                        "[0].failing[0] FAILING_UNKNOWN",
                        "[1].max BOUNDS_EMPTY",
                        "[2].code DUPLICATE_QUESTION",
                        "[2].min BOUNDS_MISSING",
                        "[2].when.question CONDITION_NOT_BEFORE",
                        "[3].options OPTIONS_UNEXPECTED",
                        "[3].min BOUNDS_UNEXPECTED",
                        "[3].failsAtMost FAILS_AT_MOST_UNEXPECTED",
                        "[4].when.in[1] CONDITION_UNKNOWN_ANSWER");
        create(draft("DEAL", text)).statusCode(201);
        post(PATH + "/" + id + "/versions/1/stages", AUTHOR, Map.of("to", "PILOT"))
                .statusCode(422)
                .body("violations", hasSize(3));
    }

    @Test
    void theQuestionnaireOfTheContractHasNoFault() {
        Map<String, Object> draft = JsonPath.from(QuestionnaireExamples.POST).getMap("draft");

        post(PATH + "/validations", AUTHOR, Map.of("draft", draft))
                .statusCode(200)
                .body("faults", hasSize(0))
                .body("valid", equalTo(true));
    }

    @Test
    void aQuestionnaireIsVersionedAsAScriptIsAndAgentsSeeTheOneInForce() {
        create(draft("DEAL", question("A", "YES_NO"))).statusCode(201).body("stage", equalTo("DRAFT"));
        current(404);
        post(PATH + "/" + id + "/versions/1/stages", AUTHOR, Map.of("to", "APPROVED"))
                .statusCode(409);
        post(PATH + "/" + id + "/versions/1/stages", AUTHOR, Map.of("to", "PILOT"))
                .statusCode(200);
        post(PATH + "/" + id + "/versions/1/stages", AUTHOR, Map.of("to", "APPROVED"))
                .statusCode(403)
                .body("code", equalTo("APPROVER_IS_AUTHOR"));
        post(PATH + "/" + id + "/versions/1/stages", APPROVER, Map.of("to", "APPROVED"))
                .statusCode(200);
        current(200).body("id", equalTo(id)).body("content.questions.code", contains("A"));
        as("agent", agent).get(PATH + "/current").then().statusCode(400);
        as("agent", agent).get(PATH).then().statusCode(403);
        as("supervisor", "S1")
                .get(PATH + "?limit=500&stage=APPROVED")
                .then()
                .body("items.findAll {it.id == '" + id + "'}", hasSize(1));
        as("supervisor", "S1").get(PATH + "/" + id + "/versions").then().body("items.version", contains(1));
        as("quality", AUTHOR)
                .contentType("application/json")
                .body(draft("DEAL", question("B", "TEXT")))
                .put(PATH + "/" + id + "/versions/1")
                .then()
                .statusCode(409)
                .body("code", equalTo("VERSION_FROZEN"));
    }

    private ValidatableResponse current(int status) {
        return as("agent", agent)
                .get(PATH + "/current?purpose=DEAL&business=" + id)
                .then()
                .statusCode(status);
    }

    private Response results(String from, String to) {
        return as("bi", "bi").get(PATH + "/" + id + "/results?from=" + from + "&to=" + to);
    }

    private static Map<String, Object> question(JsonPath version, String code) {
        return version.getMap("questions.find {it.question == '" + code + "'}");
    }

    /** A question of a kind, with two options or bounds from 1 to 5 where it needs them. */
    private static Map<String, Object> question(String code, String kind) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("code", code);
        question.put("text", "What of it?");
        question.put("kind", kind);
        if (kind.equals("CHOICE") || kind.equals("MULTI")) {
            question.put(
                    "options",
                    List.of(
                            Map.of("code", "A", "label", "Good", "score", 100),
                            Map.of("code", "B", "label", "Bad", "score", 0)));
        }
        if (kind.equals("SCALE") || kind.equals("NUMBER")) {
            question.put("min", 1);
            question.put("max", 5);
        }
        return question;
    }

    @SafeVarargs
    private Map<String, Object> draft(String purpose, Map<String, Object>... questions) {
        Map<String, Object> draft = Scripts.draft(purpose, id, List.of());
        draft.put("content", Map.of("questions", List.of(questions)));
        return draft;
    }

    private ValidatableResponse create(Map<String, Object> draft) {
        return post(PATH, AUTHOR, Map.of("id", id, "draft", draft));
    }

    @SafeVarargs
    private void approve(Map<String, Object>... questions) {
        approve("DEAL", questions);
    }

    @SafeVarargs
    private void approve(String purpose, Map<String, Object>... questions) {
        create(draft(purpose, questions)).statusCode(201);
        stages(1);
    }

    /** Takes a version to APPROVED, and lets the clock go on to the day after the dial. */
    private void stages(int version) {
        post(PATH + "/" + id + "/versions/" + version + "/stages", AUTHOR, Map.of("to", "PILOT"))
                .statusCode(200);
        post(PATH + "/" + id + "/versions/" + version + "/stages", APPROVER, Map.of("to", "APPROVED"))
                .statusCode(200);
        TestClock.set(Calls.DIALLED.plusSeconds(86_400));
    }

    private ValidatableResponse record(String outcome, Map<String, String> answers) {
        return record("DEAL", outcome, answers);
    }

    private ValidatableResponse record(String purpose, String outcome, Map<String, String> answers) {
        return record(grant(purpose, Calls.DIALLED), outcome, answers);
    }

    private ValidatableResponse record(Map<String, Object> grant, String outcome, Map<String, String> answers) {
        Map<String, Object> record = body(grant, outcome);
        Instant dialled = Instant.parse((String) grant.get("dialledAt"));
        record.put("startedAt", dialled.toString());
        record.put("endedAt", dialled.plusSeconds(60).toString());
        return Calls.post(agent, answered(record, answers));
    }

    private Map<String, Object> grant(String purpose, Instant dialledAt) {
        Map<String, Object> grant = dev.ringback.call.grant.Grants.claims(UUID.randomUUID(), agent, dialledAt);
        grant.put("purpose", purpose);
        grant.put("business", id);
        grant.put("questions", List.of());
        return grant;
    }

    private static Map<String, Object> answered(Map<String, Object> body, Map<String, String> answers) {
        List<Map<String, String>> list = new ArrayList<>();
        answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> list.add(Map.of("question", each.getKey(), "value", each.getValue())));
        body.put("answers", list);
        return body;
    }
}
