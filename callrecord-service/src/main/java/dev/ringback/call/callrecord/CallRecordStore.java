package dev.ringback.call.callrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The call records in the database. Works in the caller's transaction. */
@ApplicationScoped
class CallRecordStore {

    /** The constraint is the guard of invariant 4: of any number of outcomes posted at once for a grant, one is kept. */
    private static final String INSERT = """
            INSERT INTO call_record (id, attempt_id, task_id, fencing_token, attempt, agent_id, org_unit_id,
                owner_agent_id, customer_id, program_id, program_version, policy_version, purpose, business,
                subject_kind, subject_id, opens_on, due_on, direction, dialled_at, started_at, ended_at, outcome,
                disposition, appointment_at, notes, connected, effective, successful, definition_version, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT ON CONSTRAINT call_record_one_outcome_per_grant DO NOTHING""";

    private static final String INSERT_ANSWERS = """
            INSERT INTO call_answer (call_id, position, question, value)
            SELECT ?, position, question, value
            FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS given (question, value, position)""";

    private static final String SELECT = """
            SELECT id, attempt_id, task_id, agent_id, org_unit_id, customer_id, program_id, purpose, business,
                direction, dialled_at, started_at, ended_at, outcome, disposition, notes, appointment_at, connected,
                effective, successful, definition_version, created_at,
                (SELECT coalesce(json_agg(json_build_object('question', question, 'value', value) ORDER BY position),
                        '[]')
                    FROM call_answer WHERE call_id = call_record.id) AS answers
            FROM call_record""";

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    CallRecordStore(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** Keeps a call; false, and nothing is changed, if its grant has an outcome already. */
    boolean insert(CallRecord call) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bind(insert, call);
                if (insert.executeUpdate() == 0) {
                    return false;
                }
            }
            if (!call.answers().isEmpty()) {
                insertAnswers(connection, call);
            }
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the call", e);
        }
    }

    /** The call of a dial attempt. */
    Optional<UUID> idOfAttempt(UUID attemptId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT id FROM call_record WHERE attempt_id = ?")) {
            select.setObject(1, attemptId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot look up the attempt", e);
        }
    }

    /** One call. */
    Optional<CallRecordView> find(UUID id) {
        return query(SELECT + " WHERE id = ?", List.of(id)).stream().findFirst();
    }

    /** Calls in order of their start, one more than the page holds if there are more. */
    List<CallRecordView> list(CallRecordQuery query) {
        StringBuilder sql = new StringBuilder(SELECT).append(" WHERE true");
        List<Object> values = new ArrayList<>();
        condition(sql, values, " AND agent_id = ?", query.agentId());
        condition(sql, values, " AND task_id = ?", query.taskId());
        condition(sql, values, " AND started_at >= ?", utc(query.from()));
        condition(sql, values, " AND started_at < ?", utc(query.to()));
        CallRecordQuery.Position after = query.after();
        if (after != null) {
            sql.append(" AND (started_at, id) > (?, ?)");
            values.add(bounded(after.startedAt()));
            values.add(after.id());
        }
        sql.append(" ORDER BY started_at, id LIMIT ?");
        values.add(query.limit() + 1);
        return query(sql.toString(), values);
    }

    private static void condition(StringBuilder sql, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static void bind(PreparedStatement insert, CallRecord call) throws SQLException {
        DialGrant dial = call.dial();
        Object[] values = {
            call.id(),
            dial.attemptId(),
            dial.taskId(),
            dial.fencingToken(),
            dial.attempt(),
            dial.agentId(),
            call.orgUnitId(),
            dial.ownerAgentId(),
            dial.customerId(),
            dial.programId(),
            dial.programVersion(),
            dial.policyVersion(),
            dial.purpose(),
            dial.business(),
            dial.subjectKind(),
            dial.subjectId(),
            dial.opensOn(),
            dial.dueOn(),
            call.direction().name(),
            utc(dial.dialledAt()),
            utc(call.startedAt()),
            utc(call.endedAt()),
            call.outcome().name(),
            call.disposition() == null ? null : call.disposition().name(),
            utc(call.appointmentAt()),
            call.notes(),
            call.counts().connected(),
            call.counts().effective(),
            call.counts().successful(),
            call.counts().definitionVersion(),
            utc(call.createdAt())
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static void insertAnswers(Connection connection, CallRecord call) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ANSWERS)) {
            insert.setObject(1, call.id());
            insert.setArray(
                    2,
                    texts(
                            connection,
                            call.answers().stream().map(Answer::question).toList()));
            insert.setArray(
                    3,
                    texts(connection, call.answers().stream().map(Answer::value).toList()));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private List<CallRecordView> query(String sql, List<?> values) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                select.setObject(i + 1, values.get(i));
            }
            List<CallRecordView> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(view(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read calls", e);
        }
    }

    private CallRecordView view(ResultSet row) throws SQLException {
        String disposition = row.getString("disposition");
        return new CallRecordView(
                row.getObject("id", UUID.class),
                row.getObject("attempt_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getObject("customer_id", UUID.class),
                row.getString("program_id"),
                row.getString("purpose"),
                row.getString("business"),
                CallRecord.Direction.valueOf(row.getString("direction")),
                requiredInstant(row, "dialled_at"),
                requiredInstant(row, "started_at"),
                requiredInstant(row, "ended_at"),
                Outcome.valueOf(row.getString("outcome")),
                disposition == null ? null : Disposition.valueOf(disposition),
                answers(row.getString("answers")),
                row.getString("notes"),
                instant(row, "appointment_at"),
                row.getBoolean("connected"),
                row.getBoolean("effective"),
                row.getBoolean("successful"),
                row.getInt("definition_version"),
                requiredInstant(row, "created_at"));
    }

    private List<Answer> answers(String array) {
        try {
            return json.readValue(array, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database built answers that are not JSON", e);
        }
    }

    private static Instant requiredInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : bounded(instant);
    }

    /** Instants outside what the database can hold stand in a query for the beginning and the end of time. */
    private static OffsetDateTime bounded(Instant instant) {
        Instant held = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return OffsetDateTime.ofInstant(held, ZoneOffset.UTC);
    }
}
