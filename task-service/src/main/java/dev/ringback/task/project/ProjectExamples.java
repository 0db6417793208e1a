package dev.ringback.task.project;

/** Examples of the published contract. */
final class ProjectExamples {

    static final String REQUEST = """
            {
              "source": "erp",
              "externalId": "PJ-2026-0001",
              "customer": {"externalId": "C-1001", "name": "王伟", "phone": "138 1234 5678"},
              "business": "renovation",
              "startsOn": "2026-03-01",
              "plannedEndOn": "2026-05-30",
              "ownerAgentId": "A01",
              "orgUnitId": "TEAM-1"
            }""";

    static final String VIEW = """
            {
              "id": "0195d4c3-2d10-7a41-8e02-5f1b3c7d9e21",
              "source": "erp",
              "externalId": "PJ-2026-0001",
              "customerId": "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02",
              "business": "renovation",
              "startsOn": "2026-03-01",
              "plannedEndOn": "2026-05-30",
              "completedOn": "2026-06-08",
              "warrantyIssuedOn": "2026-06-10",
              "warrantyUntil": "2028-06-09",
              "ownerAgentId": "A01",
              "orgUnitId": "TEAM-1",
              "createdAt": "2026-02-27T09:30:05.120451Z"
            }""";

    static final String FORM = """
            {
              "projectId": "0195d4c3-2d10-7a41-8e02-5f1b3c7d9e21",
              "callbacks": [
                {"programId": "project-callback", "purpose": "PROJECT_STAGE", "round": 1, "stage": "START",
                 "targetOn": "2026-03-11", "opensOn": "2026-03-09", "dueOn": "2026-03-13",
                 "taskId": "0195eef7-6f00-7a10-8f11-90aa17e2b3c4", "taskState": "CLOSED", "closedReason": "COMPLETED"},
                {"programId": "project-callback", "purpose": "PROJECT_STAGE", "round": 2, "stage": "MIDPOINT",
                 "targetOn": "2026-04-15", "opensOn": "2026-04-15", "dueOn": "2026-04-15"},
                {"programId": "project-callback", "purpose": "PROJECT_STAGE", "round": 3, "stage": "COMPLETION",
                 "targetOn": "2026-05-30", "opensOn": "2026-05-30", "dueOn": "2026-05-30"}
              ],
              "required": 3,
              "called": 1
            }""";

    static final String COMPLETION = "{\"completedOn\": \"2026-06-08\"}";
    static final String WARRANTY = "{\"issuedOn\": \"2026-06-10\", \"until\": \"2028-06-09\"}";
    static final String FEEDBACK_FORM = "{\"receivedOn\": \"2026-06-12\"}";

    private ProjectExamples() {}
}
