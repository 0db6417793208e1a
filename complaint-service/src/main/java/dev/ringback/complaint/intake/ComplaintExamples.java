package dev.ringback.complaint.intake;

/** Examples of the published contract. */
final class ComplaintExamples {

    static final String RAISE = """
            {
              "source": "hotline",
              "externalId": "C-2026-0001",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "channel": "PHONE",
              "causeClass": "ATTITUDE",
              "subjectAgentId": "A01",
              "text": "The agent hung up on me.",
              "receivedAt": "2026-04-01T02:10:00Z"
            }""";

    static final String COMPLAINT = """
            {
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "source": "hotline",
              "externalId": "C-2026-0001",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "channel": "PHONE",
              "causeClass": "ATTITUDE",
              "subjectAgentId": "A01",
              "orgUnitId": "TEAM-1",
              "text": "The agent hung up on me.",
              "state": "RAISED",
              "overdue": false,
              "receivedAt": "2026-04-01T02:10:00Z",
              "replyDueAt": "2026-04-01T14:10:00Z",
              "createdAt": "2026-04-01T02:12:31.004512Z"
            }""";

    static final String PAGE = "{\"items\": [" + COMPLAINT + "], \"nextCursor\": \"MjAyNi0wNC0wMVQwMjoxMDowMFof…\"}";

    static final String IN_THE_FUTURE = """
            {
              "type": "https://ringback.dev/problems/validation-failed",
              "title": "Validation failed",
              "status": 422,
              "detail": "One or more fields are missing or break a rule.",
              "instance": "/v1/complaints",
              "code": "VALIDATION_FAILED",
              "requestId": "0195ef00-1b00-7c77-9a10-1e2d3c4b5a69",
              "violations": [
                {
                  "field": "receivedAt",
                  "code": "RECEIVED_IN_THE_FUTURE",
                  "message": "The complaint cannot be received in the future."
                }
              ]
            }""";

    private ComplaintExamples() {}
}
