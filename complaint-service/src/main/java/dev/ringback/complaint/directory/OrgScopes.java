package dev.ringback.complaint.directory;

import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.security.ScopeConfig;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Tells whose complaints somebody sees: those of the unit he is in and of all below it; administrators and auditors see all. A
 * complaint's units are those stamped on it, so that a transfer of an agent neither opens nor hides the past. Works in the
 * caller's transaction.
 */
@ApplicationScoped
public class OrgScopes {

    private static final String DOWN = """
            WITH RECURSIVE down (id) AS (
                SELECT org_unit_id FROM directory_agent WHERE agent_id = ?
                UNION SELECT u.org_unit_id FROM directory_org_unit u JOIN down d ON u.parent_id = d.id)
            SELECT id FROM down""";

    private final Sql sql;
    private final ScopeConfig config;

    OrgScopes(Sql sql, ScopeConfig config) {
        this.sql = sql;
        this.config = config;
    }

    /**
     * The scope of somebody.
     *
     * @param everywhere he sees the whole company by his role
     */
    public OrgScope of(String agentId, boolean everywhere) {
        if (everywhere) {
            return OrgScope.COMPANY;
        }
        return OrgScope.within(sql.query(Query.of(DOWN, agentId), row -> row.getString(1)), config.unlisted());
    }
}
