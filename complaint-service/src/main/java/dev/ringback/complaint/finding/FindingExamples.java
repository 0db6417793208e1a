package dev.ringback.complaint.finding;

/** Examples of the published contract. */
final class FindingExamples {

    static final String MAKE = """
            {
              "companyCaused": true,
              "subjectAgentId": "A01",
              "standard": "003 part 5, 4.3",
              "penaltyItem": "S3:4.3",
              "reason": "The recording shows that the agent hung up.",
              "compensation": {"amount": "120.50"},
              "evidenceIds": ["0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a60"]
            }""";

    static final String FINDING = """
            {
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a40",
              "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "incidentId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "about": "COMPLAINT",
              "state": "STANDING",
              "companyCaused": true,
              "causeClass": "ATTITUDE",
              "subjectAgentId": "A01",
              "orgUnitId": "TEAM-1",
              "standard": "003 part 5, 4.3",
              "penaltyItem": "S3:4.3",
              "occurredAt": "2026-04-01T02:10:00Z",
              "reason": "The recording shows that the agent hung up.",
              "productCancelled": false,
              "compensation": {"amount": "120.50", "currency": "CNY", "grantedBy": "officer-1"},
              "evidenceIds": ["0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a60"],
              "madeAt": "2026-04-02T02:10:00Z",
              "madeBy": "officer-1",
              "appealUntil": "2026-04-09"
            }""";

    static final String OVERTURN = """
            {"reason": "The recording is of another call."}""";

    static final String OVERTURNED = """
            {
              "id": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a40",
              "complaintId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "incidentId": "0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a30",
              "about": "COMPLAINT",
              "state": "OVERTURNED",
              "companyCaused": true,
              "causeClass": "ATTITUDE",
              "subjectAgentId": "A01",
              "orgUnitId": "TEAM-1",
              "standard": "003 part 5, 4.3",
              "penaltyItem": "S3:4.3",
              "occurredAt": "2026-04-01T02:10:00Z",
              "reason": "The recording shows that the agent hung up.",
              "productCancelled": false,
              "compensation": {"amount": "120.50", "currency": "CNY", "grantedBy": "officer-1"},
              "evidenceIds": ["0195ef00-1c4e-7a52-8d3f-5b7c9e1f2a60"],
              "madeAt": "2026-04-02T02:10:00Z",
              "madeBy": "officer-1",
              "appealUntil": "2026-04-09",
              "overturnedAt": "2026-04-06T02:10:00Z",
              "overturnedBy": "manager-1",
              "overturnReason": "The recording is of another call."
            }""";

    private FindingExamples() {}
}
