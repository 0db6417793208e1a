package dev.ringback.call.issue;

/** Examples of the published contract. */
final class IssueExamples {

    static final String POST = """
            {
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "kind": "COMPLAINT",
              "causeClass": "LOGISTICS",
              "responsibleUnitId": "LOGISTICS",
              "text": "Arrived two days late, and one door is scratched.",
              "promisedReplyAt": "2026-04-03T02:00:00Z"
            }""";

    static final String ISSUE = """
            {
              "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "taskId": "0195ea01-5a10-7d3c-b1a2-6e1f0b7c9d20",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "kind": "COMPLAINT",
              "causeClass": "LOGISTICS",
              "agentId": "A01",
              "orgUnitId": "STORE-7",
              "responsibleUnitId": "LOGISTICS",
              "text": "Arrived two days late, and one door is scratched.",
              "reportedAt": "2026-04-02T02:10:00Z",
              "reportDueOn": "2026-04-02",
              "late": false,
              "solveDueOn": "2026-04-03",
              "overdue": false,
              "promisedReplyAt": "2026-04-03T02:00:00Z",
              "state": "OPEN"
            }""";

    static final String PAGE = "{\"items\": [" + ISSUE + "]}";

    private IssueExamples() {}
}
