package dev.ringback.call.report.duty;

/** Examples of the published contract. */
final class DutyExamples {

    static final String ASSIGN = """
            {
              "kind": "SERVICE_CALLBACKS",
              "orgUnitId": "STORE-7",
              "agentId": "A01",
              "effectiveFrom": "2026-04-06"
            }""";

    static final String ASSIGNMENT = """
            {
              "id": "0195f2a0-22aa-7c00-8a11-2b3c4d5e6f70",
              "kind": "SERVICE_CALLBACKS",
              "orgUnitId": "STORE-7",
              "agentId": "A01",
              "effectiveFrom": "2026-04-06",
              "assignedBy": "M1",
              "assignedAt": "2026-04-06T01:00:00Z"
            }""";

    static final String ASSIGNMENTS = "{\"items\": [" + ASSIGNMENT + "]}";

    private static final String HEAD = """
              "id": "0195f2a0-33aa-7c00-8a11-2b3c4d5e6f70",
              "kind": "SERVICE_CALLBACKS",
              "rule": "RPT-1",
              "orgUnitId": "STORE-7",
              "agentId": "A01",
              "title": "4月第1周客户回访记录单",
              "nameBinding": true,
              "from": "2026-04-06",
              "to": "2026-04-12",
              "dueOn": "2026-04-13",
              "dueAt": "2026-04-13T04:00:00Z",
            """;

    static final String OPEN = "{\n" + HEAD + """
              "state": "OPEN",
              "explained": false,
              "daysLate": 0
            }""";

    static final String EXPLAINED = "{\n" + HEAD + """
              "state": "OPEN",
              "explained": true,
              "explanation": "The store was closed for stocktaking; the calls of Friday come in on Tuesday.",
              "explainedAt": "2026-04-13T02:00:00Z",
              "daysLate": 0,
              "submissions": []
            }""";

    static final String CONFIRMED = "{\n" + HEAD + """
              "state": "OVERDUE",
              "explained": false,
              "daysLate": 0,
              "breach": "NOT_SUBMITTED",
              "confirmedBy": "M1",
              "confirmedAt": "2026-04-14T02:00:00Z",
              "submissions": []
            }""";

    static final String DUTIES = "{\"items\": [" + OPEN + "]}";

    static final String SUBMIT = """
            {
              "reportId": "0195f2a0-11aa-7c00-8a11-2b3c4d5e6f70",
              "fileName": "《4月第1周客户回访记录单》.xlsx"
            }""";

    static final String ACCEPTED = """
            {
              "number": 2,
              "dutyId": "0195f2a0-33aa-7c00-8a11-2b3c4d5e6f70",
              "reportId": "0195f2a0-11aa-7c00-8a11-2b3c4d5e6f70",
              "fileName": "《4月第1周客户回访记录单》.xlsx",
              "submittedBy": "A01",
              "submittedAt": "2026-04-13T03:59:00Z",
              "accepted": true,
              "reasons": []
            }""";

    static final String REJECTED = """
            {
              "number": 1,
              "dutyId": "0195f2a0-33aa-7c00-8a11-2b3c4d5e6f70",
              "reportId": "0195f2a0-11aa-7c00-8a11-2b3c4d5e6f70",
              "fileName": "回访.xlsx",
              "submittedBy": "A01",
              "submittedAt": "2026-04-13T03:50:00Z",
              "accepted": false,
              "reasons": ["WRONG_NAME"]
            }""";

    private DutyExamples() {}
}
