package dev.ringback.call.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Script sessions in the database. Works in the caller's transaction. */
@ApplicationScoped
class SessionStore {

    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<PathStep>> PATH = new TypeReference<>() {};

    private static final String INSERT = """
            INSERT INTO script_session (id, script_id, script_version, agent_id, attempt_id, task_id, customer_id, purpose,
                business, "values", node, step, path, state, started_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (attempt_id) DO NOTHING""";

    private final Sql sql;
    private final ObjectMapper json;

    SessionStore(Sql sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** Keeps a new session; false when its dial has one already. */
    boolean insert(Session session) {
        Session.About call = session.call();
        Object[] values = {
            session.id(),
            session.scriptId(),
            session.scriptVersion(),
            session.agentId(),
            call.attemptId(),
            call.taskId(),
            call.customerId(),
            call.purpose(),
            call.business(),
            write(session.values()),
            session.node(),
            session.step(),
            write(session.path()),
            session.state().name(),
            Instants.utc(session.startedAt())
        };
        return sql.update(INSERT, (connection, statement) -> {
                    for (int i = 0; i < values.length; i++) {
                        statement.setObject(i + 1, values[i]);
                    }
                })
                == 1;
    }

    /** Forgets the values of an agent's sessions that began before an instant: names of customers are not kept for ever. */
    void forgetValues(String agentId, Instant before) {
        sql.update(
                "UPDATE script_session SET \"values\" = '{}' WHERE agent_id = ? AND started_at < ? AND \"values\" <> '{}'",
                (connection, statement) -> {
                    statement.setString(1, agentId);
                    statement.setObject(2, Instants.utc(before));
                });
    }

    /** The session of a dial. */
    Optional<Session> ofAttempt(UUID attemptId) {
        return one("SELECT * FROM script_session WHERE attempt_id = ?", attemptId);
    }

    Optional<Session> find(UUID id) {
        return one("SELECT * FROM script_session WHERE id = ?", id);
    }

    /** A session that nobody else moves until the transaction ends. */
    Optional<Session> lock(UUID id) {
        return one("SELECT * FROM script_session WHERE id = ? FOR UPDATE", id);
    }

    /** Keeps where a locked session has come to. */
    void move(Session session) {
        sql.update(
                "UPDATE script_session SET node = ?, step = ?, path = ?::jsonb, \"values\" = ?::jsonb, state = ? WHERE id = ?",
                (connection, statement) -> {
                    statement.setString(1, session.node());
                    statement.setInt(2, session.step());
                    statement.setString(3, write(session.path()));
                    statement.setString(4, write(session.values()));
                    statement.setString(5, session.state().name());
                    statement.setObject(6, session.id());
                });
    }

    /** Ends a locked session with its call; what the placeholders stood for is forgotten. */
    void end(UUID id, UUID callId) {
        sql.update(
                "UPDATE script_session SET call_id = ?, state = 'ENDED', \"values\" = '{}' WHERE id = ?",
                (connection, statement) -> {
                    statement.setObject(1, callId);
                    statement.setObject(2, id);
                });
    }

    private Optional<Session> one(String query, UUID id) {
        return Optional.ofNullable(sql.first(query, (connection, statement) -> statement.setObject(1, id), this::read));
    }

    private Session read(ResultSet row) throws SQLException {
        return new Session(
                row.getObject("id", UUID.class),
                row.getString("script_id"),
                row.getInt("script_version"),
                row.getString("agent_id"),
                new Session.About(
                        row.getObject("attempt_id", UUID.class),
                        row.getObject("task_id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getString("purpose"),
                        row.getString("business")),
                parse(row.getString("values"), VALUES),
                row.getString("node"),
                row.getInt("step"),
                parse(row.getString("path"), PATH),
                SessionState.valueOf(row.getString("state")),
                row.getObject("call_id", UUID.class) != null,
                Instants.read(row, "started_at"));
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A script session cannot be read", e);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A script session cannot be written", e);
        }
    }
}
