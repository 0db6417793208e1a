package dev.ringback.call.script;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Scripts.AUTHOR;
import static dev.ringback.call.testing.Scripts.ask;
import static dev.ringback.call.testing.Scripts.asking;
import static dev.ringback.call.testing.Scripts.create;
import static dev.ringback.call.testing.Scripts.draft;
import static dev.ringback.call.testing.Scripts.newId;
import static dev.ringback.call.testing.Scripts.say;
import static dev.ringback.call.testing.Scripts.shortCall;
import static dev.ringback.call.testing.Scripts.stage;
import static dev.ringback.call.testing.Scripts.validate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Scripts;
import dev.ringback.stack.testing.Rule;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a script from being used (CALL-3, CALL-5, CALL-6, CALL-8), over HTTP. */
@QuarkusTest
@OnTheStack
class ScriptFaultsTest {

    private final List<Map<String, Object>> nodes = shortCall();

    @Test
    @Rule("CALL-5")
    void everyFaultIsListedAtOnceWithItsPathByTheDryRunAndWhenTheVersionIsToBeUsed() {
        nodes.get(0).put("text", "Good day, {customer.nickname}.");
        nodes.get(0).put("faq", List.of("invoice"));
        nodes.get(2).remove("next");
        nodes.add(say("island", "INTRODUCE", "Nobody comes here.", "bye"));
        nodes.add(say("round", "RESPOND", "Round and", "about"));
        nodes.add(say("about", "RESPOND", "about.", "round"));
        nodes.add(say("astray", "RESPOND", "Where to?", "nowhere"));
        List<String> expected = List.of(
                "nodes[0].text UNKNOWN_PLACEHOLDER",
                "nodes[0].faq[0] UNKNOWN_FAQ",
                "nodes[2] DEAD_END",
                "nodes[7].next UNKNOWN_NODE",
                "nodes[4] UNREACHABLE",
                "nodes[5] UNREACHABLE",
                "nodes[5] LOOP_WITHOUT_EXIT",
                "nodes[6] UNREACHABLE",
                "nodes[6] LOOP_WITHOUT_EXIT",
                "nodes[7] UNREACHABLE");

        assertThat(faults(content -> {})).containsExactlyElementsOf(expected);
        String id = newId();
        create(id, draft("DEAL", id, nodes)).statusCode(201);
        JsonPath refused =
                stage(id, 1, "PILOT", AUTHOR).statusCode(422).extract().jsonPath();
        assertThat(pairs(refused, "violations")).containsExactlyElementsOf(expected);
        as("auditor", "x").get(Scripts.PATH + "/" + id + "/versions/1").then().body("stage", equalTo("DRAFT"));
    }

    @Test
    @Rule("CALL-5")
    void aScriptWithoutFaultIsValid() {
        validate(draft("DEAL", "doors", nodes)).statusCode(200).body("valid", equalTo(true));
    }

    @Test
    void theScriptOfTheContractHasNoFault() {
        validate(JsonPath.from(ScriptExamples.POST).getMap("draft"))
                .statusCode(200)
                .body("faults", empty())
                .body("valid", equalTo(true));
    }

    @Test
    void faultsAreSaidInChineseToWhoAsksForIt() {
        nodes.get(2).remove("next");
        as("quality", "q")
                .contentType(ContentType.JSON)
                .header("Accept-Language", "zh")
                .body(Map.of("draft", draft("DEAL", "doors", nodes)))
                .post(Scripts.PATH + "/validations")
                .then()
                .body("faults[0].message", equalTo("该节点既无回答也无下一节点，且不是结束节点。"));
    }

    @Test
    @Rule("CALL-5")
    void aCallBeginsAndEndsSomewhere() {
        nodes.get(0).put("stage", "JUDGE");
        nodes.get(3).put("stage", "CLOSE");
        assertThat(faults()).contains("nodes NO_OPENING", "nodes NO_END", "nodes[3] DEAD_END");
        nodes.get(0).put("stage", "OPENING");
        nodes.get(2).put("stage", "OPENING");
        nodes.get(3).put("stage", "END");
        assertThat(faults()).containsExactly("start START_MISSING");
        assertThat(faults(content -> content.put("start", "greet"))).isEmpty();
        assertThat(faults(content -> content.put("start", "ask")))
                .contains("start START_IS_NO_OPENING", "nodes[0] UNREACHABLE");
        assertThat(faults(content -> content.put("start", "gone"))).containsExactly("start UNKNOWN_NODE");
    }

