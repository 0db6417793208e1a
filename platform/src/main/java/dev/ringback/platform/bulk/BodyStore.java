package dev.ringback.platform.bulk;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bodies of imports, in encrypted chunks of equal size. */
@ApplicationScoped
class BodyStore {

    /** Size of every chunk but the last, in bytes of the body. */
    static final int CHUNK = 262_144;

    private final Sql sql;
    private final BodyCipher cipher;

    BodyStore(Sql sql, BodyCipher cipher) {
        this.sql = sql;
        this.cipher = cipher;
    }

    /** Keeps a chunk. A commit each, so that no long transaction holds back the clean-up of other tables. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void append(UUID importId, int seq, byte[] bytes) {
        sql.update("""
                WITH received AS (
                    UPDATE bulk_import SET bytes_received = bytes_received + ?, touched_at = clock_timestamp()
                    WHERE id = ? AND state = 'RECEIVING' RETURNING id)
                INSERT INTO import_chunk (import_id, seq, key_id, bytes) SELECT id, ?, ?, ? FROM received
                """, (connection, statement) -> {
            statement.setInt(1, bytes.length);
            statement.setObject(2, importId);
            statement.setInt(3, seq);
            statement.setString(4, cipher.keyId());
            statement.setBytes(5, cipher.seal(bytes, context(importId, seq)));
        });
    }

    /** A chunk in clear, or null behind the last. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public byte @Nullable [] read(UUID importId, int seq) {
        return sql.first(
                "SELECT bytes, key_id FROM import_chunk WHERE import_id = ? AND seq = ?",
                (connection, statement) -> {
                    statement.setObject(1, importId);
                    statement.setInt(2, seq);
                },
                row -> cipher.open(row.getBytes(1), row.getString(2), context(importId, seq)));
    }

    private static byte[] context(UUID importId, int seq) {
        return ByteBuffer.allocate(20)
                .putLong(importId.getMostSignificantBits())
                .putLong(importId.getLeastSignificantBits())
                .putInt(seq)
                .array();
    }
}
