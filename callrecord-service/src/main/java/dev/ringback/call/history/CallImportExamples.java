package dev.ringback.call.history;

/** Examples of the published contract. */
final class CallImportExamples {

    static final String MAPPING = """
            {
              "title": "Call log of a call centre, one row a call",
              "format": "CSV",
              "delimiter": ",",
              "zone": "Asia/Shanghai",
              "fields": {
                "externalId": {"column": "call id"},
                "direction": {"constant": "INBOUND"},
                "agentId": {"column": "agent", "values": {"Jim": "A01", "Martha": "A02"}, "unmapped": "KEEP"},
                "business": {"column": "topic"},
                "disposition": {
                  "column": "satisfaction rating",
                  "values": {"1": "DISSATISFIED", "2": "DISSATISFIED", "3": "NEUTRAL", "4": "SATISFIED", "5": "SATISFIED"}
                }
              },
              "startedAt": {"columns": ["date", "time"], "pattern": "M/d/yyyy H:mm:ss"},
              "duration": {"columns": ["speed of answer(seconds)", "talk duration"], "unit": "SECONDS"},
              "outcomes": [
                {"when": {"answered (Y/N)": ["Y"], "resolved": ["Y"]}, "outcome": "EFFECTIVE"},
                {"when": {"answered (Y/N)": ["Y"], "resolved": ["N"]}, "outcome": "CONNECTED_INCOMPLETE"},
                {"when": {"answered (Y/N)": ["N"]}, "outcome": "NO_ANSWER"}
              ]
            }""";

    static final String IN_FORCE = "{\"id\": \"call-log\", \"version\": 2, \"mapping\": " + MAPPING + "}";

    static final String PAGE = "{\"items\": [" + IN_FORCE + "]}";

    static final String FILE = """
            call id,agent,date,time,topic,answered (Y/N),resolved,speed of answer(seconds),talk duration,satisfaction rating
            L0001,Jim,1/4/2026,9:02:11,Delivery,Y,Y,12,143,4
            L0002,Martha,1/4/2026,9:02:40,Returns,N,N,,0,
            """;

    static final String QUEUED = """
            {
              "id": "0195ef02-7c11-7e3a-9d40-1b2c3d4e5f60",
              "mapping": "call-log",
              "mappingVersion": 2,
              "source": "call-centre",
              "state": "QUEUED",
              "bytesReceived": 295831,
              "rowsRead": 0,
              "accepted": 0,
              "duplicates": 0,
              "rejected": 0,
              "createdAt": "2026-04-02T02:00:00Z"
            }""";

    static final String DONE = """
            {
              "id": "0195ef02-7c11-7e3a-9d40-1b2c3d4e5f60",
              "mapping": "call-log",
              "mappingVersion": 2,
              "source": "call-centre",
              "state": "DONE",
              "bytesReceived": 295831,
              "rowsRead": 5000,
              "accepted": 4998,
              "duplicates": 1,
              "rejected": 1,
              "createdAt": "2026-04-02T02:00:00Z",
              "startedAt": "2026-04-02T02:00:01Z",
              "finishedAt": "2026-04-02T02:00:04Z"
            }""";

    static final String REJECTIONS = """
            {"row": 17, "code": "BAD_TIME", "field": "date, time", "message": "the cell does not keep the pattern, or names no real time", "line": "L0017,Jim,2/30/2026,9:02:11,Delivery,Y,Y,12,143,4"}
            """;

    private CallImportExamples() {}
}
