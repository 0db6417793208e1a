package dev.ringback.task.directory;

import dev.ringback.platform.event.AgentChanged;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the latest state of each agent. */
@ApplicationScoped
class AgentChangedHandler implements EventHandler<AgentChanged> {

    private final Sql sql;

    AgentChangedHandler(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Class<AgentChanged> type() {
        return AgentChanged.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(AgentChanged event, EventMeta meta) {
        sql.update("""
                INSERT INTO directory_agent (id, name, org_unit_id, hired_on, left_on, version) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET name = excluded.name, org_unit_id = excluded.org_unit_id, hired_on = excluded.hired_on,
                    left_on = excluded.left_on, version = excluded.version
                WHERE directory_agent.version < excluded.version
                """, (connection, statement) -> {
            statement.setString(1, event.agentId());
            statement.setString(2, event.name());
            statement.setString(3, event.orgUnitId());
            statement.setObject(4, event.hiredOn());
            statement.setObject(5, event.leftOn());
            statement.setLong(6, meta.aggregateVersion());
        });
    }
}
