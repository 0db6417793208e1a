package dev.ringback.scoring.pack;

/** Examples of the published contract. */
final class PackExamples {
    static final String DOCUMENT = """
            {"packId": "P-SALES", "title": "Sales company: callback agents and their points",
             "source": "000 part 1: TASK-2 to TASK-5, S1",
             "sections": {
               "tasks": {"programs": [
                 {"id": "deal-callback", "purpose": "DEAL", "rule": "TASK-2",
                  "schedule": {"kind": "FIRST_DAYS_OF_NEXT_MONTH", "fromDay": 1, "toDay": 7},
                  "policies": ["P-OUT"], "attempts": {"max": 2, "retryAfter": "PT2H"},
                  "questions": ["ORDER_TIME", "STAFF_ATTITUDE"], "active": true}]},
               "calls": {"outcomeDefinition": 1}}}""";

    static final String UPLOADED = """
            {"packId": "P-SALES", "version": 1, "title": "Sales company: callback agents and their points",
             "source": "000 part 1: TASK-2 to TASK-5, S1", "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "state": "UPLOADED", "uploadedAt": "2026-04-20T01:00:00Z", "uploadedBy": "admin-1",
             "services": [{"service": "task-service"}, {"service": "callrecord-service"},
                          {"service": "complaint-service"}, {"service": "scoring-service"}]}""";

    static final String REFUSED = """
            {"packId": "P-SALES", "version": 1, "title": "Sales company: callback agents and their points",
             "source": "000 part 1: TASK-2 to TASK-5, S1", "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "state": "REFUSED", "uploadedAt": "2026-04-20T01:00:00Z", "uploadedBy": "admin-1",
             "activation": {"effectiveFrom": "2026-05-01", "activatedAt": "2026-04-20T01:10:00Z", "activatedBy": "manager-1"},
             "services": [{"service": "task-service", "refusedAt": "2026-04-20T01:10:00.412Z",
                           "digest": "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                           "refusal": "/programs/0/policies/1: no such contact policy"},
                          {"service": "callrecord-service"}, {"service": "complaint-service"},
                          {"service": "scoring-service"}]}""";

    private PackExamples() {}
}
