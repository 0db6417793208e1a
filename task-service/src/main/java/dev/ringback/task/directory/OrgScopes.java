package dev.ringback.task.directory;

import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.security.Roles;
import dev.ringback.platform.security.ScopeConfig;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Tells whose tasks somebody may see and direct (GOV-2): supervisors and managers those of the unit they are in and of all below it,
 * administrators and auditors all. A task's unit is the one stamped on it, so that a transfer of an agent neither opens nor hides the past.
 */
@ApplicationScoped
public class OrgScopes {

    private static final String DOWN = """
            WITH RECURSIVE down (id) AS (
                SELECT org_unit_id FROM directory_agent WHERE id = ?
                UNION SELECT u.id FROM directory_unit u JOIN down d ON u.parent_id = d.id)
            SELECT id FROM down
            """;

    private final Sql sql;
    private final ScopeConfig config;

    OrgScopes(Sql sql, ScopeConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /** The scope of whoever calls. */
    @Transactional
    public OrgScope of(CurrentUser user) {
        if (user.has(Roles.ADMIN) || user.has(Roles.AUDITOR)) {
            return OrgScope.COMPANY;
        }
        return OrgScope.within(
                sql.query(
                        DOWN,
                        (connection, statement) -> statement.setString(1, user.agentId()),
                        row -> row.getString(1)),
                config.unlisted());
    }
}
