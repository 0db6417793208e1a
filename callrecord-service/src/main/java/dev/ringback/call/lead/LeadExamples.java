package dev.ringback.call.lead;

/** Examples of the published contract. */
final class LeadExamples {

    static final String POST = """
            {
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "accountClass": "GROUP_ACCOUNT",
              "channelUnitId": "GROUP-SALES",
              "need": "Furnishes forty rooms in autumn and wants an offer."
            }""";

    static final String STEP = """
            {"to": "WON", "note": "Visited; ordered forty beds."}""";

    static final String LEAD = """
            {
              "id": "0195eef9-0b1c-7d55-8a20-5f1e2d3c4b5a",
              "callId": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "accountClass": "GROUP_ACCOUNT",
              "agentId": "A01",
              "orgUnitId": "STORE-7",
              "channelUnitId": "GROUP-SALES",
              "need": "Furnishes forty rooms in autumn and wants an offer.",
              "state": "ACCEPTED",
              "steps": [
                {"to": "ACCEPTED", "note": "Visit agreed for Friday.", "by": "key-account-1", "at": "2026-04-02T06:00:00Z"}
              ],
              "sentAt": "2026-04-02T02:10:00Z",
              "changedAt": "2026-04-02T06:00:00Z"
            }""";

    static final String PAGE = "{\"items\": [" + LEAD + "]}";

    private LeadExamples() {}
}
