package dev.ringback.complaint.routing;

/** Examples of the published contract. */
final class RoutingExamples {

    static final String PUT = """
            {"departmentId": "CUSTOMER-CARE", "followUpDays": 2, "followUpAgentId": "A07"}""";

    static final String RULE = """
            {
              "causeClass": "ATTITUDE",
              "version": 2,
              "departmentId": "CUSTOMER-CARE",
              "followUpDays": 2,
              "followUpAgentId": "A07",
              "inForceFrom": "2026-04-01T02:00:00Z",
              "changedBy": "manager-1"
            }""";

    static final String PAGE = "{\"items\": [" + RULE + "]}";

    private RoutingExamples() {}
}
