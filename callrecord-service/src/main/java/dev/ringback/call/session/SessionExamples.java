package dev.ringback.call.session;

/** Examples of the published contract. */
final class SessionExamples {

    static final String POST = """
            {
              "grant": "eyJhbGciOiJFUzI1NiIsInR5cCI6InJpbmdiYWNrLWdyYW50K2p3dCJ9.eyJqdGkiOiIwMTk2…",
              "values": {"customer.name": "Wang Li", "company.name": "Door Works", "order.date": "28 March"}
            }""";

    static final String POST_INBOUND = """
            {"purpose": "TECHNICAL_ENQUIRY", "business": "doors", "values": {"company.name": "Door Works"}}""";

    static final String ANSWER = """
            {"nodeId": "satisfied", "answer": "SATISFIED", "step": 3}""";

    static final String OPENING = """
            {
              "id": "0198c0de-0000-7000-8000-000000000051",
              "scriptId": "deal-callback",
              "scriptVersion": 2,
              "state": "OPEN",
              "step": 1,
              "node": {
                "id": "greet",
                "stage": "OPENING",
                "text": "Good day, Wang Li. This is Lin Mei of Door Works. The call is recorded. Does it suit you?",
                "missing": [],
                "locked": true,
                "recordingNotice": true,
                "confirms": [],
                "answers": [
                  {"code": "YES", "label": "It suits", "next": "received"},
                  {"code": "REFUSES", "label": "Does not want to talk", "next": "bye"}
                ],
                "faq": []
              },
              "canFail": true,
              "canGoBack": false,
              "path": [],
              "answered": [],
              "startedAt": "2026-04-01T02:00:05Z"
            }""";

    private SessionExamples() {}
}
