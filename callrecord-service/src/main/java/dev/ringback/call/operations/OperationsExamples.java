package dev.ringback.call.operations;

/** Examples of the published contract. */
final class OperationsExamples {

    static final String FUNNEL = """
            {
              "from": "2026-04-01",
              "to": "2026-04-01",
              "items": [
                {
                  "day": "2026-04-01",
                  "teamId": "STORE-7",
                  "seats": 12,
                  "seatDays": 12,
                  "outbound": 1250,
                  "connected": 500,
                  "effective": 400,
                  "successful": 310,
                  "orders": 20,
                  "connectPercent": "40.00",
                  "effectivePercent": "80.00",
                  "successPercent": "5.00",
                  "callsPerSeatDay": "104.17"
                }
              ]
            }""";

    static final String FUNNEL_CSV = """
            day,hour,agentId,teamId,siteId,seats,seatDays,outbound,connected,effective,successful,orders,connectPercent,effectivePercent,successPercent,callsPerSeatDay
            2026-04-01,,,STORE-7,,12,12,1250,500,400,310,20,40.00,80.00,5.00,104.17
            """;

    static final String ANOMALIES = """
            {
              "from": "2026-04-01",
              "to": "2026-04-01",
              "items": [
                {
                  "day": "2026-04-01",
                  "teamId": "STORE-7",
                  "measure": "CONNECT_RATE",
                  "value": "28.40",
                  "bound": "35",
                  "outbound": 1250,
                  "ruleVersion": 2
                }
              ]
            }""";

    static final String SUCCESSES = """
            {
              "from": "2026-04-01",
              "to": "2026-04-30",
              "total": 62,
              "online": 22,
              "outbound": 40,
              "items": [
                {"origin": "OUTBOUND", "online": false, "successes": 40},
                {"origin": "CUSTOMER_ASKED", "online": true, "successes": 12},
                {"origin": "RECOMMENDED", "online": true, "successes": 5},
                {"origin": "LEAD_CALLBACK", "online": true, "successes": 3},
                {"origin": "INBOUND_UNSTATED", "online": true, "successes": 2}
              ]
            }""";

    static final String COLLABORATIONS = """
            {
              "from": "2026-04-01",
              "to": "2026-04-30",
              "items": [
                {"total": "COMPANY", "successes": 3},
                {"total": "TELEPHONE_CHANNEL", "successes": 3},
                {"total": "COLLABORATING_CHANNEL", "channelUnitId": "GROUP-SALES", "successes": 2},
                {"total": "COLLABORATING_CHANNEL", "channelUnitId": "KEY-ACCOUNTS", "successes": 1}
              ]
            }""";

    private OperationsExamples() {}
}
