package dev.ringback.call.report.figure;

import dev.ringback.call.report.kind.Scope;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.table.CellKind;
import dev.ringback.platform.table.Field;
import dev.ringback.platform.table.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls one by one, each as it reads at the instant of the report, with its corrections until then. */
@ApplicationScoped
class CallLines {

    private static final List<Field> FIELDS = List.of(
            Field.of("startedAt", "回访时间", CellKind.TIME),
            Field.of("seconds", "通话秒数", CellKind.COUNT),
            Field.of("orgUnitId", "店面编号", CellKind.CODE),
            Field.of("orgUnit", "店面", CellKind.TEXT),
            Field.of("agentId", "回访员编号", CellKind.CODE),
            Field.of("agent", "回访员", CellKind.TEXT),
            Field.of("customerId", "客户编号", CellKind.CODE),
            Field.of("business", "业务", CellKind.TEXT),
            Field.labelled("purpose", "回访类别", "Purpose"),
            Field.labelled("outcome", "回访结果", "Outcome"),
            Field.labelled("disposition", "客户态度", "Disposition"),
            Field.of("answers", "回访问题及回答", CellKind.TEXT),
            Field.of("notes", "备注", CellKind.TEXT),
            Field.of("callId", "通话编号", CellKind.CODE));

    private static final String READING = """
            FROM (SELECT c.id, c.started_at, c.ended_at, c.agent_id, c.org_unit_id, c.customer_id, c.business,
                      c.purpose, c.subject_kind, c.subject_id, last.revision, last.answers AS last_answers,
                      CASE WHEN last.revision IS NULL THEN c.outcome ELSE last.outcome END AS outcome,
                      CASE WHEN last.revision IS NULL THEN c.disposition ELSE last.disposition END AS disposition,
                      CASE WHEN last.revision IS NULL THEN c.notes ELSE last.notes END AS notes,
                      coalesce(last.connected, c.connected) AS connected,
                      coalesce(last.effective, c.effective) AS effective,
                      coalesce(last.successful, c.successful) AS successful
            """;

    private static final String CORRECTED = """
            LEFT JOIN LATERAL (SELECT * FROM call_correction
                               WHERE call_id = c.id AND corrected_at <= ?
                               ORDER BY revision DESC LIMIT 1) AS last ON true) AS calls
            """;

    private final Sql sql;

    CallLines(Sql sql) {
        this.sql = sql;
    }

    /** Outbound calls of a scope, as a subquery named {@code calls}. Inbound ones are no callbacks. */
    static Query from(Query query, Scope scope) {
        query.add(READING).add("FROM (SELECT * FROM call_record each");
        return where(query, scope).add(") AS c").add(CORRECTED, scope.asOf());
    }

    /** A page of them. It is cut before corrections are looked up, however the database would have planned it. */
    private static Query page(Query query, Scope scope, Lines.@Nullable Line last) {
        query.add(READING).add("FROM (SELECT * FROM call_record each");
        where(query, scope);
        if (last != null) {
            query.add("AND (each.started_at, each.id) > (?, ?)", last.key().toArray());
        }
        return query.add("ORDER BY each.started_at, each.id LIMIT ?) AS c", Lines.PAGE)
                .add(CORRECTED, scope.asOf());
    }

    private static Query where(Query query, Scope scope) {
        query.add(
                "WHERE each.direction = 'OUTBOUND' AND each.started_at >= ? AND each.started_at < ? AND each.created_at <= ?",
                scope.begin(),
                scope.end(),
                scope.asOf());
        if (!scope.purposes().isEmpty()) {
            query.add("AND each.purpose = ANY (?)", scope.purposes());
        }
        if (scope.units() != null) {
            query.add("AND each.org_unit_id = ANY (?)", scope.units());
        }
        if (scope.programId() != null) {
            query.add("AND each.program_id = ?", scope.programId());
        }
        return query;
    }

    /** A table of them, in order of their begin. */
    Sheet sheet(String name, Scope scope) {
        return new Sheet(name, FIELDS, Lines.paged(sql, last -> lines(scope, last), CallLines::line));
    }

    /** How many there are. */
    long count(Scope scope) {
        Query query = from(Query.of("SELECT count(*)"), scope);
        return Objects.requireNonNull(sql.first(query, row -> row.getLong(1)));
    }

    private static Query lines(Scope scope, Lines.@Nullable Line last) {
        Query query = Query.of("""
                SELECT calls.*, agent.name AS agent_name, unit.name AS unit_name,
                    CASE WHEN calls.revision IS NULL
                    THEN (SELECT string_agg(question || '：' || value, '；' ORDER BY position)
                          FROM call_answer WHERE call_id = calls.id)
                    ELSE (SELECT string_agg(each ->> 'question' || '：' || (each ->> 'value'), '；' ORDER BY position)
                          FROM jsonb_array_elements(calls.last_answers) WITH ORDINALITY AS given (each, position))
                    END AS answers
                """);
        return page(query, scope, last).add("""
                LEFT JOIN directory_agent agent ON agent.agent_id = calls.agent_id
                LEFT JOIN directory_org_unit unit ON unit.org_unit_id = calls.org_unit_id
                ORDER BY calls.started_at, calls.id
                """);
    }

    private static Lines.Line line(ResultSet row) throws SQLException {
        Instant begin = Instants.read(row, "started_at");
        Instant end = Instants.read(row, "ended_at");
        UUID id = row.getObject("id", UUID.class);
        return new Lines.Line(List.of(begin, id), new Object[] {
            begin,
            Duration.between(begin, end).toSeconds(),
            row.getString("org_unit_id"),
            row.getString("unit_name"),
            row.getString("agent_id"),
            row.getString("agent_name"),
            row.getString("customer_id"),
            row.getString("business"),
            row.getString("purpose"),
            row.getString("outcome"),
            row.getString("disposition"),
            row.getString("answers"),
            row.getString("notes"),
            id.toString()
        });
    }
}
