package dev.ringback.scoring.measure;

import java.util.List;
import java.util.Map;

/** The tables a fold writes to: the live ones, or their shadow during a rebuild. */
public enum MeasureTables {
    /** What statements read. */
    LIVE("measure_"),
    /** Temporary tables of the same shape. */
    SHADOW("shadow_");

    /** Primary key columns by table. */
    static final Map<String, String> KEYS = Map.of(
            "agent", "agent_id",
            "pay", "agent_id, effective_from",
            "task", "task_id",
            "task_done", "task_id, done_on",
            "customer_week", "agent_id, purpose, week, customer_id",
            "day", "agent_id, measure, day",
            "trip", "fact_id",
            "report", "agent_id, report, month, result");

    static final List<String> NAMES = KEYS.keySet().stream().sorted().toList();

    private final String prefix;

    MeasureTables(String prefix) {
        this.prefix = prefix;
    }

    String table(String name) {
        return prefix + name;
    }

    String in(String sql) {
        return sql.replace("{m}", prefix);
    }
}
