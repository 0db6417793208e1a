package dev.ringback.task.customer;

/** Examples of the published contract. */
final class CustomerExamples {

    static final String REQUEST = """
            {
              "source": "crm",
              "externalId": "C-1001",
              "name": "王伟",
              "phone": "138 1234 5678",
              "region": "浙江"
            }""";

    static final String VIEW = """
            {
              "id": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "source": "crm",
              "externalId": "C-1001",
              "name": "王伟",
              "phoneMasked": "138****5678",
              "region": "浙江",
              "createdAt": "2026-03-02T01:00:00Z"
            }""";

    static final String PAGE = "{\"items\": [" + VIEW + "]}";

    static final String CONFLICT = """
            {
              "type": "https://ringback.dev/problems/external-id-conflict",
              "title": "External id already taken",
              "status": 409,
              "detail": "The source already sent an object with this external id and other content.",
              "instance": "/v1/customers",
              "code": "EXTERNAL_ID_CONFLICT",
              "requestId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4",
              "violations": [{"field": "phone", "code": "DIFFERS", "message": "differs from what is stored"}]
            }""";

    private CustomerExamples() {}
}
