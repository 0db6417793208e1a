package dev.ringback.task.verification;

import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.sql.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifications, and what they leave customers as. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class VerificationTable {

    private final Sql sql;

    VerificationTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A customer's master data.
     *
     * @param mergedInto who stands for the customer, if it was merged
     */
    record Master(
            String name,
            @Nullable String region,
            boolean obsolete,
            @Nullable UUID mergedInto) {}

    /** Locks a customer; null when there is none. */
    @Nullable
    Master lock(UUID customerId) {
        return sql.first(
                "SELECT name, region, obsolete, merged_into FROM customer WHERE id = ? FOR NO KEY UPDATE",
                (connection, statement) -> statement.setObject(1, customerId),
                row -> new Master(row.getString(1), row.getString(2), row.getBoolean(3), row.getObject(4, UUID.class)));
    }

    /** Keeps what the source states, and changes a locked customer; answers the version of the customer's next event. */
    long change(UUID customerId, Master now, LocalDate verifiedOn) {
        return Objects.requireNonNull(sql.first(
                """
                UPDATE customer
                SET stated_name = CASE WHEN name <> ? THEN coalesce(stated_name, name) ELSE stated_name END,
                    stated_region = CASE WHEN region IS DISTINCT FROM ?::text THEN coalesce(stated_region, region) ELSE stated_region END,
                    name = ?, region = ?, obsolete = ?, verified_on = ?, version = version + 1
                WHERE id = ? RETURNING version
                """,
                (connection, statement) -> {
                    statement.setString(1, now.name());
                    statement.setString(2, now.region());
                    statement.setString(3, now.name());
                    statement.setString(4, now.region());
                    statement.setBoolean(5, now.obsolete());
                    statement.setObject(6, verifiedOn);
                    statement.setObject(7, customerId);
                },
                row -> row.getLong(1)));
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
                    statement.setObject(8, Times.utc(verification.verifiedAt()));
                });
    }

    /** Records what a verification changed (TASK-4). */
    void record(VerificationView verification, Master before, Master after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        note(changes, "name", before.name(), after.name());
        note(changes, "region", before.region(), after.region());
        note(changes, "obsolete", before.obsolete(), after.obsolete());
        sql.update(
                "INSERT INTO customer_change (id, customer_id, kind, changed_at, changed_by, reason, changes) "
                        + "VALUES (?, ?, 'VERIFICATION', ?, ?, ?, ?::jsonb)",
                (connection, statement) -> {
                    statement.setObject(1, Ids.next());
                    statement.setObject(2, verification.customerId());
                    statement.setObject(3, Times.utc(verification.verifiedAt()));
                    statement.setString(4, verification.agentId());
                    statement.setString(5, verification.note());
                    statement.setString(6, new String(EventJson.write(changes), StandardCharsets.UTF_8));
                });
    }

    private static void note(
            Map<String, Object> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            values.put("old", before);
            values.put("new", after);
            changes.put(field, values);
        }
    }
}
