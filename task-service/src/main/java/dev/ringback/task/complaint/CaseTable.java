package dev.ringback.task.complaint;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The complaints this service was told of. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CaseTable {

    private final Sql sql;

    CaseTable(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a complaint, once. */
    void keep(ComplaintCase complaint) {
        sql.update(
                "INSERT INTO complaint_case (id, external_id, customer_id, accused_agent_id, kind) VALUES (?, ?, ?, ?, ?) "
                        + "ON CONFLICT (id) DO NOTHING",
                (connection, statement) -> {
                    statement.setObject(1, complaint.id());
                    statement.setString(2, complaint.externalId());
                    statement.setObject(3, complaint.customerId());
                    statement.setString(4, complaint.accusedAgentId());
                    statement.setString(5, complaint.kind());
                });
    }

    /** A complaint, or null. */
    @Nullable
    ComplaintCase find(UUID id) {
        return sql.first(
                "SELECT id, external_id, customer_id, accused_agent_id, kind FROM complaint_case WHERE id = ?",
                (connection, statement) -> statement.setObject(1, id),
                row -> new ComplaintCase(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getString(4),
                        row.getString(5)));
    }
}
