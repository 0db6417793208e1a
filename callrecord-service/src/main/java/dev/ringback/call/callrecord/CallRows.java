package dev.ringback.call.callrecord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.outcome.Classification;
import dev.ringback.call.outcome.Direction;
import dev.ringback.call.outcome.Disposition;
import dev.ringback.call.outcome.Outcome;
import dev.ringback.call.session.PathStep;
import dev.ringback.call.session.ScriptTrace;
import dev.ringback.platform.sql.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls and their results between Java and rows of the database. */
@ApplicationScoped
class CallRows {

    private static final TypeReference<List<Answer>> ANSWERS = new TypeReference<>() {};
    private static final TypeReference<List<PathStep>> PATH = new TypeReference<>() {};

    private final ObjectMapper json;

    CallRows(ObjectMapper json) {
        this.json = json;
    }

    /** A call of a row of {@code call_record} with its last correction, whose columns begin with {@code last_}. */
    CallRecord call(ResultSet row) throws SQLException {
        int corrected = row.getInt("last_revision");
        boolean asFirstRecorded = row.wasNull();
        return new CallRecord(
                row.getObject("id", UUID.class),
                row.getBoolean("imported")
                        ? new CallOrigin.Imported(row.getString("source"), row.getString("external_id"))
                        : new CallOrigin.Granted(dial(row)),
                row.getString("agent_id"),
                row.getString("org_unit_id"),
                row.getObject("customer_id", UUID.class),
                row.getString("business"),
                Direction.valueOf(row.getString("direction")),
                Instants.read(row, "started_at"),
                Instants.read(row, "ended_at"),
                script(row),
                questionnaire(row),
                result(row, asFirstRecorded ? "" : "last_"),
                asFirstRecorded ? CallRecord.FIRST_REVISION : corrected,
                Instants.read(row, "created_at"));
    }

    /** The result in the columns with this prefix. */
    CallResult result(ResultSet row, String prefix) throws SQLException {
        String disposition = row.getString(prefix + "disposition");
        return new CallResult(
                Outcome.valueOf(row.getString(prefix + "outcome")),
                disposition == null ? null : Disposition.valueOf(disposition),
                answers(row.getString(prefix + "answers")),
                row.getString(prefix + "notes"),
                Instants.readOrNull(row, prefix + "appointment_at"),
                new Classification(
                        row.getBoolean(prefix + "connected"),
                        row.getBoolean(prefix + "effective"),
                        row.getBoolean(prefix + "successful"),
                        row.getInt(prefix + "definition_version")));
    }

    /** Answers, or the way through a script, as the database keeps them. */
    String json(List<?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers or steps cannot be written as JSON", e);
        }
    }

    private static DialGrant dial(ResultSet row) throws SQLException {
        return new DialGrant(
                row.getObject("attempt_id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getString("agent_id"),
                row.getObject("customer_id", UUID.class),
                row.getLong("fencing_token"),
                row.getString("program_id"),
                row.getInt("program_version"),
                row.getString("purpose"),
                row.getString("business"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getObject("opens_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner_agent_id"),
                row.getString("org_unit_id"),
                row.getInt("attempt"),
                List.of((String[]) row.getArray("questions").getArray()),
                row.getString("policy_version"),
                row.getString("contact_class"),
                Instants.read(row, "dialled_at"),
                null);
    }

    private @Nullable ScriptTrace script(ResultSet row) throws SQLException {
        UUID session = row.getObject("script_session_id", UUID.class);
        return session == null
                ? null
                : new ScriptTrace(
                        session,
                        row.getString("script_id"),
                        row.getInt("script_version"),
                        parse(row.getString("script_path"), PATH));
    }

    private static CallRecord.@Nullable HeldTo questionnaire(ResultSet row) throws SQLException {
        String id = row.getString("questionnaire_id");
        return id == null ? null : new CallRecord.HeldTo(id, row.getInt("questionnaire_version"));
    }

    private List<Answer> answers(String array) {
        return parse(array, ANSWERS);
    }

    private <T> T parse(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database holds answers or steps that are not JSON", e);
        }
    }
}
