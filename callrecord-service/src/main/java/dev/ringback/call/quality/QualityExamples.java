package dev.ringback.call.quality;

/** Examples of the published contract. */
final class QualityExamples {

    private static final String RESULTS = """
            "results": [
                {"item": "NO_UNAUTHORISED_PROMISE", "result": "PASS"},
                {"item": "COMPETITORS_NOT_DISPARAGED", "result": "PASS"},
                {"item": "COMPETITORS_NOT_ADVERTISED", "result": "PASS"},
                {"item": "MANDARIN", "result": "PASS"},
                {"item": "COURTESY", "result": "FAIL", "note": "Interrupted her twice."},
                {"item": "NO_QUARREL", "result": "PASS"},
                {"item": "NO_FOUL_LANGUAGE", "result": "PASS"}
              ]""";

    static final String POST = """
            {
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              """ + RESULTS + """
            ,
              "apologyOwnerAgentId": "M01"
            }""";

    static final String CHECK = """
            {
              "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "taskId": "0195ea01-5a10-7d3c-b1a2-6e1f0b7c9d20",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "agentId": "A01",
              "orgUnitId": "STORE-7",
              "checklistVersion": 1,
              """ + RESULTS + """
            ,
              "passed": false,
              "failedItems": ["COURTESY"],
              "passPercent": "85.71",
              "apologyOwnerAgentId": "M01",
              "apologyDueOn": "2026-04-03",
              "checkedBy": "Q01",
              "checkedAt": "2026-04-02T08:00:00Z"
            }""";

    static final String PAGE = "{\"items\": [" + CHECK + "]}";

    private QualityExamples() {}
}
