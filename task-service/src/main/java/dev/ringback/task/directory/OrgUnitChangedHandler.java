package dev.ringback.task.directory;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.OrgUnitChanged;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Keeps the latest state of each org unit. */
@ApplicationScoped
class OrgUnitChangedHandler implements EventHandler<OrgUnitChanged> {

    private final Sql sql;

    OrgUnitChangedHandler(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Class<OrgUnitChanged> type() {
        return OrgUnitChanged.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(OrgUnitChanged event, EventMeta meta) {
        sql.update("""
                INSERT INTO directory_unit (id, name, kind, parent_id, version) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE
                SET name = excluded.name, kind = excluded.kind, parent_id = excluded.parent_id, version = excluded.version
                WHERE directory_unit.version < excluded.version
                """, (connection, statement) -> {
            statement.setString(1, event.orgUnitId());
            statement.setString(2, event.name());
            statement.setString(3, event.kind());
            statement.setString(4, event.parentId());
            statement.setLong(5, meta.aggregateVersion());
        });
    }
}
