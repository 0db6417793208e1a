package dev.ringback.task.dial;

import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys of manual dials. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ManualDials {

    private final Sql sql;

    ManualDials(Sql sql) {
        this.sql = sql;
    }

    /**
     * A dial as it was asked for.
     *
     * @param subject whose key it is
     * @param reason why, numbers masked
     */
    record Asked(
            String subject, String key, String agent, UUID customer, String program, String business, String reason) {}

    /** A dial made before, and under what wish. */
    record Made(Asked asked, UUID taskId) {}

    /**
     * Takes a key for this dial; a request that is just being served under the same key is waited for.
     *
     * @return the dial made under the key before, or null when there is none
     */
    @Nullable
    Made begin(Asked asked, Instant now) {
        int taken = sql.update("""
                INSERT INTO manual_dial (subject, idempotency_key, agent_id, customer_id, program_id, business, reason, asked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """, (connection, statement) -> {
            statement.setString(1, asked.subject());
            statement.setString(2, asked.key());
            statement.setString(3, asked.agent());
            statement.setObject(4, asked.customer());
            statement.setString(5, asked.program());
            statement.setString(6, asked.business());
            statement.setString(7, asked.reason());
            statement.setObject(8, Instants.utc(now));
        });
        if (taken == 1) {
            return null;
        }
        return Objects.requireNonNull(sql.first(
                "SELECT agent_id, customer_id, program_id, business, reason, task_id FROM manual_dial WHERE subject = ? AND idempotency_key = ?",
                (connection, statement) -> {
                    statement.setString(1, asked.subject());
                    statement.setString(2, asked.key());
                },
                row -> new Made(
                        new Asked(
                                asked.subject(),
                                asked.key(),
                                row.getString(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5)),
                        row.getObject(6, UUID.class))));
    }

    /** Notes the task of a dial that is under way. */
    void made(Asked asked, UUID taskId) {
        sql.update(
                "UPDATE manual_dial SET task_id = ? WHERE subject = ? AND idempotency_key = ?",
                (connection, statement) -> {
                    statement.setObject(1, taskId);
                    statement.setString(2, asked.subject());
                    statement.setString(3, asked.key());
                });
    }

    /**
     * Whether an agent has to do with a customer: holds a task of his, owns an open one, or looked his number up since.
     *
     * @param since the earliest look-up that counts
     */
    boolean mayCall(String agent, UUID customer, Instant since) {
        return Boolean.TRUE.equals(sql.first(
                """
                SELECT EXISTS (SELECT FROM task t WHERE t.customer_id = ? AND t.state <> 'CLOSED' AND t.owner_agent_id = ?)
                    OR EXISTS (SELECT FROM task t JOIN task_lease l ON l.task_id = t.id
                               WHERE t.customer_id = ? AND t.state <> 'CLOSED' AND l.agent_id = ?)
                    OR EXISTS (SELECT FROM customer c JOIN caller_lookup u ON u.contact_id = c.contact_id
                               WHERE c.id = ? AND u.agent_id = ? AND u.looked_up_at >= ?)
                """,
                (connection, statement) -> {
                    for (int i = 1; i <= 5; i += 2) {
                        statement.setObject(i, customer);
                        statement.setString(i + 1, agent);
                    }
                    statement.setObject(7, Instants.utc(since));
                },
                row -> row.getBoolean(1)));
    }
}
