package dev.ringback.call.recording;

/** Examples of the published contract. */
final class RecordingExamples {

    static final String POST = """
            {"reference": "pbx-2/2026/04/02/7f3a9c.wav", "notice": "SPOKEN"}""";

    static final String HOLD = """
            {"reason": "Dispute about the order, case 17."}""";

    static final String RECORDING = """
            {
              "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "reference": "pbx-2/2026/04/02/7f3a9c.wav",
              "notice": "SPOKEN",
              "ruleVersion": 1,
              "keepUntil": "2029-04-02",
              "state": "KEPT",
              "holds": [],
              "attachedBy": "A01",
              "attachedAt": "2026-04-02T02:05:00Z"
            }""";

    static final String EXPIRED = """
            {
              "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "notice": "SPOKEN",
              "ruleVersion": 1,
              "keepUntil": "2029-04-02",
              "state": "EXPIRED",
              "holds": [],
              "attachedBy": "A01",
              "attachedAt": "2026-04-02T02:05:00Z",
              "expiredAt": "2029-04-02T16:00:12Z"
            }""";

    static final String TRACE = """
            {
              "items": [
                {"id": "0195eef9-0b1c-7d55-8a20-000000000001", "action": "ATTACHED", "by": "A01", "at": "2026-04-02T02:05:00Z"},
                {"id": "0195eef9-0b1c-7d55-8a20-000000000002", "action": "SHOWN", "by": "officer-1", "at": "2026-04-09T01:00:00Z"},
                {"id": "0195eef9-0b1c-7d55-8a20-000000000003", "action": "EXPIRED", "by": "retention", "at": "2029-04-02T16:00:12Z"}
              ]
            }""";

    private RecordingExamples() {}
}