    @Test
    @Rule("CALL-5")
    void aLoopWithAWayOutIsAllowedAndOneWithoutIsNot() {
        nodes.get(2).put("next", "ask");
        assertThat(faults()).isEmpty();
        answersOf(1).removeFirst();
        assertThat(faults())
                .containsExactly("nodes[1] LOOP_WITHOUT_EXIT", "nodes[2] LOOP_WITHOUT_EXIT", "nodes[3] UNREACHABLE");
        nodes.get(2).put("next", "sorry");
        assertThat(faults()).containsExactly("nodes[2] LOOP_WITHOUT_EXIT", "nodes[3] UNREACHABLE");
    }

    @Test
    @Rule("CALL-5")
    void idsAnswersAndWaysOnAreUnambiguous() {
        nodes.get(2).put("id", "ask");
        assertThat(faults()).contains("nodes[2].id DUPLICATE_NODE", "nodes[1].answers[1].next UNKNOWN_NODE");
        nodes.get(2).put("id", "sorry");
        answersOf(1).get(1).put("code", "SATISFIED");
        nodes.get(1).put("next", "bye");
        nodes.get(3).put("next", "greet");
        assertThat(faults())
                .contains(
                        "nodes[1].answers[1].code DUPLICATE_ANSWER",
                        "nodes[1] ANSWERS_AND_NEXT",
                        "nodes[3] END_GOES_ON");
        answersOf(1).get(1).put("code", "FAILS");
        assertThat(faults()).contains("nodes[1].answers[1].code RESERVED_ANSWER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{customer.phone}", "{}", "{ customer.name}", "{customer.name", "customer.name}", "{{business}}"
            })
    @Rule("CALL-5")
    void aPlaceholderThatIsNotDeclaredIsRefused(String text) {
        nodes.get(2).put("text", "So: " + text);
        assertThat(faults()).containsExactly("nodes[2].text UNKNOWN_PLACEHOLDER");
        nodes.get(2).put("text", "So: {customer.name} of {business}, {event.place}");
        assertThat(faults()).isEmpty();
    }

    @Test
    @Rule("CALL-5")
    void aFaqEntryIsThereBeforeItIsLinked() {
        nodes.get(2).put("faq", List.of("invoice"));
        Map<String, String> entry = Map.of("id", "invoice", "question", "When?", "answer", "Soon, {customer.name}.");
        assertThat(faults()).containsExactly("nodes[2].faq[0] UNKNOWN_FAQ");
        assertThat(faults(content -> content.put("faq", List.of(entry)))).isEmpty();
        assertThat(faults(content -> content.put("faq", List.of(entry, entry))))
                .containsExactly("faq[1].id DUPLICATE_FAQ");
    }

    /** Guard: the count in ScriptFlow. */
    @Test
    @Rule("CALL-3")
    void threeQuestionsMayBeAskedAndFourMayNot() {
        assertThat(faultsOf(chain(3))).isEmpty();
        assertThat(faultsOf(chain(4))).containsExactly("nodes TOO_MANY_QUESTIONS");
    }

    @Test
    @Rule("CALL-3")
    void aCallAsksTheQuestionsOfItsWayOnlySoBranchesMayHaveTheirOwn() {
        List<Map<String, Object>> branches = new ArrayList<>(List.of(
                say("greet", "OPENING", "Good day.", "q1"),
                asking(ask("q1", "JUDGE", "Received?", "RECEIVED>q2", "NOT_RECEIVED>n2"), "Q1", 1),
                asking(ask("q2", "JUDGE", "Satisfied?", "YES>q3", "NO>q3"), "Q2", 2),
                asking(ask("q3", "JUDGE", "Again?", "YES>bye"), "Q3", 3),
                asking(ask("n2", "JUDGE", "Since when?", "LONG>n3"), "N2", 2),
                asking(ask("n3", "JUDGE", "Still wanted?", "YES>bye"), "N3", 3),
                say("bye", "END", "Goodbye.", null)));
        assertThat(faultsOf(branches)).isEmpty();
        // The one branch leads into the other: then four come one after the other.
        branches.set(4, asking(ask("n2", "JUDGE", "Since when?", "LONG>q2", "SHORT>n3"), "N2", 2));
        branches.get(2).put("question", Map.of("code", "Q2", "order", 3));
        branches.get(3).put("question", Map.of("code", "Q3", "order", 4));
        assertThat(faultsOf(branches)).containsExactly("nodes TOO_MANY_QUESTIONS");
    }

