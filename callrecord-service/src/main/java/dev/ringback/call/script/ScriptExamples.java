package dev.ringback.call.script;

/** Examples of the published contract. */
final class ScriptExamples {

    private static final String CONTENT = """
            {
              "recorded": true,
              "failureSurvey": "why-not",
              "nodes": [
                {"id": "greet", "stage": "OPENING", "recordingNotice": true, "locked": true,
                 "text": "Good day, {customer.name}. This is {agent.name} of {company.name}. The call is recorded. Does it suit you?",
                 "answers": [
                   {"code": "YES", "label": "It suits", "next": "received"},
                   {"code": "REFUSES", "label": "Does not want to talk", "next": "bye"}]},
                {"id": "received", "stage": "JUDGE", "question": {"code": "GOODS_RECEIVED", "order": 1},
                 "text": "Have you received your order of {order.date}?",
                 "answers": [
                   {"code": "RECEIVED", "label": "Received", "next": "satisfied"},
                   {"code": "NOT_RECEIVED", "label": "Not received", "next": "look-into"}]},
                {"id": "satisfied", "stage": "JUDGE", "question": {"code": "SATISFACTION", "order": 2},
                 "text": "Are you satisfied with it?", "faq": ["invoice"],
                 "answers": [
                   {"code": "SATISFIED", "label": "Satisfied", "next": "thanks"},
                   {"code": "NEUTRAL", "label": "So so", "next": "thanks"},
                   {"code": "DISSATISFIED", "label": "Dissatisfied", "next": "look-into"}]},
                {"id": "look-into", "stage": "RESPOND",
                 "text": "I am sorry. We look into it, and you will hear from us by {promised.at}.", "next": "bye"},
                {"id": "thanks", "stage": "CLOSE", "text": "Thank you for your time.", "next": "bye"},
                {"id": "why-not", "stage": "CLOSE", "question": {"code": "WHY_NOT", "order": 3},
                 "text": "May I ask what keeps you from going on?",
                 "answers": [
                   {"code": "NO_TIME", "label": "No time", "next": "bye"},
                   {"code": "NO_INTEREST", "label": "No interest", "next": "bye"}]},
                {"id": "bye", "stage": "END", "text": "Goodbye."}
              ],
              "faq": [{"id": "invoice", "question": "When does the invoice come?",
                       "answer": "Within three working days of the delivery."}]
            }""";

    private static final String HEADING = """
            "name": "Callback after a deal", "purposes": ["DEAL"], "businesses": ["doors"], "content": """;

    static final String POST = "{\"id\": \"deal-callback\", \"draft\": {" + HEADING + CONTENT + "}}";

    static final String VERSION =
            "{\"id\": \"deal-callback\", \"version\": 1, \"stage\": \"DRAFT\", " + HEADING + CONTENT + """
            , "history": {"revision": 1, "authors": ["quality-1"], "createdAt": "2026-03-20T02:00:00Z",
              "changedAt": "2026-03-20T02:00:00Z"}}""";

    static final String FAULTY = """
            {
              "valid": false,
              "faults": [
                {"field": "content.nodes[3]", "code": "DEAD_END",
                 "message": "The node has neither answers nor a next node, and is not of stage END."},
                {"field": "content.nodes[5].text", "code": "UNKNOWN_PLACEHOLDER",
                 "message": "The text holds something in braces that is no declared placeholder."}
              ]
            }""";

    static final String REFUSED = """
            {
              "type": "https://ringback.dev/problems/validation-failed",
              "title": "Validation failed",
              "status": 422,
              "instance": "/v1/scripts/deal-callback/versions/1/stages",
              "code": "VALIDATION_FAILED",
              "violations": [
                {"field": "content.nodes[3]", "code": "DEAD_END",
                 "message": "The node has neither answers nor a next node, and is not of stage END."}
              ]
            }""";

    private ScriptExamples() {}
}
