package dev.ringback.task.progress;

/** Examples in the contract. */
final class ProgressExamples {

    static final String PROGRESS = """
            {
              "programId": "store-callback", "programVersion": 3, "from": "2026-03-09", "to": "2026-03-15", "today": "2026-03-16",
              "total": {"target": 250, "planned": 0, "undrawn": 0, "opened": 262, "open": 0, "dialled": 262, "unreachable": 9,
                        "barred": 3, "cancelled": 0, "effective": 250, "successful": 250},
              "spread": {
                "even": false,
                "underDays": ["2026-03-10", "2026-03-11", "2026-03-12"],
                "days": [
                  {"day": "2026-03-09", "target": 50, "successful": 100, "under": false},
                  {"day": "2026-03-10", "target": 50, "successful": 20, "under": true},
                  {"day": "2026-03-11", "target": 50, "successful": 40, "under": true},
                  {"day": "2026-03-12", "target": 50, "successful": 40, "under": true},
                  {"day": "2026-03-13", "target": 50, "successful": 50, "under": false}],
                "weeks": [{"monday": "2026-03-09", "rotationWeek": 2, "min": 250, "max": 300, "successful": 250, "standing": "MET"}]
              },
              "units": [],
              "agents": []
            }""";

    static final String COVERAGE = """
            {
              "programId": "project-callback", "from": "2026-04-01", "to": "2026-04-30", "required": 40, "done": 36, "barred": 2,
              "unreachable": 1, "pending": 0, "missed": 1, "percent": "97.29", "complete": false, "subjects": 14, "subjectsComplete": 13
            }""";

    static final String SAMPLES = """
            {
              "programId": "store-callback", "from": "2026-03-01", "to": "2026-03-31",
              "items": [{
                "windowOpensOn": "2026-03-02", "windowDueOn": "2026-03-08", "drawn": true, "candidates": 42, "wanted": 30, "selected": 30,
                "tiers": [
                  {"from": "5000", "percent": 50, "candidates": 4, "wanted": 15, "selected": 4, "fallback": 0},
                  {"from": "3000", "below": "5000", "percent": 30, "candidates": 6, "wanted": 9, "selected": 6, "fallback": 0},
                  {"from": "1500", "below": "3000", "percent": 20, "candidates": 12, "wanted": 6, "selected": 12, "fallback": 6},
                  {"candidates": 20, "wanted": 0, "selected": 8, "fallback": 8}]
              }]
            }""";

    static final String WAIVER = """
            {"grain": "WEEK", "startsOn": "2026-04-13", "reason": "Only 29 enquiries came in"}""";

    private ProgressExamples() {}
}
