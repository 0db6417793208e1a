package dev.ringback.task.verification;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Every verification there was. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VerificationTable {

    private final Sql sql;

    VerificationTable(Sql sql) {
        this.sql = sql;
    }

    /** Keeps a verification. */
    void add(VerificationView verification) {
        sql.update(
                "INSERT INTO customer_verification (id, customer_id, agent_id, org_unit_id, result, note, verified_on, verified_at) "
                        + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (connection, statement) -> {
                    statement.setObject(1, verification.id());
                    statement.setObject(2, verification.customerId());
                    statement.setString(3, verification.agentId());
                    statement.setString(4, verification.orgUnitId());
                    statement.setString(5, verification.result().name());
                    statement.setString(6, verification.note());
                    statement.setObject(7, verification.verifiedOn());
                    statement.setObject(8, Instants.utc(verification.verifiedAt()));
                });
    }
}
