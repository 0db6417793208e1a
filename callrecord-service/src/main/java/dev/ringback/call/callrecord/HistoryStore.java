package dev.ringback.call.callrecord;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Calls of other systems in the database, many at a time. Works in the caller's transaction. */
@ApplicationScoped
class HistoryStore {

    /**
     * Calls that are known are left out, also those of the same statement. In one order, so that imports of the same
     * source wait for each other and do not deadlock.
     */
    private static final String INSERT = """
            INSERT INTO call_record (imported, id, source, external_id, agent_id, org_unit_id, customer_id, business,
                direction, started_at, ended_at, outcome, disposition, notes, connected, effective, successful,
                definition_version, created_at)
            SELECT true, id, source, external_id, agent_id, org_unit_id, customer_id, business, direction,
                started_at::timestamptz, ended_at::timestamptz, outcome, disposition, notes, connected::boolean,
                effective::boolean, successful::boolean, definition_version::integer, created_at::timestamptz
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[],
                    ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                    ?::text[])
                WITH ORDINALITY AS given (id, source, external_id, agent_id, org_unit_id, customer_id, business,
                    direction, started_at, ended_at, outcome, disposition, notes, connected, effective, successful,
                    definition_version, created_at, position)
            ORDER BY external_id, position
            ON CONFLICT ON CONSTRAINT call_record_one_of_a_source DO NOTHING""";

    /** As first recorded: a correction here does not make the source's own statement another one. */
    private static final String FIND = """
            SELECT call_record.*, '[]' AS answers, NULL::integer AS last_revision
            FROM call_record WHERE source = ? AND external_id = ANY (?)""";

    private final Sql sql;
    private final CallRows rows;

    HistoryStore(Sql sql, CallRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Keeps those that are not known. */
    void insert(List<CallRecord> calls) {
        sql.update(
                INSERT,
                (connection, statement) -> Columns.from(1, connection, statement, calls)
                        .uuids(CallRecord::id)
                        .texts(call -> imported(call).source())
                        .texts(call -> imported(call).externalId())
                        .texts(CallRecord::agentId)
                        .texts(CallRecord::orgUnitId)
                        .uuids(CallRecord::customerId)
                        .texts(CallRecord::business)
                        .texts(CallRecord::direction)
                        .texts(CallRecord::startedAt)
                        .texts(CallRecord::endedAt)
                        .texts(call -> call.result().outcome())
                        .texts(call -> call.result().disposition())
                        .texts(call -> call.result().notes())
                        .texts(call -> call.result().counts().connected())
                        .texts(call -> call.result().counts().effective())
                        .texts(call -> call.result().counts().successful())
                        .texts(call -> call.result().counts().definitionVersion())
                        .texts(CallRecord::createdAt));
    }

    /** What is kept of these calls, as it was first recorded. */
    List<CallRecord> find(String source, List<HistoricCall> calls) {
        return sql.query(
                FIND,
                (connection, statement) -> {
                    statement.setString(1, source);
                    statement.setArray(
                            2,
                            connection.createArrayOf(
                                    "text",
                                    calls.stream()
                                            .map(HistoricCall::externalId)
                                            .distinct()
                                            .toArray()));
                },
                rows::call);
    }

    private static CallOrigin.Imported imported(CallRecord call) {
        return (CallOrigin.Imported) call.origin();
    }
}
