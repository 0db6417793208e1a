package dev.ringback.call.report;

/** Examples of the published contract. */
final class ReportExamples {

    static final String POST = """
            {
              "kind": "SERVICE_CALLBACKS",
              "from": "2026-04-06",
              "orgUnitId": "STORE-7"
            }""";

    static final String QUEUED = """
            {
              "id": "0195f2a0-11aa-7c00-8a11-2b3c4d5e6f70",
              "kind": "SERVICE_CALLBACKS",
              "rule": "RPT-1",
              "title": "4月第1周客户回访记录单",
              "from": "2026-04-06",
              "to": "2026-04-12",
              "orgUnitId": "STORE-7",
              "asOf": "2026-04-13T01:00:00Z",
              "requestedBy": "A01",
              "state": "QUEUED",
              "rowsDone": 0,
              "files": [],
              "createdAt": "2026-04-13T01:00:00Z"
            }""";

    static final String READY = """
            {
              "id": "0195f2a0-11aa-7c00-8a11-2b3c4d5e6f70",
              "kind": "SERVICE_CALLBACKS",
              "rule": "RPT-1",
              "title": "4月第1周客户回访记录单",
              "from": "2026-04-06",
              "to": "2026-04-12",
              "orgUnitId": "STORE-7",
              "asOf": "2026-04-13T01:00:00Z",
              "requestedBy": "A01",
              "state": "READY",
              "rowsExpected": 260,
              "rowsDone": 264,
              "files": [
                {
                  "format": "XLSX",
                  "fileName": "4月第1周客户回访记录单.xlsx",
                  "bytes": 48213,
                  "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                }
              ],
              "createdAt": "2026-04-13T01:00:00Z",
              "startedAt": "2026-04-13T01:00:01Z",
              "finishedAt": "2026-04-13T01:00:02Z"
            }""";

    static final String PAGE = "{\"items\": [" + READY + "]}";

    static final String CSV = """
            startedAt,seconds,orgUnitId,orgUnit,agentId,agent,customerId,business,purpose,outcome,disposition,answers,notes,callId
            2026-04-07T02:00:05Z,210,STORE-7,七号店,A01,王芳,0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02,furniture,STORE_SERVICE,SUCCESSFUL,SATISFIED,服务：好,,0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11
            """;

    private ReportExamples() {}
}
