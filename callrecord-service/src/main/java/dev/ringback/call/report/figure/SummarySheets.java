package dev.ringback.call.report.figure;

import dev.ringback.call.report.kind.Scope;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.platform.table.CellKind;
import dev.ringback.platform.table.Field;
import dev.ringback.platform.table.Sheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counted calls by store, and by agent and purpose. */
@ApplicationScoped
class SummarySheets {

    private static final List<Field> UNIT =
            List.of(Field.of("orgUnitId", "店面编号", CellKind.CODE), Field.of("orgUnit", "店面", CellKind.TEXT));
    private static final List<Field> AGENT = List.of(
            Field.of("agentId", "回访员编号", CellKind.CODE),
            Field.of("agent", "回访员", CellKind.TEXT),
            Field.labelled("purpose", "回访类别", "Purpose"));
    private static final List<Field> ISSUES =
            List.of(Field.of("complaints", "投诉", CellKind.COUNT), Field.of("suggestions", "建议", CellKind.COUNT));

    /** Issues found on calls of the scope, by unit (CALL-9). */
    private static final String ISSUES_BY_UNIT = """
            (SELECT coalesce(calls.org_unit_id, '') AS unit_key,
                    count(*) FILTER (WHERE issue.kind = 'COMPLAINT') AS complaints,
                    count(*) FILTER (WHERE issue.kind = 'SUGGESTION') AS suggestions
            """;

    private final Sql sql;

    SummarySheets(Sql sql) {
        this.sql = sql;
    }

    /** A row a store (RPT-2). Calls that belong to none have a row of their own. */
    Sheet byUnit(String name, Scope scope) {
        Query query = new Query()
                .add("SELECT counted.*, unit.name AS unit_name, coalesce(found.complaints, 0) AS complaints,")
                .add("coalesce(found.suggestions, 0) AS suggestions")
                .add("FROM (SELECT calls.org_unit_id,")
                .add(Funnel.COUNTS);
        CallLines.from(query, scope)
                .add("GROUP BY calls.org_unit_id) AS counted")
                .add("LEFT JOIN")
                .add(ISSUES_BY_UNIT);
        CallLines.from(query, scope)
                .add("JOIN issue ON issue.call_id = calls.id AND issue.reported_at <= ?", scope.asOf())
                .add("GROUP BY 1) AS found ON found.unit_key = coalesce(counted.org_unit_id, '')")
                .add("LEFT JOIN directory_org_unit unit ON unit.org_unit_id = counted.org_unit_id")
                .add("ORDER BY counted.org_unit_id COLLATE \"C\"");
        return new Sheet(
                name,
                joined(UNIT, Funnel.fields(), ISSUES),
                Lines.all(
                        sql,
                        query,
                        row -> values(List.of("org_unit_id", "unit_name"), row, List.of("complaints", "suggestions"))));
    }

    /** A row an agent, his unit and a purpose. */
    Sheet byAgent(String name, Scope scope) {
        Query query = new Query()
                .add("SELECT calls.org_unit_id, unit.name AS unit_name, calls.agent_id, agent.name AS agent_name,")
                .add("calls.purpose,")
                .add(Funnel.COUNTS);
        CallLines.from(query, scope)
                .add("LEFT JOIN directory_org_unit unit ON unit.org_unit_id = calls.org_unit_id")
                .add("LEFT JOIN directory_agent agent ON agent.agent_id = calls.agent_id")
                .add("GROUP BY 1, 2, 3, 4, 5")
                .add("ORDER BY calls.org_unit_id COLLATE \"C\", calls.agent_id COLLATE \"C\",")
                .add("calls.purpose COLLATE \"C\"");
        return new Sheet(
                name,
                joined(UNIT, AGENT, Funnel.fields()),
                Lines.all(
                        sql,
                        query,
                        row -> values(
                                List.of("org_unit_id", "unit_name", "agent_id", "agent_name", "purpose"),
                                row,
                                List.of())));
    }

    private static Object[] values(List<String> texts, ResultSet row, List<String> counts) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (String column : texts) {
            values.add(row.getString(column));
        }
        values.addAll(Funnel.read(row).values());
        for (String column : counts) {
            values.add(row.getLong(column));
        }
        return values.toArray();
    }

    @SafeVarargs
    private static List<Field> joined(List<Field>... parts) {
        List<Field> all = new ArrayList<>();
        for (List<Field> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
