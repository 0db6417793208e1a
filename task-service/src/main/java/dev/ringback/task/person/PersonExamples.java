package dev.ringback.task.person;

/** Examples of the published contract. */
final class PersonExamples {

    static final String NUMBER_REQUEST = "{\"phone\": \"139 1234 0000\", \"reason\": \"Told us on the telephone\"}";

    static final String MERGE_REQUEST = """
            {
              "into": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "reason": "Registered twice, in the shop and on the web"
            }""";

    static final String VIEW = """
            {
              "id": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "source": "crm",
              "externalId": "C-1001",
              "name": "王伟",
              "phoneMasked": "139****0000",
              "region": "浙江",
              "createdAt": "2026-03-02T01:00:00Z",
              "obsolete": false
            }""";

    static final String UNCHANGED = """
            {
              "type": "https://ringback.dev/problems/number-unchanged",
              "title": "Number unchanged",
              "status": 409,
              "detail": "The customer has this number already.",
              "instance": "/v1/customers/0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02/number-changes",
              "code": "NUMBER_UNCHANGED",
              "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4"
            }""";

    static final String MERGED = """
            {
              "type": "https://ringback.dev/problems/customer-merged",
              "title": "Customer merged",
              "status": 409,
              "detail": "This customer was merged into another, who stands for it.",
              "instance": "/v1/customers/0195d4c3-33bb-7f00-9c11-3b5d7e9f1a03/merges",
              "code": "CUSTOMER_MERGED",
              "mergedInto": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4"
            }""";

    private PersonExamples() {}
}
