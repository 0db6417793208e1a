package dev.ringback.call.testing;

import static dev.ringback.call.testing.Calls.as;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes scripts and takes them through their stages, as a quality department does. */
public final class Scripts {

    public static final String PATH = "/v1/scripts";
    public static final String AUTHOR = "author";
    public static final String APPROVER = "approver";

    private Scripts() {}

    /** An id no other test uses. */
    public static String newId() {
        return "s-" + UUID.randomUUID();
    }

    /** A script of the given nodes, for one purpose and business. */
    public static Map<String, Object> draft(String purpose, String business, List<Map<String, Object>> nodes) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("recorded", false);
        content.put("nodes", nodes);
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("name", "A script");
        draft.put("purposes", List.of(purpose));
        draft.put("businesses", List.of(business));
        draft.put("content", content);
        return draft;
    }

    /** A node that goes on to another, or ends where there is none. */
    public static Map<String, Object> say(String id, String stage, String text, String next) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", id);
        node.put("stage", stage);
        node.put("text", text);
        if (next != null) {
            node.put("next", next);
        }
        return node;
    }

    /** A node with answers, each as {@code CODE>next}, an affirmative one as {@code CODE!>next}. */
    public static Map<String, Object> ask(String id, String stage, String text, String... answers) {
        Map<String, Object> node = say(id, stage, text, null);
        List<Map<String, Object>> list = new ArrayList<>();
        for (String answer : answers) {
            String[] parts = answer.split(">");
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", parts[0].replace("!", ""));
            one.put("label", "They say so");
            one.put("next", parts[1]);
            if (parts[0].endsWith("!")) {
                one.put("affirmative", true);
            }
            list.add(one);
        }
        node.put("answers", list);
        return node;
    }

    /** The node, asking a question of the callback. */
    public static Map<String, Object> asking(Map<String, Object> node, String code, Integer order) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("code", code);
        if (order != null) {
            question.put("order", order);
        }
        node.put("question", question);
        return node;
    }

    /** A greeting, one question and a farewell. */
    public static List<Map<String, Object>> shortCall() {
        return new ArrayList<>(List.of(
                say("greet", "OPENING", "Good day, {customer.name}.", "ask"),
                asking(
                        ask("ask", "JUDGE", "Are you satisfied?", "SATISFIED>bye", "DISSATISFIED>sorry"),
                        "SATISFACTION",
                        null),
                say("sorry", "RESPOND", "I am sorry.", "bye"),
                say("bye", "END", "Goodbye.", null)));
    }

    public static ValidatableResponse create(String id, Map<String, Object> draft) {
        return post(PATH, AUTHOR, Map.of("id", id, "draft", draft));
    }

    public static ValidatableResponse stage(String id, int version, String to, String by) {
        return post(PATH + "/" + id + "/versions/" + version + "/stages", by, Map.of("to", to));
    }

    /** Begins a script and takes it to APPROVED. */
    public static void approved(String id, Map<String, Object> draft) {
        create(id, draft).statusCode(201);
        approve(id, 1);
    }

    /** Takes a draft to APPROVED. */
    public static void approve(String id, int version) {
        stage(id, version, "PILOT", AUTHOR).statusCode(200);
        stage(id, version, "APPROVED", APPROVER).statusCode(200);
    }

    /** Begins the next version with another content. */
    public static ValidatableResponse revise(String id, Map<String, Object> draft) {
        return post(PATH + "/" + id + "/versions", AUTHOR, Map.of("draft", draft));
    }

    public static ValidatableResponse validate(Map<String, Object> draft) {
        return post(PATH + "/validations", AUTHOR, Map.of("draft", draft));
    }

    public static ValidatableResponse post(String path, String by, Object body) {
        return post(path, "quality", by, body);
    }

    /** Posts under a new key. */
    public static ValidatableResponse post(String path, String role, String by, Object body) {
        return as(role, by)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path)
                .then();
    }
}
