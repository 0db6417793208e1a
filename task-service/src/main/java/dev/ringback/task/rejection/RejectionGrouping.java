package dev.ringback.task.rejection;

/** What rejections are counted by. */
public enum RejectionGrouping {
    /** Business day. */
    DAY("on_day::text"),
    /** Program of the task. */
    PROGRAM("program_id"),
    /** Rule that bars. */
    RULE("rule"),
    /** Kind of bar. */
    REASON("reason"),
    /** Where protection said no. */
    STAGE("stage");

    private final String column;

    RejectionGrouping(String column) {
        this.column = column;
    }

    /** The column, or null in a query that does not group by it. */
    String column(boolean wanted) {
        return wanted ? column : "NULL::text";
    }
}
