package dev.ringback.task.trip;

/** Examples of the published contract. */
final class TripExamples {

    static final String REQUEST = """
            {
              "source": "crm",
              "externalId": "TR-2026-0001",
              "salespersonId": "S01",
              "returnedOn": "2026-03-13",
              "ownerAgentId": "A01",
              "orgUnitId": "STORE-7",
              "visits": [
                {
                  "externalId": "V-1",
                  "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
                  "business": "furniture",
                  "arrivedAt": "2026-03-12T02:15:00Z",
                  "leftAt": "2026-03-12T03:40:00Z",
                  "topics": "New collection, delivery in April"
                },
                {"externalId": "V-2", "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02", "business": "furniture"}
              ]
            }""";

    static final String VIEW = """
            {
              "id": "0195d4c3-2d10-7a41-8e02-5f1b3c7d9e10",
              "source": "crm",
              "externalId": "TR-2026-0001",
              "salespersonId": "S01",
              "returnedOn": "2026-03-13",
              "ownerAgentId": "A01",
              "orgUnitId": "STORE-7",
              "visits": [
                {
                  "id": "0195d4c3-2d10-7a41-8e02-5f1b3c7d9e11",
                  "externalId": "V-1",
                  "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a01",
                  "business": "furniture",
                  "arrivedAt": "2026-03-12T02:15:00Z",
                  "leftAt": "2026-03-12T03:40:00Z",
                  "topics": "New collection, delivery in April"
                },
                {
                  "id": "0195d4c3-2d10-7a41-8e02-5f1b3c7d9e12",
                  "externalId": "V-2",
                  "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
                  "business": "furniture"
                }
              ],
              "createdAt": "2026-03-13T09:30:05.120451Z"
            }""";

    static final String DESIGNATION = """
            {
              "programId": "trip-callback",
              "opensOn": "2026-04-02",
              "dueOn": "2026-04-04",
              "ownerAgentId": "A01",
              "reason": "The report and the order do not fit together"
            }""";

    static final String INVALID = """
            {
              "type": "https://ringback.dev/problems/validation-failed",
              "title": "Validation failed",
              "status": 422,
              "detail": "One or more fields are missing or break a rule.",
              "instance": "/v1/trips",
              "code": "VALIDATION_FAILED",
              "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4",
              "violations": [
                {"field": "visits[1].leftAt", "code": "SOUND_TRIP", "message": "must not be before the arrival or after the return"}
              ]
            }""";

    private TripExamples() {}
}
