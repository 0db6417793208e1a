package dev.ringback.task.program;

/** Examples of the published contract. */
final class ProgramExamples {

    private static final String CONTENT = """
              "purpose": "DEAL",
              "rule": "TASK-2",
              "schedule": {"kind": "FIRST_DAYS_OF_NEXT_MONTH", "fromDay": 1, "toDay": 7},
              "policies": ["P-OUT"],
              "attempts": {"max": 2, "retryAfter": "PT2H"},
              "questions": ["ORDER_TIME", "PAYMENT_FLOW", "DISPATCH_TIMELINESS", "GOODS_SAFETY", "STAFF_ATTITUDE"],
              "active": true,
              "contactClass": "ORDINARY",
              "terms": {"channel": "PHONE", "priority": 5}
            """;

    static final String REQUEST = "{\n" + CONTENT + "}";

    static final String PLANNING = """
            {"programId": "deal-callback", "version": 3, "pending": true, "factsPlanned": 250000, "callbacksPlanned": 250000}""";

    static final String VIEW = "{\n  \"id\": \"deal-callback\",\n  \"version\": 1,\n"
            + "  \"effectiveFrom\": \"2020-01-01T00:00:00Z\",\n"
            + "  \"outboundClass\": \"SERVICE\",\n  \"businessType\": \"NEW_CUSTOMER_CALLBACK\",\n"
            + "  \"subjectKind\": \"ORDER\",\n" + CONTENT + "}";

    static final String PAGE = "{\"items\": [" + VIEW + "]}";

    private ProgramExamples() {}
}
