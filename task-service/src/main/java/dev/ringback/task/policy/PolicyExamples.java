package dev.ringback.task.policy;

/** Examples of the OpenAPI document. */
final class PolicyExamples {

    static final String REQUEST = """
            {"companyWide": false,
             "caps": [
               {"kind": "CALENDAR_MONTH", "rule": "TASK-15", "max": 2, "thenBarredMonths": 3},
               {"kind": "CALENDAR_YEAR", "rule": "TASK-16", "max": 30},
               {"kind": "SLIDING", "rule": "TASK-15", "max": 3, "window": "P7D", "per": "CUSTOMER"},
               {"kind": "SAME_BUSINESS_GAP", "rule": "TASK-16", "months": 1}],
             "refusals": {"rule": "TASK-16", "max": 3},
             "windows": {"rule": "TASK-13",
               "slots": [{"days": ["TUESDAY", "WEDNESDAY"], "from": "10:00", "to": "11:30"}],
               "holidays": ["2026-10-01"], "makeUpDays": [{"date": "2026-10-10", "countsAs": "WEDNESDAY"}]},
             "effectiveFrom": "2026-07-01"}
            """;

    private PolicyExamples() {}
}
