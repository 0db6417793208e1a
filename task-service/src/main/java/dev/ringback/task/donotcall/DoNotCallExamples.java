package dev.ringback.task.donotcall;

/** Examples of the published contract. */
final class DoNotCallExamples {

    static final String REQUEST = """
            {
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "kind": "CUSTOMER_REQUEST",
              "reason": "asked the branch not to be called",
              "expiresOn": "2026-12-31"
            }""";

    static final String VIEW = """
            {
              "id": "0195f1a0-5b00-7c31-8a44-0f6f1f6f7a10",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "numberRef": "h1:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
              "phoneMasked": "138****5678",
              "kind": "CUSTOMER_REQUEST",
              "origin": "MANUAL",
              "reason": "asked the branch not to be called",
              "state": "LISTED",
              "expiresOn": "2026-12-31",
              "requestedAt": "2026-03-10T02:00:00Z",
              "listedAt": "2026-03-10T02:00:00Z",
              "listedBy": "supervisor-1"
            }""";

    static final String PAGE = "{\"items\": [" + VIEW + "]}";

    static final String LIFT = "{\"reason\": \"the customer asked to be called again\"}";

    static final String EXEMPTIONS = """
            {"items": [{
              "attemptId": "0195f1b2-0c00-7d42-9b55-1a7a2a7a8b21",
              "taskId": "0195f1b1-9a00-7e53-8c66-2b8b3b8b9c32",
              "agentId": "A01",
              "contactClass": "COMPLAINT_REPLY",
              "rule": "CMPL-4",
              "dialledAt": "2026-03-10T03:05:00Z"
            }]}""";

    private DoNotCallExamples() {}
}
