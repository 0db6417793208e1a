package dev.ringback.complaint.course;

import dev.ringback.complaint.directory.OrgScopes;
import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Query;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who sees which complaints {@code c}. Whom a complaint or a finding of what it tells of is about does not (CMPL-10); the
 * others see what their org scope has to do with. Who answers for its late answer alone goes on handling it. Works in the caller's transaction.
 */
@ApplicationScoped
public class Sight {

    private static final String NOT_ABOUT = "c.subject_agent_id IS DISTINCT FROM ? AND NOT EXISTS"
            + " (SELECT 1 FROM finding f WHERE f.complaint_id = c.id AND f.incident_id = c.incident_id"
            + " AND f.subject_agent_id = ?)";

    /** The unit a complaint {@code c} accuses: that of the agent when it was received. */
    public static final String UNIT = "COALESCE(c.org_unit_id, agent_unit_at(c.subject_agent_id, c.received_at))";

    /**
     * What a unit of the scope handles or handled, is handed, or is accused in, and what he handles himself. What has to do
     * with no unit of the directory is everybody's.
     */
    private static final String IN_SCOPE = """
            AND (c.department_id = ANY (?) OR %1$s = ANY (?) OR c.officer_agent_id = ?
                 OR EXISTS (SELECT 1 FROM clock_interval i WHERE i.complaint_id = c.id AND i.department_id = ANY (?))
                 OR EXISTS (SELECT 1 FROM hand_over h WHERE h.complaint_id = c.id AND h.to_department_id = ANY (?))
                 OR (%1$s IS NULL AND NOT EXISTS
                     (SELECT 1 FROM directory_org_unit u WHERE u.org_unit_id = c.department_id)))""".formatted(UNIT);

    private final OrgScopes scopes;

    Sight(OrgScopes scopes) {
        this.scopes = scopes;
    }

    /** Appends the condition to a query that has the complaints as {@code c}. */
    public Query narrow(Query query, Actor viewer) {
        query.add(NOT_ABOUT, viewer.agentId(), viewer.agentId());
        OrgScope scope = scopes.of(viewer.agentId(), viewer.everywhere());
        if (scope.units() != null) {
            query.add(IN_SCOPE, scope.units(), scope.units(), viewer.agentId(), scope.units(), scope.units());
        }
        return query;
    }
}
