package dev.ringback.task.claim;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** Who gave which task back, when and why: rows are added and never changed. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Releases {

    private final Sql sql;

    Releases(Sql sql) {
        this.sql = sql;
    }

    void add(UUID taskId, String agentId, ReleaseRequest request, Instant now) {
        sql.update(
                "INSERT INTO task_release (task_id, fencing_token, agent_id, reason, released_at) VALUES (?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, taskId);
                    statement.setLong(2, request.fencingToken());
                    statement.setString(3, agentId);
                    statement.setString(4, request.reason() == null ? null : FreeText.withoutNumbers(request.reason()));
                    statement.setObject(5, Instants.utc(now));
                });
    }
}
