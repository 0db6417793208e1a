package dev.ringback.call.rulebook;

/** Examples of the published contract. */
final class RuleExamples {

    private static final String OUTCOMES = """
            "outcomes": {
                "effective": {"minimumSeconds": 30, "purposeExpressed": true, "completed": false, "requiredAnswers": false},
                "successful": {"minimumSeconds": 30, "purposeExpressed": true, "completed": true, "requiredAnswers": true}
              }""";

    static final String POST_OUTCOMES = """
            {
              "effectiveFrom": "2026-06-01",
              """ + OUTCOMES + """
            }""";

    static final String POST_RECORDING = """
            {
              "effectiveFrom": "2026-06-01",
              "recording": {"retentionDays": 730, "noticeRequired": true}
            }""";

    static final String RULE = """
            {
              "kind": "OUTCOMES",
              "version": 2,
              "effectiveFrom": "2026-06-01",
              """ + OUTCOMES + """
            ,
              "addedBy": "manager-1",
              "addedAt": "2026-05-20T01:00:00Z"
            }""";

    static final String PAGE = "{\"items\": [" + RULE + "]}";

    private RuleExamples() {}
}
