package dev.ringback.task.masterdata;

/** Examples of the published contract. */
final class MasterDataExamples {

    static final String PATCH = """
            {
              "classification": "KEY_ACCOUNT",
              "valueTier": "A",
              "preferredWindow": {"slots": [{"days": ["SATURDAY", "SUNDAY"], "from": "10:00", "to": "11:30"}]},
              "timeZone": "Asia/Urumqi",
              "contactPerson": null,
              "reason": "Signed the yearly contract; asks to be called at weekends"
            }""";

    static final String STALE = """
            {
              "type": "https://ringback.dev/problems/stale-version",
              "title": "Stale version",
              "status": 412,
              "instance": "/v1/customers/0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "code": "STALE_VERSION",
              "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4"
            }""";

    static final String CHANGES = """
            {
              "items": [
                {
                  "id": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4",
                  "kind": "NUMBER_CHANGE",
                  "changedAt": "2026-04-01T02:10:00Z",
                  "changedBy": "supervisor-1",
                  "reason": "Told us on the telephone",
                  "changes": {"phone": {"old": "138****5678", "new": "139****0000"}}
                }
              ]
            }""";

    private MasterDataExamples() {}
}
