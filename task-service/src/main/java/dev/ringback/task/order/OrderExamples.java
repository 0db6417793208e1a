package dev.ringback.task.order;

/** Examples of the published contract. */
final class OrderExamples {

    static final String REQUEST = """
            {
              "source": "crm",
              "externalId": "SO-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "furniture",
              "amount": "1999.00",
              "closedAt": "2026-03-14T09:30:00Z",
              "ownerAgentId": "A01",
              "orgUnitId": "STORE-7"
            }""";

    static final String REQUEST_BY_ID = """
            {
              "source": "crm",
              "externalId": "SO-2026-0002",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "business": "furniture",
              "amount": "80.5"
            }""";

    static final String VIEW = """
            {
              "id": "0195d4c3-2d10-7a41-8e02-5f1b3c7d9e10",
              "source": "crm",
              "externalId": "SO-2026-0001",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "business": "furniture",
              "amount": "1999.00",
              "closedAt": "2026-03-14T09:30:00Z",
              "ownerAgentId": "A01",
              "orgUnitId": "STORE-7",
              "createdAt": "2026-03-14T09:30:05.120451Z"
            }""";

    static final String CANCELLATION = """
            {
              "kind": "REFUNDED",
              "cancelledAt": "2026-03-20T08:00:00Z",
              "refundAmount": "1999.00"
            }""";

    static final String CANCELLED = """
            {
              "id": "0195d4c3-2d10-7a41-8e02-5f1b3c7d9e10",
              "source": "crm",
              "externalId": "SO-2026-0001",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "business": "furniture",
              "amount": "1999.00",
              "closedAt": "2026-03-14T09:30:00Z",
              "ownerAgentId": "A01",
              "orgUnitId": "STORE-7",
              "createdAt": "2026-03-14T09:30:05.120451Z",
              "cancellation": {
                "kind": "REFUNDED",
                "cancelledAt": "2026-03-20T08:00:00Z",
                "refundAmount": "1999.00",
                "recordedAt": "2026-03-20T08:00:03.402118Z"
              }
            }""";

    static final String INVALID = """
            {
              "type": "https://ringback.dev/problems/validation-failed",
              "title": "Validation failed",
              "status": 422,
              "detail": "One or more fields are missing or break a rule.",
              "instance": "/v1/orders",
              "code": "VALIDATION_FAILED",
              "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4",
              "violations": [
                {"field": "customer.phone", "code": "PHONE", "message": "must be a valid telephone number"}
              ]
            }""";

    private OrderExamples() {}
}
