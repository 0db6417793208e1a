package dev.ringback.complaint.directory;

import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.OrgUnitChanged;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The read model of the directory. Works in the caller's transaction; an older state never replaces a newer one. */
@ApplicationScoped
public class DirectoryStore {

    private static final String UPSERT_AGENT = """
            INSERT INTO directory_agent AS known (agent_id, name, org_unit_id, hired_on, left_on, version)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (agent_id) DO UPDATE SET name = excluded.name, org_unit_id = excluded.org_unit_id,
                hired_on = excluded.hired_on, left_on = excluded.left_on, version = excluded.version
            WHERE known.version < excluded.version""";

    private static final String UPSERT_UNIT_OF_AGENT = """
            INSERT INTO directory_agent_unit (agent_id, version, org_unit_id, since) VALUES (?, ?, ?, ?)
            ON CONFLICT (agent_id, version) DO NOTHING""";

    private static final String UPSERT_ORG_UNIT = """
            INSERT INTO directory_org_unit AS known (org_unit_id, name, kind, parent_id, version)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (org_unit_id) DO UPDATE SET name = excluded.name, kind = excluded.kind,
                parent_id = excluded.parent_id, version = excluded.version
            WHERE known.version < excluded.version""";

    private static final String WITHIN = """
            WITH RECURSIVE up (id) AS (
                SELECT org_unit_id FROM directory_agent WHERE agent_id = ?
                UNION SELECT u.parent_id FROM directory_org_unit u JOIN up ON u.org_unit_id = up.id)
            SELECT 1 FROM up WHERE id = ?""";

    private final Sql sql;

    DirectoryStore(Sql sql) {
        this.sql = sql;
    }

    /** The unit an agent belonged to at a time, as far as this service has heard; empty if it does not know the agent. */
    public Optional<String> orgUnitOf(String agentId, Instant at) {
        return Optional.ofNullable(
                sql.first(Query.of("SELECT agent_unit_at(?, ?)", agentId, at), row -> row.getString(1)));
    }

    /** Whether an agent is known and has not left by a date. */
    public boolean employs(String agentId, LocalDate on) {
        return sql.first(
                        Query.of(
                                "SELECT 1 FROM directory_agent WHERE agent_id = ? AND (left_on IS NULL OR left_on >= ?)",
                                agentId,
                                on),
                        row -> true)
                != null;
    }

    /** Whether an agent is known, also one who left. */
    public boolean knowsAgent(String agentId) {
        return sql.first(Query.of("SELECT 1 FROM directory_agent WHERE agent_id = ?", agentId), row -> true) != null;
    }

    /** Whether a unit is known. */
    public boolean knowsUnit(String orgUnitId) {
        return sql.first(Query.of("SELECT 1 FROM directory_org_unit WHERE org_unit_id = ?", orgUnitId), row -> true)
                != null;
    }

    /** Whether anyone works in a unit on a date. */
    public boolean staffed(String orgUnitId, LocalDate on) {
        return sql.first(
                        Query.of(
                                "SELECT 1 FROM directory_agent WHERE org_unit_id = ? AND (left_on IS NULL OR left_on >= ?) LIMIT 1",
                                orgUnitId,
                                on),
                        row -> true)
                != null;
    }

    /** Whether an agent works in a unit, or in one below it. */
    public boolean within(String agentId, String orgUnitId) {
        return sql.first(Query.of(WITHIN, agentId, orgUnitId), row -> true) != null;
    }

    /** Keeps a state of an agent, which holds from {@code since} on. */
    void keep(AgentChanged agent, long version, Instant since) {
        sql.update(Query.of(UPSERT_UNIT_OF_AGENT, agent.agentId(), version, agent.orgUnitId(), since));
        sql.update(Query.of(
                UPSERT_AGENT,
                agent.agentId(),
                agent.name(),
                agent.orgUnitId(),
                agent.hiredOn(),
                agent.leftOn(),
                version));
    }

    void keep(OrgUnitChanged unit, long version) {
        sql.update(Query.of(UPSERT_ORG_UNIT, unit.orgUnitId(), unit.name(), unit.kind(), unit.parentId(), version));
    }
}
