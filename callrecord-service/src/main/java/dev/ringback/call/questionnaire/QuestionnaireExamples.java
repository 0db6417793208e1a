package dev.ringback.call.questionnaire;

/** Examples of the published contract. */
final class QuestionnaireExamples {

    private static final String CONTENT = """
            {"questions": [
              {"code": "GOODS_RECEIVED", "text": "Have the goods arrived?", "kind": "YES_NO", "failing": ["NO"]},
              {"code": "GOODS_SAFETY", "text": "In what state did they arrive?", "kind": "CHOICE", "weight": "2",
               "when": {"question": "GOODS_RECEIVED", "in": ["YES"]},
               "options": [{"code": "SOUND", "label": "Sound", "score": 100},
                           {"code": "SCRATCHED", "label": "Scratched", "score": 50},
                           {"code": "BROKEN", "label": "Broken", "score": 0}],
               "failing": ["BROKEN"]},
              {"code": "STAFF_ATTITUDE", "text": "How did you find our staff?", "kind": "SCALE", "min": 1, "max": 5,
               "failsAtMost": 2, "notApplicable": true},
              {"code": "WISHES", "text": "What could be better?", "kind": "TEXT", "required": false}
            ]}""";

    private static final String HEADING = """
            "name": "Callback after a deal", "purposes": ["DEAL"], "businesses": ["doors"], "content": """;

    static final String POST = "{\"id\": \"deal-form\", \"draft\": {" + HEADING + CONTENT + "}}";

    static final String VERSION =
            "{\"id\": \"deal-form\", \"version\": 1, \"stage\": \"DRAFT\", " + HEADING + CONTENT + """
            , "history": {"revision": 1, "authors": ["quality-1"], "createdAt": "2026-03-20T02:00:00Z",
              "changedAt": "2026-03-20T02:00:00Z"}}""";

    static final String FAULTY = """
            {
              "valid": false,
              "faults": [
                {"field": "content.questions[1].options", "code": "OPTIONS_MISSING",
                 "message": "A CHOICE or MULTI has two or more options."}
              ]
            }""";

    static final String REFUSED = """
            {
              "type": "https://ringback.dev/problems/validation-failed",
              "title": "Validation failed",
              "status": 422,
              "instance": "/v1/questionnaires/deal-form/versions/1/stages",
              "code": "VALIDATION_FAILED",
              "violations": [
                {"field": "content.questions[1].options", "code": "OPTIONS_MISSING",
                 "message": "A CHOICE or MULTI has two or more options."}
              ]
            }""";

    static final String RESULTS = """
            {
              "questionnaireId": "deal-form",
              "from": "2026-04-01",
              "to": "2026-04-30",
              "versions": [{
                "version": 1, "calls": 4, "failingCalls": 1, "failingPercent": "25.00", "percent": "75.00",
                "questions": [{
                  "question": "STAFF_ATTITUDE", "kind": "SCALE", "answered": 3, "notApplicable": 1,
                  "counts": [{"value": "2", "count": 1, "percent": "33.33"}, {"value": "5", "count": 2, "percent": "66.67"}],
                  "mean": "4.00", "min": "2", "max": "5", "percent": "75.00", "failing": 1, "failingPercent": "33.33"
                }]
              }]
            }""";

    private QuestionnaireExamples() {}
}
