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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Projects for the general manager's weekly meeting (RPT-5): those in progress, those completed, and their callbacks. */
@ApplicationScoped
class ProjectSheets {

    private static final List<Field> FIELDS = List.of(
            Field.of("project", "工程编号", CellKind.TEXT),
            Field.of("business", "工程", CellKind.TEXT),
            Field.of("orgUnitId", "部门编号", CellKind.CODE),
            Field.of("agentId", "回访员编号", CellKind.CODE),
            Field.of("startsOn", "开工日期", CellKind.DATE),
            Field.of("plannedEndOn", "计划竣工日期", CellKind.DATE),
            Field.of("completedOn", "竣工日期", CellKind.DATE),
            Field.of("warrantyIssuedOn", "保修办理日期", CellKind.DATE),
            Field.of("feedbackFormOn", "意见反馈表日期", CellKind.DATE),
            Field.of("callbacks", "累计成功回访", CellKind.COUNT),
            Field.of("thisPeriod", "本期回访", CellKind.COUNT),
            Field.of("lastCallback", "最近回访时间", CellKind.TIME),
            Field.of("issues", "反映问题数", CellKind.COUNT),
            Field.of("projectId", "工程标识", CellKind.CODE));

    private final Sql sql;

    ProjectSheets(Sql sql) {
        this.sql = sql;
    }

    /** Projects that were begun and not completed by the last day of the period. */
    Sheet inProgress(String name, Scope scope) {
        return sheet(
                name,
                scope,
                "AND project.starts_on <= ? AND (project.completed_on IS NULL OR project.completed_on > ?)",
                scope.to(),
                scope.to());
    }

    /** Projects completed by the last day of the period that were called in it. */
    Sheet completedAndCalled(String name, Scope scope) {
        return sheet(name, scope, "AND project.completed_on <= ? AND called.this_period > 0", scope.to());
    }

    /** Projects completed in the period. */
    Sheet completedNow(String name, Scope scope) {
        return sheet(name, scope, "AND project.completed_on BETWEEN ? AND ?", scope.from(), scope.to());
    }

    private Sheet sheet(String name, Scope scope, String which, Object... bound) {
        return new Sheet(name, FIELDS, Lines.paged(sql, last -> page(scope, last, which, bound), ProjectSheets::line));
    }

    private static Query page(Scope scope, Lines.@Nullable Line last, String which, Object... bound) {
        Query query = Query.of("""
                SELECT project.*, called.callbacks, called.this_period, called.last_callback, called.issues
                FROM report_project project
                CROSS JOIN LATERAL (
                    SELECT count(*) FILTER (WHERE coalesce(last.successful, c.successful)) AS callbacks,
                        count(*) FILTER (WHERE c.started_at >= ?) AS this_period,
                        max(c.started_at) AS last_callback,
                        coalesce(sum((SELECT count(*) FROM issue
                                      WHERE issue.call_id = c.id AND issue.reported_at <= ?)), 0)::bigint AS issues
                    FROM call_record c
                    LEFT JOIN LATERAL (SELECT successful FROM call_correction
                                       WHERE call_id = c.id AND corrected_at <= ?
                                       ORDER BY revision DESC LIMIT 1) AS last ON true
                    WHERE c.subject_kind = 'PROJECT' AND c.subject_id = project.project_id
                      AND c.direction = 'OUTBOUND' AND c.started_at < ? AND c.created_at <= ?
                """, scope.begin(), scope.asOf(), scope.asOf(), scope.end(), scope.asOf());
        if (!scope.purposes().isEmpty()) {
            query.add("AND c.purpose = ANY (?)", scope.purposes());
        }
        query.add(") AS called WHERE true").add(which, bound);
        if (scope.units() != null) {
            query.add("AND project.org_unit_id = ANY (?)", scope.units());
        }
        if (last != null) {
            query.add(
                    "AND (project.starts_on, project.project_id) > (?, ?)",
                    last.key().toArray());
        }
        return query.add("ORDER BY project.starts_on, project.project_id");
    }

    private static Lines.Line line(ResultSet row) throws SQLException {
        UUID id = row.getObject("project_id", UUID.class);
        LocalDate starts = row.getObject("starts_on", LocalDate.class);
        return new Lines.Line(List.of(starts, id), new Object[] {
            row.getString("external_id"),
            row.getString("business"),
            row.getString("org_unit_id"),
            row.getString("owner_agent_id"),
            starts,
            row.getObject("planned_end_on", LocalDate.class),
            row.getObject("completed_on", LocalDate.class),
            row.getObject("warranty_issued_on", LocalDate.class),
            row.getObject("feedback_form_on", LocalDate.class),
            row.getLong("callbacks"),
            row.getLong("this_period"),
            Instants.readOrNull(row, "last_callback"),
            row.getLong("issues"),
            id.toString()
        });
    }
}
