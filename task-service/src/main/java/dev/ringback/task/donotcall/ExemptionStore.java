package dev.ringback.task.donotcall;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.protection.ContactClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The audit of exempt dials; the dial ledger writes it with each such dial. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ExemptionStore {

    private static final String RULE = "CMPL-4";

    private final Sql sql;

    ExemptionStore(Sql sql) {
        this.sql = sql;
    }

    /** The dials that an entry let pass, in order of their ids, which is that of time. */
    List<ExemptionView> page(UUID entryId, @Nullable UUID after, int limit) {
        return sql.query(
                "SELECT attempt_id, task_id, agent_id, contact_class, dialled_at FROM do_not_call_exemption"
                        + " WHERE entry_id = ? AND (?::uuid IS NULL OR attempt_id > ?) ORDER BY attempt_id LIMIT ?",
                (connection, statement) -> {
                    statement.setObject(1, entryId);
                    statement.setObject(2, after, Types.OTHER);
                    statement.setObject(3, after, Types.OTHER);
                    statement.setInt(4, limit);
                },
                row -> new ExemptionView(
                        row.getObject("attempt_id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getString("agent_id"),
                        ContactClass.valueOf(row.getString("contact_class")),
                        RULE,
                        Instants.read(row, "dialled_at")));
    }
}
