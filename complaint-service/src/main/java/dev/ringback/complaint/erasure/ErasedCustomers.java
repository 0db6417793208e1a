package dev.ringback.complaint.erasure;

import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who was erased, and what was written about them. Works in the caller's transaction.
 *
 * <p>The reason of a finding is kept: an agent was judged by it and may appeal, and what it says of the customer is their id.
 */
@ApplicationScoped
public class ErasedCustomers {

    /** Each blanks texts about one customer; who adds a text about customers adds it here. */
    private static final List<String> TEXTS = List.of(
            "UPDATE complaint SET text = '' WHERE customer_id = ? AND text <> ''",
            "UPDATE complaint_round SET resolution = NULL WHERE resolution IS NOT NULL"
                    + " AND complaint_id IN (SELECT id FROM complaint WHERE customer_id = ?)",
            "UPDATE complaint_history SET text = NULL WHERE text IS NOT NULL"
                    + " AND complaint_id IN (SELECT id FROM complaint WHERE customer_id = ?)",
            "UPDATE hand_over SET reason = NULL, answer_reason = NULL WHERE (reason IS NOT NULL OR answer_reason IS NOT NULL)"
                    + " AND complaint_id IN (SELECT id FROM complaint WHERE customer_id = ?)",
            "UPDATE evidence SET title = NULL, text = NULL, said_by = NULL,"
                    + " reference = CASE WHEN kind IN ('DOCUMENT', 'PICTURE') THEN NULL ELSE reference END"
                    + " WHERE complaint_id IN (SELECT id FROM complaint WHERE customer_id = ?)",
            "UPDATE root_cause SET note = NULL WHERE note IS NOT NULL"
                    + " AND complaint_id IN (SELECT id FROM complaint WHERE customer_id = ?)",
            "UPDATE idempotency_key SET body = '{\"erased\":true}' WHERE position(?::text IN body) > 0",
            "UPDATE idempotency_key k SET body = '{\"erased\":true}' FROM complaint c JOIN evidence e ON e.complaint_id = c.id"
                    + " WHERE c.customer_id = ? AND position(e.id::text IN k.body) > 0");

    private final Sql sql;

    ErasedCustomers(Sql sql) {
        this.sql = sql;
    }

    /** Keeps that a customer was erased, and blanks what is written about them; any number of times. */
    void erase(UUID customerId, Instant at) {
        sql.update(Query.of(
                "INSERT INTO erased_customer (customer_id, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                customerId,
                at));
        TEXTS.forEach(each -> sql.update(Query.of(each, customerId)));
    }

    /** Whether a customer was erased: nothing is written about them any more. */
    public boolean has(UUID customerId) {
        return sql.first(Query.of("SELECT 1 FROM erased_customer WHERE customer_id = ?", customerId), row -> true)
                != null;
    }
}
