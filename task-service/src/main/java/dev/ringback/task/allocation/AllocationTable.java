package dev.ringback.task.allocation;

import dev.ringback.platform.security.OrgScope;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be given out, and what agents own. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class AllocationTable {

    private static final long KEY = 0x52_42_41_4C_4C_4FL;

    /** More tasks than that are not looked at at once. */
    private static final int MOST_TASKS = 50_000;

    private static final String FREE = """
            SELECT r.task_id, t.customer_id, r.excluded_agent_id
            FROM task_ready r JOIN task t ON t.id = r.task_id
            WHERE r.program_id = ? AND r.owner_agent_id IS NULL AND t.owner_agent_id IS NULL AND r.appointment_at IS NULL
              AND (?::text IS NULL OR r.org_unit_id = ?) AND (?::text IS NULL OR r.business = ?)
              AND (?::text[] IS NULL OR r.org_unit_id IS NULL OR r.org_unit_id = ANY (?))
            ORDER BY r.due_at, r.task_id LIMIT %d
            """.formatted(MOST_TASKS);

    private final Sql sql;

    AllocationTable(Sql sql) {
        this.sql = sql;
    }

    /** A ready task without an owner. */
    record Free(UUID taskId, UUID customerId, @Nullable String excludedAgentId) {}

    /** Lets one allocation run at a time, so that each counts what the one before gave out. Before any row. */
    void lockAlone() {
        sql.each("SELECT pg_advisory_xact_lock(?)", (connection, statement) -> statement.setLong(1, KEY), row -> {});
    }

    /**
     * Ready tasks without an owner, those due first.
     *
     * @param lock whether to lock them, passing over those that somebody is just claiming
     */
    List<Free> free(AllocationRequest request, OrgScope scope, boolean lock) {
        return sql.query(
                FREE + (lock ? " FOR UPDATE OF r SKIP LOCKED" : ""),
                (connection, statement) -> {
                    statement.setString(1, request.programId());
                    statement.setString(2, request.orgUnitId());
                    statement.setString(3, request.orgUnitId());
                    statement.setString(4, request.business());
                    statement.setString(5, request.business());
                    String[] units = scope.asArray();
                    for (int i = 6; i <= 7; i++) {
                        if (units == null) {
                            statement.setNull(i, Types.ARRAY);
                        } else {
                            statement.setArray(i, connection.createArrayOf("text", units));
                        }
                    }
                },
                row -> new Free(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)));
    }

    /** The customers of a program whom these agents own by an open task, and who. */
    Map<UUID, String> owned(String programId, Collection<String> agents) {
        Map<UUID, String> owners = new HashMap<>();
        sql.each(
                "SELECT DISTINCT ON (customer_id) customer_id, owner_agent_id FROM task"
                        + " WHERE owner_agent_id = ANY (?) AND program_id = ? AND state <> 'CLOSED' ORDER BY customer_id, id",
                (connection, statement) -> {
                    statement.setArray(1, connection.createArrayOf("text", agents.toArray()));
                    statement.setString(2, programId);
                },
                row -> owners.put(row.getObject(1, UUID.class), row.getString(2)));
        return owners;
    }
}
