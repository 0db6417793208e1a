package dev.ringback.call.script;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which locked wording a version may alter. Added, never changed. Works in the caller's transaction. */
@ApplicationScoped
class UnlockStore {

    private final Sql sql;

    UnlockStore(Sql sql) {
        this.sql = sql;
    }

    /** Keeps an unlock; false when the version has it already. */
    boolean insert(String scriptId, int version, UnlockView unlock) {
        return sql.update(
                        "INSERT INTO script_unlock (script_id, version, node_id, reason, unlocked_by, unlocked_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                        (connection, statement) -> {
                            statement.setString(1, scriptId);
                            statement.setInt(2, version);
                            statement.setString(3, unlock.nodeId());
                            statement.setString(4, unlock.reason());
                            statement.setString(5, unlock.unlockedBy());
                            statement.setObject(6, Instants.utc(unlock.unlockedAt()));
                        })
                == 1;
    }

    /** The ids of the nodes. */
    Set<String> nodes(String scriptId, int version) {
        Set<String> nodes = new HashSet<>();
        all(scriptId, version).forEach(unlock -> nodes.add(unlock.nodeId()));
        return nodes;
    }

    /** The unlocks, in order of the nodes' ids. */
    List<UnlockView> all(String scriptId, int version) {
        return sql.query(
                "SELECT node_id, reason, unlocked_by, unlocked_at FROM script_unlock"
                        + " WHERE script_id = ? AND version = ? ORDER BY node_id",
                (connection, statement) -> {
                    statement.setString(1, scriptId);
                    statement.setInt(2, version);
                },
                row -> new UnlockView(
                        row.getString(1), row.getString(2), row.getString(3), Instants.read(row, "unlocked_at")));
    }
}
