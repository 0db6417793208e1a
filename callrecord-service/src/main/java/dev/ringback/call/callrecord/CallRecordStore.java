package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.session.ScriptTrace;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The call records in the database. Works in the caller's transaction. */
@ApplicationScoped
class CallRecordStore {

    /** The constraint is the guard of invariant 4: of any number of outcomes posted at once for a grant, one is kept. */
    private static final String INSERT = """
            INSERT INTO call_record (id, attempt_id, task_id, fencing_token, attempt, agent_id, org_unit_id,
                owner_agent_id, customer_id, program_id, program_version, policy_version, purpose, business,
                subject_kind, subject_id, opens_on, due_on, direction, dialled_at, started_at, ended_at, outcome,
                disposition, appointment_at, notes, connected, effective, successful, definition_version, created_at,
                contact_class, questions, script_session_id, script_id, script_version, script_path, questionnaire_id,
                questionnaire_version)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT ON CONSTRAINT call_record_one_outcome_per_grant DO NOTHING""";

    private static final String INSERT_ANSWERS = """
            INSERT INTO call_answer (call_id, position, question, value)
            SELECT ?, position, question, value
            FROM unnest(?::text[], ?::text[]) WITH ORDINALITY AS given (question, value, position)""";

    /** Calls as they read now: each with its last correction, if there is one. */
    private static final String SELECT = """
            SELECT call_record.*,
                (SELECT coalesce(json_agg(json_build_object('question', question, 'value', value) ORDER BY position),
                        '[]')
                    FROM call_answer WHERE call_id = call_record.id) AS answers,
                last.revision AS last_revision, last.outcome AS last_outcome, last.disposition AS last_disposition,
                last.appointment_at AS last_appointment_at, last.notes AS last_notes, last.answers AS last_answers,
                last.connected AS last_connected, last.effective AS last_effective,
                last.successful AS last_successful, last.definition_version AS last_definition_version
            FROM call_record
            LEFT JOIN LATERAL (SELECT * FROM call_correction WHERE call_id = call_record.id
                               ORDER BY revision DESC LIMIT 1) AS last ON true""";

    private final AgroalDataSource dataSource;
    private final Sql sql;
    private final CallRows rows;

    CallRecordStore(AgroalDataSource dataSource, Sql sql, CallRows rows) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.rows = rows;
    }

    /** Keeps the call of a dial; false, and nothing is changed, if the dial has an outcome already. */
    boolean insert(CallRecord call, DialGrant dial) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                bind(connection, insert, call, dial);
                if (insert.executeUpdate() == 0) {
                    return false;
                }
            }
            if (!call.result().answers().isEmpty()) {
                insertAnswers(connection, call.id(), call.result().answers());
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
    Optional<CallRecord> find(UUID id) {
        return Optional.ofNullable(sql.first(Query.of(SELECT + " WHERE id = ?", id), rows::call));
    }

    /** One call, that nobody else corrects until the transaction ends. */
    Optional<CallRecord> lock(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT 1 FROM call_record WHERE id = ? FOR UPDATE")) {
            lock.setObject(1, id);
            lock.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock the call", e);
        }
        // A statement of its own: one that waited for the lock would still see the corrections of before.
        return find(id);
    }

    /** Keeps the way of a locked call that has none yet. */
    void keepScript(UUID callId, ScriptTrace script) {
        sql.update(Query.of(
                "UPDATE call_record SET script_session_id = ?, script_id = ?, script_version = ?, script_path = ?::jsonb"
                        + " WHERE id = ?",
                script.sessionId(),
                script.scriptId(),
                script.scriptVersion(),
                rows.json(script.path()),
                callId));
    }

    /** Calls in order of their start, one more than the page holds if there are more. */
    List<CallRecord> list(CallRecordQuery query) {
        Query calls = Query.of(SELECT + " WHERE true")
                .when("AND agent_id = ?", query.agentId())
                .when("AND task_id = ?", query.taskId())
                .when("AND direction = ?", query.direction())
                .when("AND imported = ?", query.imported())
                .when("AND started_at >= ?", query.from())
                .when("AND started_at < ?", query.to());
        CallRecordQuery.Position after = query.after();
        if (after != null) {
            calls.add("AND (started_at, id) > (?, ?)", after.startedAt(), after.id());
        }
        return sql.query(calls.add("ORDER BY started_at, id LIMIT ?", query.limit() + 1), rows::call);
    }

    private void bind(Connection connection, PreparedStatement insert, CallRecord call, DialGrant dial)
            throws SQLException {
        CallResult result = call.result();
        ScriptTrace script = call.script();
        CallRecord.HeldTo questionnaire = call.questionnaire();
        Object[] values = {
            call.id(),
            dial.attemptId(),
            dial.taskId(),
            dial.fencingToken(),
            dial.attempt(),
            call.agentId(),
            call.orgUnitId(),
            dial.ownerAgentId(),
            call.customerId(),
            dial.programId(),
            dial.programVersion(),
            dial.policyVersion(),
            dial.purpose(),
            call.business(),
            dial.subjectKind(),
            dial.subjectId(),
            dial.opensOn(),
            dial.dueOn(),
            call.direction().name(),
            Instants.utc(dial.dialledAt()),
            Instants.utc(call.startedAt()),
            Instants.utc(call.endedAt()),
            result.outcome().name(),
            result.disposition() == null ? null : result.disposition().name(),
            Instants.utcOrNull(result.appointmentAt()),
            result.notes(),
            result.counts().connected(),
            result.counts().effective(),
            result.counts().successful(),
            result.counts().definitionVersion(),
            Instants.utc(call.createdAt()),
            dial.contactClass(),
            texts(connection, dial.questions()),
            script == null ? null : script.sessionId(),
            script == null ? null : script.scriptId(),
            script == null ? null : script.scriptVersion(),
            script == null ? null : rows.json(script.path()),
            questionnaire == null ? null : questionnaire.id(),
            questionnaire == null ? null : questionnaire.version()
        };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static void insertAnswers(Connection connection, UUID callId, List<Answer> answers) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_ANSWERS)) {
            insert.setObject(1, callId);
            insert.setArray(
                    2, texts(connection, answers.stream().map(Answer::question).toList()));
            insert.setArray(
                    3, texts(connection, answers.stream().map(Answer::value).toList()));
            insert.executeUpdate();
        }
    }

    private static java.sql.Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }
}
