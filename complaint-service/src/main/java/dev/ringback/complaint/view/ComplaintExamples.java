package dev.ringback.complaint.view;

/** Examples of the published contract. */
public final class ComplaintExamples {

    public static final String RAISE = """
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

    public static final String REPLY = """
            {
              "channel": "PHONE",
              "text": "We apologised and explained what went wrong.",
              "repliedAt": "2026-04-01T08:00:00Z"
            }""";

    public static final String RESOLVE = """
            {"text": "The agent was instructed, and the goods were replaced.", "followUpAgentId": "A07"}""";

    public static final String CLOSE = """
            {"reason": "WITHDRAWN"}""";

    private static final String FACTS = """
            {
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "number": "C-1042",
              "source": "hotline",
              "externalId": "C-2026-0001",
              "kind": "COMPLAINT",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "channel": "PHONE",
              "causeClass": "ATTITUDE",
              "level": "NORMAL",
              "incidentId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "subjectAgentId": "A01",
              "orgUnitId": "TEAM-1",
              "parties": [],
              "text": "The agent hung up on me.",
              "round": 1,
              "overdue": false,
              "departmentId": "CUSTOMER-CARE",
              "routedBy": {"rule": "ATTITUDE", "version": 1},
              "receivedAt": "2026-04-01T02:10:00Z",
              "replyDueAt": "2026-04-01T14:10:00Z",
              "findings": [],
              "evidence": [],
              "archived": false,
              "createdAt": "2026-04-01T02:12:31.004512Z",
            """;

    private static final String LISTED = """
              "dnc": {
                "state": "LISTED",
                "requestedAt": "2026-04-01T02:12:31.004512Z",
                "listedAt": "2026-04-01T02:12:31.844512Z",
                "delayMillis": 840
              },
            """;

    private static final String REPLIED = """
              "answeredAt": "2026-04-01T08:00:00Z",
              "answeredOnTime": true,
            """;

    private static final String HANDLED = """
              "resolvedAt": "2026-04-02T03:00:00Z",
              "followUp": {"dueOn": "2026-04-05"},
            """;

    public static final String COMPLAINT = FACTS + """
              "dnc": {"state": "REQUESTED", "requestedAt": "2026-04-01T02:12:31.004512Z"},
              "state": "OPEN"
            }""";

    public static final String ANSWERED = FACTS + LISTED + REPLIED + """
              "state": "ANSWERED"
            }""";

    public static final String RESOLVED = FACTS + LISTED + REPLIED + HANDLED + """
              "state": "RESOLVED"
            }""";

    public static final String CLOSED = FACTS + LISTED + REPLIED + HANDLED + """
              "closedReason": "WITHDRAWN",
              "closedAt": "2026-04-03T03:00:00Z",
              "state": "CLOSED"
            }""";

    public static final String PAGE =
            "{\"items\": [" + COMPLAINT + "], \"nextCursor\": \"MjAyNi0wNC0wMVQwMjoxMDowMFof…\"}";

    public static final String HISTORY = """
            {
              "items": [
                {
                  "step": "RAISED",
                  "round": 1,
                  "at": "2026-04-01T02:10:00Z",
                  "recordedAt": "2026-04-01T02:12:31.004512Z",
                  "by": "officer-1",
                  "details": {"channel": "PHONE", "source": "hotline"}
                },
                {
                  "step": "ANSWERED",
                  "round": 1,
                  "at": "2026-04-01T08:00:00Z",
                  "recordedAt": "2026-04-01T08:04:11.731009Z",
                  "by": "officer-1",
                  "text": "We apologised and explained what went wrong.",
                  "details": {"channel": "PHONE", "inTime": "true"}
                }
              ]
            }""";

    public static final String IN_THE_FUTURE = """
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
