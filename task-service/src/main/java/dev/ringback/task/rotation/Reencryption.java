package dev.ringback.task.rotation;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.number.KeyRing;
import dev.ringback.task.number.NumberVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Puts numbers that were encrypted under a former key under the current one (GOV-1), a batch in each transaction, so that nobody waits for it
 * and what is done stays done. A number that somebody holds right now is passed over, and taken by a later batch.
 */
@ApplicationScoped
class Reencryption {

    private static final int BATCH = 500;

    private final KeyRing keys;
    private final Sql sql;

    Reencryption(KeyRing keys, Sql sql) {
        this.keys = keys;
        this.sql = sql;
    }

    @SuppressWarnings("ArrayRecordComponent") // read from the database and written back, never compared
    private record Sealed(UUID id, byte[] hash, byte[] number, String keyId) {}

    /** Takes the next batch; answers how many numbers it put under the current key. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int next() {
        List<Sealed> old = sql.query(
                "SELECT id, number_hash, number_enc, number_key_id FROM contact WHERE number_key_id NOT IN (?, ?) LIMIT ? FOR UPDATE SKIP LOCKED",
                (connection, statement) -> {
                    statement.setString(1, keys.currentKeyId());
                    statement.setString(2, NumberVault.ERASED);
                    statement.setInt(3, BATCH);
                },
                row -> new Sealed(row.getObject(1, UUID.class), row.getBytes(2), row.getBytes(3), row.getString(4)));
        if (old.isEmpty()) {
            return 0;
        }
        List<Sealed> renewed = old.stream()
                .map(each -> new Sealed(
                        each.id(),
                        each.hash(),
                        keys.seal(keys.open(each.number(), each.keyId(), each.hash()), each.hash()),
                        keys.currentKeyId()))
                .toList();
        return sql.update(
                """
                UPDATE contact k SET number_enc = g.number_enc, number_key_id = g.key_id
                FROM unnest(?::uuid[], ?::bytea[], ?::text[]) AS g (id, number_enc, key_id) WHERE k.id = g.id
                """,
                (connection, statement) -> Columns.from(1, connection, statement, renewed)
                        .uuids(Sealed::id)
                        .bytes(Sealed::number)
                        .texts(Sealed::keyId));
    }

    /** How many numbers are under former keys. */
    @Transactional
    long left() {
        return java.util.Objects.requireNonNull(sql.first(
                "SELECT count(*) FROM contact WHERE number_key_id NOT IN (?, ?)",
                (connection, statement) -> {
                    statement.setString(1, keys.currentKeyId());
                    statement.setString(2, NumberVault.ERASED);
                },
                row -> row.getLong(1)));
    }
}
