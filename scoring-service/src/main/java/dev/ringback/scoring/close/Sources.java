package dev.ringback.scoring.close;

import dev.ringback.platform.event.Drained;
import dev.ringback.platform.event.EventType;
import dev.ringback.platform.event.Topics;
import dev.ringback.platform.inbox.DrainedHandler;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.sql.Instants;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the topics have been read that facts come from. */
@ApplicationScoped
class Sources implements DrainedHandler {
    private static final String NOTE = """
            INSERT INTO source_drained (topic, part, partitions, drained_to) VALUES (?, ?, ?, ?)
            ON CONFLICT (topic, part) DO UPDATE SET partitions = excluded.partitions, drained_to = excluded.drained_to
            """;
    private static final String BEHIND = """
            SELECT heard.topic, CASE WHEN count(part) = max(partitions) THEN min(drained_to) END AS drained_to
            FROM unnest(?::text[]) AS heard (topic) LEFT JOIN source_drained USING (topic)
            GROUP BY heard.topic
            HAVING count(part) IS DISTINCT FROM max(partitions) OR min(drained_to) < ?
            ORDER BY heard.topic
            """;

    private final AgroalDataSource dataSource;
    private final List<String> topics;

    Sources(AgroalDataSource dataSource, @All List<EventHandler<?>> handlers) {
        this.dataSource = dataSource;
        this.topics = handlers.stream()
                .map(handler -> EventType.of(handler.type()).topic())
                .filter(Topics.marked()::contains)
                .distinct()
                .toList();
    }

    /**
     * A topic that may still hold events of before an instant.
     *
     * @param drainedTo to when it has been read, absent while some partition was never marked
     */
    record Behind(String topic, @Nullable Instant drainedTo) {}

    @Override
    public void drained(List<Drained> marks) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            for (Drained mark : marks) {
                note.setString(1, mark.topic());
                note.setInt(2, mark.partition());
                note.setInt(3, mark.mark().partitions());
                note.setObject(4, Instants.utc(mark.mark().until()));
                note.addBatch();
            }
            note.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot note how far the sources are", e);
        }
    }

    /** The topics not read to an instant. */
    List<Behind> behind(Connection connection, Instant needed) throws SQLException {
        List<Behind> behind = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(BEHIND)) {
            query.setArray(1, connection.createArrayOf("text", topics.toArray()));
            query.setObject(2, Instants.utc(needed));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    behind.add(new Behind(rows.getString("topic"), Instants.readOrNull(rows, "drained_to")));
                }
            }
        }
        return behind;
    }
}