    @Test
    @Rule("CALL-3")
    void withTwoQuestionsOrMoreTheirOrderIsExplicit() {
        List<Map<String, Object>> two = chain(2);
        two.get(2).put("question", Map.of("code", "Q2"));
        assertThat(faultsOf(two)).containsExactly("nodes[2].question.order QUESTION_ORDER_MISSING");
        two.get(2).put("question", Map.of("code", "Q2", "order", 1));
        assertThat(faultsOf(two)).containsExactly("nodes[2].question.order QUESTION_ORDER_CONTRADICTED");
        two.get(2).put("question", Map.of("code", "Q1", "order", 2));
        assertThat(faultsOf(two)).containsExactly("nodes[2].question.code QUESTION_ASKED_TWICE");
        // One question needs no order.
        assertThat(faults()).isEmpty();
    }

    /** Guard: the states followed in ScriptAssurance. */
    @Test
    @Rule("CALL-6")
    void anOrderComesBehindNameFeeAndPaymentAndThenNameAndFeeOnceMore() {
        assertThat(faultsOf(sale())).isEmpty();

        List<Map<String, Object>> once = sale();
        answers(once.get(1)).getFirst().put("next", "order");
        assertThat(faultsOf(once)).contains("nodes[3] ORDER_WITHOUT_DOUBLE_CONFIRMATION");

        List<Map<String, Object>> feeOnly = sale();
        feeOnly.get(2).put("confirms", List.of("FEE"));
        assertThat(faultsOf(feeOnly)).containsExactly("nodes[3] ORDER_WITHOUT_DOUBLE_CONFIRMATION");

        List<Map<String, Object>> noPayment = sale();
        noPayment.get(1).put("confirms", List.of("PRODUCT_NAME", "FEE"));
        assertThat(faultsOf(noPayment))
                .containsExactly("nodes[3] ORDER_WITHOUT_CONFIRMATION", "nodes[3] ORDER_WITHOUT_DOUBLE_CONFIRMATION");
    }

    @Test
    @Rule("CALL-6")
    void everyWayToAnOrderIsConfirmedNotOnlyTheUsualOne() {
        List<Map<String, Object>> shortcut = sale();
        answers(shortcut.get(0)).add(Map.of("code", "HURRY", "label", "In a hurry", "next", "order"));
        assertThat(faultsOf(shortcut)).contains("nodes[3] ORDER_WITHOUT_CONFIRMATION");
    }

    @Test
    @Rule("CALL-6")
    void aNoLeadsToNoOrderAndWhatIsConfirmedIsSaid() {
        List<Map<String, Object>> no = sale();
        answers(no.get(2)).getLast().put("next", "order");
        assertThat(faultsOf(no)).containsExactly("nodes[3] ORDER_WITHOUT_DOUBLE_CONFIRMATION");

        List<Map<String, Object>> unsaid = sale();
        unsaid.get(2).put("text", "So, {product.name}, once more?");
        assertThat(faultsOf(unsaid)).containsExactly("nodes[2].confirms[1] CONFIRMED_ITEM_NOT_STATED");

        List<Map<String, Object>> unaffirmed = sale();
        answers(unaffirmed.get(2)).getFirst().remove("affirmative");
        assertThat(faultsOf(unaffirmed))
                .containsExactly(
                        "nodes[2].answers CONFIRMATION_WITHOUT_AFFIRMATION",
                        "nodes[3] ORDER_WITHOUT_DOUBLE_CONFIRMATION");
    }

    @Test
    @Rule("CALL-8")
    void whereCallsAreRecordedTheCustomerIsToldBeforeTheFirstQuestion() {
        assertThat(faults(content -> content.put("recorded", true)))
                .containsExactly("nodes[1] RECORDING_NOTICE_MISSING");
        nodes.get(2).put("recordingNotice", true);
        assertThat(faults(content -> content.put("recorded", true)))
                .containsExactly("nodes[1] RECORDING_NOTICE_MISSING");
        nodes.get(0).put("recordingNotice", true);
        assertThat(faults(content -> content.put("recorded", true))).isEmpty();
    }

