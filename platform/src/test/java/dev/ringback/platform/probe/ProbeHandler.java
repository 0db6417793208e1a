package dev.ringback.platform.probe;

import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.TaskClaimed;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes each event down; agent POISON fails until cured, after having written. */
@ApplicationScoped
public class ProbeHandler implements EventHandler<TaskClaimed> {
    @Inject
    AgroalDataSource dataSource;

    private volatile boolean cured;

    public void cure(boolean yes) {
        cured = yes;
    }

    @Override
    public Class<TaskClaimed> type() {
        return TaskClaimed.class;
    }

    @Override
    public void handle(TaskClaimed event, EventMeta meta) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO probe_applied (task_id, fencing_token) VALUES (?, ?)")) {
            insert.setObject(1, event.taskId());
            insert.setLong(2, event.fencingToken());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (event.agentId().equals("POISON") && !cured) {
            throw new PoisonousEventException("NOT_CURED");
        }
    }
}
