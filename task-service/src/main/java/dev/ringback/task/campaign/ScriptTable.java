package dev.ringback.task.campaign;

import dev.ringback.platform.event.ScriptApproved;
import dev.ringback.platform.event.ScriptRetired;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Which versions of call scripts are in use. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ScriptTable {

    private final Sql sql;

    ScriptTable(Sql sql) {
        this.sql = sql;
    }

    void approved(ScriptApproved event) {
        sql.update("""
                INSERT INTO call_script (script_id, version, name, stage, purposes, businesses, approved_at) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (script_id, version) DO UPDATE
                SET name = excluded.name, stage = excluded.stage, purposes = excluded.purposes, businesses = excluded.businesses,
                    approved_at = excluded.approved_at
                """, (connection, statement) -> {
            statement.setString(1, event.scriptId());
            statement.setInt(2, event.version());
            statement.setString(3, event.name());
            statement.setString(4, event.stage());
            statement.setArray(
                    5, connection.createArrayOf("text", event.purposes().toArray()));
            statement.setArray(
                    6, connection.createArrayOf("text", event.businesses().toArray()));
            statement.setObject(7, Instants.utc(event.approvedAt()));
        });
    }

    void retired(ScriptRetired event) {
        sql.update(
                "UPDATE call_script SET stage = 'RETIRED' WHERE script_id = ? AND version = ?",
                (connection, statement) -> {
                    statement.setString(1, event.scriptId());
                    statement.setInt(2, event.version());
                });
    }
}
