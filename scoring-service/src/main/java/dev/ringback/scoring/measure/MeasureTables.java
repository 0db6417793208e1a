package dev.ringback.scoring.measure;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** The tables a fold writes to: the live ones, or their shadow during a rebuild. */
public enum MeasureTables {
    /** What statements read. */
    LIVE("measure_"),
    /** Temporary tables of the same shape. */
    SHADOW("shadow_"),
    /** Temporary tables for a trial of facts that are not kept. */
    TRIAL("trial_");

    /** Primary key columns by table. */
    static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("agent", "agent_id"),
            Map.entry("placement", "agent_id, version"),
            Map.entry("supervisor", "org_unit_id, version"),
            Map.entry("pay", "agent_id, effective_from"),
            Map.entry("task", "task_id"),
            Map.entry("task_owner", "task_id, version"),
            Map.entry("call", "call_id"),
            Map.entry("verified", "agent_id, day, customer_id"),
            Map.entry("day", "agent_id, measure, day"),
            Map.entry("trip", "fact_id"),
            Map.entry("quantity", "fact_key, measure"),
            Map.entry("report", "agent_id, report, month, result"),
            Map.entry("finding", "finding_id"),
            Map.entry("arrival", "arrival_id"),
            Map.entry("waiver", "agent_id, month, rule"),
            Map.entry("deal", "deal_id"),
            Map.entry("month", "month"),
            Map.entry("late", "agent_id, month"));

    static final List<String> NAMES = KEYS.keySet().stream().sorted().toList();

    private final String prefix;

    MeasureTables(String prefix) {
        this.prefix = prefix;
    }

    /** Makes the temporary tables, empty, until the transaction ends. */
    void create(Statement statement) throws SQLException {
        for (String name : NAMES) {
            statement.execute("CREATE TEMPORARY TABLE %s (LIKE %s INCLUDING ALL) ON COMMIT DROP"
                    .formatted(table(name), LIVE.table(name)));
        }
    }

    String table(String name) {
        return prefix + name;
    }

    /** A statement in which {@code {m}} stands for the prefix of these tables. */
    public String in(String sql) {
        return sql.replace("{m}", prefix);
    }
}
