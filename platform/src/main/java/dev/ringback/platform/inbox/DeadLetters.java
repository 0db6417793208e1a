package dev.ringback.platform.inbox;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.fault.Transience;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and replays what the inbox set aside. */
@ApplicationScoped
class DeadLetters {
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final AgroalDataSource dataSource;
    private final Inbox inbox;
    private final ObjectMapper mapper;

    DeadLetters(AgroalDataSource dataSource, Inbox inbox, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.inbox = inbox;
        this.mapper = mapper;
    }

    /**
     * A dead letter as shown; the data stays in the database.
     *
     * @param reason UNKNOWN_TYPE, MALFORMED, PARKED or the failure's name
     */
    public record View(
            UUID id,
            String topic,
            String key,
            @Nullable String type,
            @Nullable UUID eventId,
            String reason,
            @Nullable String detail,
            int attempts,
            Instant createdAt) {}

    /** What a replay did. */
    public record ReplayResult(int applied, int failed) {
        ReplayResult plus(ReplayResult other) {
            return new ReplayResult(applied + other.applied, failed + other.failed);
        }
    }

    private record Key(String topic, String key) {}

    private record Letter(UUID id, Incoming incoming) {}

    Page<View> list(@Nullable UUID after, int limit) {
        String sql = """
                SELECT id, topic, record_key, type, event_id, reason, detail, attempts, created_at
                  FROM dead_letter
                 WHERE replayed_at IS NULL AND (?::uuid IS NULL OR id > ?::uuid)
                 ORDER BY id LIMIT ?
                """;
        List<View> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setInt(3, limit + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new View(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getObject(5, UUID.class),
                            row.getString(6),
                            row.getString(7),
                            row.getInt(8),
                            row.getObject(9, OffsetDateTime.class).toInstant()));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot list the dead letters", e);
        }
        return Page.of(rows, limit, view -> Cursor.of(view.id()));
    }

    ReplayResult replayAll() {
        ReplayResult total = new ReplayResult(0, 0);
        for (Key key : keys("SELECT topic, record_key FROM parked_key ORDER BY parked_at")) {
            total = total.plus(replay(key));
        }
        return total;
    }

    ReplayResult replayKeyOf(UUID id) {
        List<Key> keys = keys("SELECT topic, record_key FROM dead_letter WHERE id = ? AND replayed_at IS NULL", id);
        if (keys.isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return replay(keys.getFirst());
    }

    /** Applies a key's letters in order, one transaction each, then frees the key. */
    private ReplayResult replay(Key key) {
        int applied = 0;
        while (true) {
            @Nullable Letter[] current = new Letter[1];
            try {
                boolean more = QuarkusTransaction.requiringNew().call(() -> {
                    lock(key);
                    Optional<Letter> next = firstOpen(key);
                    if (next.isEmpty()) {
                        update("DELETE FROM parked_key WHERE topic = ? AND record_key = ?", key.topic(), key.key());
                        return false;
                    }
                    current[0] = next.get();
                    inbox.replay(next.get().incoming());
                    update(
                            "UPDATE dead_letter SET replayed_at = clock_timestamp() WHERE id = ?",
                            next.get().id());
                    return true;
                });
                if (!more) {
                    return new ReplayResult(applied, 0);
                }
                applied++;
            } catch (RuntimeException failure) {
                @Nullable Letter failed = current[0];
                if (failed == null || Transience.isPassing(failure)) {
                    throw failure;
                }
                QuarkusTransaction.requiringNew()
                        .run(() -> update(
                                "UPDATE dead_letter SET attempts = attempts + 1, detail = left(?, 2000) WHERE id = ?",
                                failure.toString(),
                                failed.id()));
                return new ReplayResult(applied, 1);
            }
        }
    }

    private void lock(Key key) {
        keys(
                "SELECT topic, record_key FROM parked_key WHERE topic = ? AND record_key = ? FOR UPDATE",
                key.topic(),
                key.key());
    }

    private Optional<Letter> firstOpen(Key key) {
        String sql = """
                SELECT id, record_part, record_offset, headers, data FROM dead_letter
                 WHERE topic = ? AND record_key = ? AND replayed_at IS NULL
                 ORDER BY record_part, record_offset LIMIT 1
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, key.topic());
            select.setString(2, key.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Incoming incoming = new Incoming(
                        key.topic(),
                        row.getInt(2),
                        row.getLong(3),
                        key.key(),
                        mapper.readValue(row.getString(4), HEADERS),
                        row.getBytes(5));
                return Optional.of(new Letter(row.getObject(1, UUID.class), incoming));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the dead letters", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Key> keys(String sql, @Nullable Object... arguments) {
        List<Key> keys = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                if (arguments[i] != null) {
                    select.setObject(i + 1, arguments[i]);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(new Key(row.getString(1), row.getString(2)));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the parked keys", e);
        }
    }

    private void update(String sql, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                update.setObject(i + 1, arguments[i]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot update the dead letters", e);
        }
    }
}
