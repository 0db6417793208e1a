package dev.ringback.platform.inbox;

import dev.ringback.platform.event.Topics;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.text.FreeText;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Inbox and dead-letter tables. Every method joins the transaction of the batch. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class InboxStore {
    private static final int DETAIL_LIMIT = 2000;

    private final AgroalDataSource dataSource;

    InboxStore(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Records ids; answers those that were new, in one statement. */
    Set<UUID> recordNew(Collection<UUID> ids) {
        String sql = "INSERT INTO inbox (event_id) SELECT DISTINCT unnest(?::uuid[]) ORDER BY 1 "
                + "ON CONFLICT DO NOTHING RETURNING event_id";
        Set<UUID> fresh = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    fresh.add(rows.getObject(1, UUID.class));
                }
            }
            return fresh;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write to the inbox", e);
        }
    }

    /** Which of the keys are parked; held against a replay until the transaction ends. */
    Set<String> parked(String topic, Collection<String> keys) {
        String sql = "SELECT record_key FROM parked_key WHERE topic = ? AND record_key = ANY (?) "
                + "ORDER BY record_key FOR SHARE";
        Set<String> parked = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, topic);
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    parked.add(rows.getString(1));
                }
            }
            return parked;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the parked keys", e);
        }
    }

    /** Sets a record aside and parks its key. */
    void setAside(Incoming incoming, String reason, @Nullable String detail) {
        String park = "INSERT INTO parked_key (topic, record_key) VALUES (?, ?) ON CONFLICT DO NOTHING";
        String letter = """
                INSERT INTO dead_letter (id, topic, record_part, record_offset, record_key, event_id, type, headers,
                                         data, reason, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                ON CONFLICT ON CONSTRAINT dead_letter_record DO NOTHING
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement parkKey = connection.prepareStatement(park);
                PreparedStatement insert = connection.prepareStatement(letter)) {
            parkKey.setString(1, incoming.topic());
            parkKey.setString(2, incoming.key());
            parkKey.executeUpdate();
            insert.setObject(1, Ids.next());
            insert.setString(2, incoming.topic());
            insert.setInt(3, incoming.partition());
            insert.setLong(4, incoming.offset());
            insert.setString(5, incoming.key());
            insert.setObject(6, incoming.eventId().orElse(null));
            insert.setString(7, incoming.headers().get("ce_type"));
            insert.setString(8, new String(EventJson.write(incoming.headers()), StandardCharsets.UTF_8));
            insert.setBytes(9, kept(incoming));
            insert.setString(10, reason);
            insert.setString(11, detail == null ? null : detail.substring(0, Math.min(DETAIL_LIMIT, detail.length())));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot write to the dead letters", e);
        }
    }

    /** Forgets ids older than the retention. */
    int prune(Duration retention) {
        String sql = "DELETE FROM inbox WHERE received_at < clock_timestamp() - make_interval(secs => ?)";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setDouble(1, retention.toSeconds());
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prune the inbox", e);
        }
    }

    /** What source systems send may hold a telephone number though it must not: it is masked before it is kept, and stays refused. */
    private static byte @Nullable [] kept(Incoming incoming) {
        byte @Nullable [] data = incoming.data();
        return data == null || !incoming.topic().equals(Topics.INTAKE)
                ? data
                : FreeText.withoutNumbers(new String(data, StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
    }
}
