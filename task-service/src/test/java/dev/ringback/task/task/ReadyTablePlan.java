package dev.ringback.task.task;

/** The statement of a claim with its values written out. */
public final class ReadyTablePlan {

    private ReadyTablePlan() {}

    /** For an agent of a unit, of two programs. */
    public static String pick(int limit) {
        String now = "'2026-04-01T02:00:00Z'::timestamptz";
        String programs = "ARRAY['plan-1', 'plan-2']";
        String due = "'O3', " + programs + ", " + now + ", " + now;
        String[] values = (now + "|'O3'|'U4'|" + spread(due) + "|'O3'|" + spread(due) + "|'U4'|" + spread(due) + "|"
                        + spread(due))
                .split("\\|");
        String statement = ReadyTable.pickStatement(limit);
        for (String value : values) {
            statement = statement.replaceFirst("\\?", value);
        }
        return statement;
    }

    private static String spread(String due) {
        return due.replaceFirst(", ", "|").replaceFirst("\\], ", "]|").replaceFirst("timestamptz, ", "timestamptz|");
    }
}
