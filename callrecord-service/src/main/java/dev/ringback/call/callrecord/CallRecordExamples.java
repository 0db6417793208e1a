package dev.ringback.call.callrecord;

/** Examples of the published contract. */
final class CallRecordExamples {

    static final String POST_SUCCESSFUL = """
            {
              "grant": "eyJhbGciOiJFUzI1NiIsInR5cCI6InJpbmdiYWNrLWdyYW50K2p3dCJ9.eyJqdGkiOiIwMTk2…",
              "startedAt": "2026-04-01T02:00:05Z",
              "endedAt": "2026-04-01T02:03:40Z",
              "outcome": "SUCCESSFUL",
              "disposition": "SATISFIED",
              "answers": [
                {"question": "ORDER_TIME", "value": "28 March"},
                {"question": "STAFF_ATTITUDE", "value": "Friendly and quick"}
              ],
              "notes": "Asked when the invoice comes."
            }""";

    static final String POST_NO_ANSWER = """
            {
              "grant": "eyJhbGciOiJFUzI1NiIsInR5cCI6InJpbmdiYWNrLWdyYW50K2p3dCJ9.eyJqdGkiOiIwMTk2…",
              "startedAt": "2026-04-01T02:00:05Z",
              "endedAt": "2026-04-01T02:00:35Z",
              "outcome": "NO_ANSWER"
            }""";

    static final String POST_SCRIPT = """
            {"scriptSessionId": "0198c0de-0000-7000-8000-000000000051"}""";

    static final String RECORD = """
            {
              "id": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "attemptId": "0195eef7-1d02-7b6e-8a55-0c9f35d1a7c4",
              "taskId": "0195ea01-5a10-7d3c-b1a2-6e1f0b7c9d20",
              "agentId": "A01",
              "orgUnitId": "STORE-7",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "programId": "deal-callback",
              "purpose": "DEAL",
              "business": "furniture",
              "direction": "OUTBOUND",
              "imported": false,
              "dialledAt": "2026-04-01T02:00:00Z",
              "startedAt": "2026-04-01T02:00:05Z",
              "endedAt": "2026-04-01T02:03:40Z",
              "outcome": "SUCCESSFUL",
              "disposition": "SATISFIED",
              "answers": [
                {"question": "ORDER_TIME", "value": "28 March"},
                {"question": "STAFF_ATTITUDE", "value": "Friendly and quick"}
              ],
              "notes": "Asked when the invoice comes.",
              "connected": true,
              "effective": true,
              "successful": true,
              "definitionVersion": 1,
              "revision": 1,
              "createdAt": "2026-04-01T02:03:42.120451Z"
            }""";

    static final String PAGE = "{\"items\": [" + RECORD + "], \"nextCursor\": \"MjAyNi0wNC0wMVQwMjowMDowNVof…\"}";

    static final String POST_CORRECTION = """
            {
              "outcome": "EFFECTIVE",
              "disposition": "DISSATISFIED",
              "answers": [{"question": "ORDER_TIME", "value": "28 March"}],
              "notes": "Hung up before the last question.",
              "reason": "The agent chose the wrong line."
            }""";

    static final String REVISIONS = """
            {
              "items": [
                {
                  "revision": 1,
                  "outcome": "NO_ANSWER",
                  "answers": [],
                  "connected": false,
                  "effective": false,
                  "successful": false,
                  "definitionVersion": 1,
                  "recordedBy": "A01",
                  "recordedAt": "2026-04-01T02:03:42.120451Z"
                },
                {
                  "revision": 2,
                  "outcome": "EFFECTIVE",
                  "disposition": "DISSATISFIED",
                  "answers": [{"question": "ORDER_TIME", "value": "28 March"}],
                  "notes": "Hung up before the last question.",
                  "connected": true,
                  "effective": true,
                  "successful": false,
                  "definitionVersion": 1,
                  "reason": "The agent chose the wrong line.",
                  "recordedBy": "supervisor-1",
                  "recordedAt": "2026-04-02T01:00:00Z"
                }
              ]
            }""";

    static final String ANSWERS_MISSING = """
            {
              "type": "https://ringback.dev/problems/validation-failed",
              "title": "Validation failed",
              "status": 422,
              "detail": "One or more fields are missing or break a rule.",
              "instance": "/v1/call-records",
              "code": "VALIDATION_FAILED",
              "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4",
              "violations": [
                {
                  "field": "answers.STAFF_ATTITUDE",
                  "code": "ANSWER_MISSING",
                  "message": "A successful callback answers this question."
                }
              ]
            }""";

    private CallRecordExamples() {}
}
