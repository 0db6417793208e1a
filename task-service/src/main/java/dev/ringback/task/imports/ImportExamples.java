package dev.ringback.task.imports;

/** Examples of the published contract. */
final class ImportExamples {

    static final String ORDERS_CSV = """
            externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt,ownerAgentId,orgUnitId
            SO-1,C-1001,王伟,13812345678,furniture,1999.00,2026-03-14T09:30:00Z,A01,STORE-7
            SO-2,C-1002,"Li, Na",+86 139 1234 5678,furniture,80.5,,A02,STORE-7
            """;

    static final String ORDERS_NDJSON = """
            {"externalId": "SO-1", "customer": {"externalId": "C-1001", "name": "王伟", "phone": "13812345678"},\
             "business": "furniture", "amount": "1999.00", "closedAt": "2026-03-14T09:30:00Z"}
            """;

    static final String QUEUED = """
            {
              "id": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "kind": "orders",
              "source": "crm",
              "state": "QUEUED",
              "bytesReceived": 118000214,
              "rowsRead": 0,
              "accepted": 0,
              "duplicates": 0,
              "rejected": 0,
              "createdAt": "2026-04-01T01:00:00Z"
            }""";

    static final String DONE = """
            {
              "id": "0195eef7-6f5b-7c1a-9b39-2f0d6a4f8e11",
              "kind": "orders",
              "source": "crm",
              "state": "DONE",
              "bytesReceived": 118000214,
              "rowsRead": 1000000,
              "accepted": 999996,
              "duplicates": 3,
              "rejected": 1,
              "createdAt": "2026-04-01T01:00:00Z",
              "startedAt": "2026-04-01T01:00:00.214Z",
              "finishedAt": "2026-04-01T01:02:11.902Z"
            }""";

    static final String REJECTIONS = """
            {"row": 17, "code": "PHONE", "field": "customerPhone", "message": "must be a valid telephone number",\
             "line": "SO-17,C-17,王伟,12****01,furniture,1999.00,,,"}
            """;

    private ImportExamples() {}
}