    @Test
    @Rule("CALL-5")
    void theSurveyOfFailuresIsReachedFromAnywhereAndIsPartOfTheCall() {
        nodes.add(ask("why", "CLOSE", "May I ask why?", "NO_TIME>bye"));
        assertThat(faults()).containsExactly("nodes[4] UNREACHABLE");
        assertThat(faults(content -> content.put("failureSurvey", "why"))).isEmpty();
        assertThat(faults(content -> content.put("failureSurvey", "gone")))
                .containsExactly("failureSurvey UNKNOWN_NODE", "nodes[4] UNREACHABLE");
        List<Map<String, Object>> four = chain(3);
        four.add(asking(ask("why", "CLOSE", "May I ask why?", "NO_TIME>bye"), "WHY", 4));
        Map<String, Object> draft = draft("DEAL", "doors", four);
        contentOf(draft).put("failureSurvey", "why");
        assertThat(pairs(validate(draft).extract().jsonPath(), "faults")).containsExactly("nodes TOO_MANY_QUESTIONS");
    }

    @Test
    void aScriptOfManyNodesIsLookedThroughAtOnce() {
        List<Map<String, Object>> many = new ArrayList<>();
        many.add(say("n0", "OPENING", "Good day.", "n1"));
        IntStream.range(1, 199)
                .forEach(i -> many.add(ask("n" + i, "JUDGE", "And?", "YES>n" + (i + 1), "NO>n1", "X>n199")));
        many.add(say("n199", "END", "Goodbye.", null));
        assertThat(faultsOf(many)).isEmpty();
        many.add(say("n200", "END", "Goodbye.", null));
        validate(draft("DEAL", "doors", many)).statusCode(422);
    }

    /** A greeting, so many questions in a row, and a farewell. */
    private static List<Map<String, Object>> chain(int questions) {
        List<Map<String, Object>> chain = new ArrayList<>();
        chain.add(say("greet", "OPENING", "Good day.", "q1"));
        IntStream.rangeClosed(1, questions)
                .forEach(i -> chain.add(asking(
                        ask("q" + i, "JUDGE", "And?", "YES>" + (i == questions ? "bye" : "q" + (i + 1))), "Q" + i, i)));
        chain.add(say("bye", "END", "Goodbye.", null));
        return chain;
    }

    private static List<Map<String, Object>> sale() {
        List<Map<String, Object>> sale = new ArrayList<>(List.of(
                ask("greet", "OPENING", "May I introduce {product.name}?", "YES>offer", "REFUSES>bye"),
                ask(
                        "offer",
                        "INTRODUCE",
                        "{product.name} for {product.fee} yuan, paid by {payment.method}. Do you want it?",
                        "YES!>again",
                        "NO>bye"),
                ask(
                        "again",
                        "CLOSE",
                        "So: {product.name} for {product.fee} yuan. Is that right?",
                        "YES!>order",
                        "NO>bye"),
                say("order", "CLOSE", "I take your order.", "bye"),
                say("bye", "END", "Goodbye.", null)));
        sale.get(1).put("confirms", List.of("PRODUCT_NAME", "FEE", "PAYMENT_METHOD"));
        sale.get(2).put("confirms", List.of("PRODUCT_NAME", "FEE"));
        sale.get(3).put("order", true);
        return sale;
    }

    private List<String> faults() {
        return faults(content -> {});
    }

    private List<String> faults(Consumer<Map<String, Object>> change) {
        Map<String, Object> draft = draft("DEAL", "doors", nodes);
        change.accept(contentOf(draft));
        return pairs(validate(draft).statusCode(200).extract().jsonPath(), "faults");
    }

    private static List<String> faultsOf(List<Map<String, Object>> nodes) {
        return pairs(
                validate(draft("DEAL", "doors", nodes))
                        .statusCode(200)
                        .extract()
                        .jsonPath(),
                "faults");
    }

    private List<Map<String, Object>> answersOf(int node) {
        return answers(nodes.get(node));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> answers(Map<String, Object> node) {
        return (List<Map<String, Object>>) node.get("answers");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> contentOf(Map<String, Object> draft) {
        return (Map<String, Object>) draft.get("content");
    }

    /** Each fault as path and code, the path without {@code content.}. */
    private static List<String> pairs(JsonPath answer, String list) {
        List<String> fields = answer.getList(list + ".field");
        List<String> codes = answer.getList(list + ".code");
        return IntStream.range(0, fields.size())
                .mapToObj(i -> fields.get(i).replaceFirst("^content\\.", "") + " " + codes.get(i))
                .toList();
    }
}
