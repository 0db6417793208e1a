package dev.ringback.complaint.routing;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The routing rules and all their versions. Works in the caller's transaction. */
@ApplicationScoped
public class RoutingRuleStore {

    private static final String INSERT = """
            INSERT INTO complaint_rule (cause_class, version, department_id, follow_up_days, follow_up_agent_id,
                in_force_from, changed_by, officer_agent_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String AT = """
            SELECT * FROM complaint_rule WHERE cause_class = ? AND (in_force_from <= ? OR version = 1)
             ORDER BY version DESC LIMIT 1""";

    private final Sql sql;

    RoutingRuleStore(Sql sql) {
        this.sql = sql;
    }

    /** The version in force now. */
    public RoutingRule current(CauseClass cause) {
        return Optional.ofNullable(sql.first(
                        Query.of(
                                "SELECT * FROM complaint_rule WHERE cause_class = ? ORDER BY version DESC LIMIT 1",
                                cause),
                        RoutingRuleStore::rule))
                .orElseThrow(() -> new IllegalStateException("No rule for " + cause));
    }

    /** The version that was in force at a time, so that what comes in late goes where it would have gone. */
    public RoutingRule inForceAt(CauseClass cause, Instant at) {
        return Optional.ofNullable(sql.first(Query.of(AT, cause, at), RoutingRuleStore::rule))
                .orElseThrow(() -> new IllegalStateException("No rule for " + cause));
    }

    /** The versions in force now, in the order of the causes. */
    List<RoutingRule> all() {
        return sql
                .query(
                        Query.of(
                                "SELECT DISTINCT ON (cause_class) * FROM complaint_rule ORDER BY cause_class, version DESC"),
                        RoutingRuleStore::rule)
                .stream()
                .sorted(java.util.Comparator.comparing(RoutingRule::causeClass))
                .toList();
    }

    /** The version in force, which nobody else changes until the transaction ends. */
    RoutingRule lock(CauseClass cause) {
        sql.query(
                Query.of("SELECT 1 FROM complaint_rule WHERE cause_class = ? AND version = 1 FOR UPDATE", cause),
                row -> true);
        return current(cause);
    }

    void add(RoutingRule rule) {
        sql.update(Query.of(
                INSERT,
                rule.causeClass(),
                rule.version(),
                rule.departmentId(),
                rule.followUpDays(),
                rule.followUpAgentId(),
                rule.inForceFrom(),
                rule.changedBy(),
                rule.officerAgentId()));
    }

    private static RoutingRule rule(ResultSet row) throws SQLException {
        return new RoutingRule(
                CauseClass.valueOf(row.getString("cause_class")),
                row.getInt("version"),
                row.getString("department_id"),
                row.getInt("follow_up_days"),
                row.getString("follow_up_agent_id"),
                row.getString("officer_agent_id"),
                Instants.read(row, "in_force_from"),
                row.getString("changed_by"));
    }
}
