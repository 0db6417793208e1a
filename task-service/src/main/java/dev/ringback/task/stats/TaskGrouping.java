package dev.ringback.task.stats;

/** What tasks are counted by. */
public enum TaskGrouping {
    /** Program. */
    PROGRAM("t.program_id"),
    /** Org unit the task belongs to. */
    ORG_UNIT("t.org_unit_id"),
    /** Agent who owns the task. */
    AGENT("t.owner_agent_id"),
    /** State. */
    STATE("t.state"),
    /** Why it ended; only of closed tasks. */
    CLOSED_REASON("t.closed_reason"),
    /** Days since it opened. */
    AGE("""
            CASE WHEN t.age < 0 THEN 'NOT_OPEN_YET' WHEN t.age <= 1 THEN 'DAYS_0_TO_1' WHEN t.age <= 7 THEN 'DAYS_2_TO_7'
                 WHEN t.age <= 31 THEN 'DAYS_8_TO_31' ELSE 'DAYS_32_OR_MORE' END""");

    private final String column;

    TaskGrouping(String column) {
        this.column = column;
    }

    String column(boolean wanted) {
        return wanted ? column : "NULL::text";
    }
}
