package dev.ringback.platform.probe;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskClaimed;
import dev.ringback.platform.inbox.EventHandler;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Another feature that takes the type; it comes before {@link ProbeHandler}, whose failures undo its writing. */
@ApplicationScoped
public class OtherProbeHandler implements EventHandler<TaskClaimed> {
    @Inject
    AgroalDataSource dataSource;

    @Override
    public Class<TaskClaimed> type() {
        return TaskClaimed.class;
    }

    @Override
    public void handle(TaskClaimed event, EventMeta meta) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO probe_noted (task_id, fencing_token) VALUES (?, ?)")) {
            insert.setObject(1, event.taskId());
            insert.setLong(2, event.fencingToken());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
