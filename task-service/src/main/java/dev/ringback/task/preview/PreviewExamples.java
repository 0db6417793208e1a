package dev.ringback.task.preview;

/** Examples of the published contract. */
final class PreviewExamples {

    static final String FACTS = """
            {
              "facts": [
                {"label": "Wang", "business": "furniture", "amount": "1999.00", "closedAt": "2026-03-14T09:30:00Z"},
                {"label": "Li", "business": "furniture", "amount": "300.00"}
              ],
              "asOf": "2026-04-02T02:00:00Z"
            }""";

    static final String PERIOD = """
            {
              "period": {"from": "2026-03-01", "until": "2026-03-31"},
              "asOf": "2026-04-02T02:00:00Z"
            }""";

    static final String ANSWER = """
            {
              "programId": "deal-callback",
              "version": 1,
              "asOf": "2026-04-02T02:00:00Z",
              "tasks": [
                {
                  "subject": {"kind": "ORDER", "externalId": "1"},
                  "customerLabel": "Wang",
                  "purpose": "DEAL",
                  "rule": "TASK-2",
                  "business": "furniture",
                  "opensOn": "2026-04-01",
                  "dueOn": "2026-04-07",
                  "round": 1,
                  "questions": ["ORDER_TIME", "PAYMENT_FLOW", "DISPATCH_TIMELINESS", "GOODS_SAFETY", "STAFF_ATTITUDE"]
                }
              ],
              "facts": [
                {
                  "subject": {"kind": "ORDER", "externalId": "1"},
                  "in": true,
                  "explanation": "Called back from 2026-04-01 to 2026-04-07.",
                  "opensOn": "2026-04-01",
                  "dueOn": "2026-04-07"
                },
                {
                  "subject": {"kind": "ORDER", "externalId": "2"},
                  "in": false,
                  "reason": "NOT_CLOSED",
                  "explanation": "What gives rise to the callback has not happened yet."
                }
              ]
            }""";

    private PreviewExamples() {}
}
