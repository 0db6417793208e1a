package dev.ringback.task.project;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.DomainEvent;
import dev.ringback.platform.event.ProjectChanged;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.fact.FactColumn;
import dev.ringback.task.fact.FactKind;
import dev.ringback.task.fact.FactLayout;
import dev.ringback.task.fact.FactRequest;
import dev.ringback.task.fact.FactRow;
import dev.ringback.task.fact.StoredFact;
import dev.ringback.task.program.CallbackSubject;
import dev.ringback.task.program.ProjectDates;
import dev.ringback.task.program.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Projects: a fact that changes, since its completion, warranty and feedback form are told later (TASK-6, TASK-7). */
@ApplicationScoped
public class ProjectKind implements FactKind<NewProject, ProjectView> {

    static final FactLayout<NewProject> LAYOUT = new FactLayout<>(
            "project",
            List.of(
                    FactColumn.customer(NewProject::customerId),
                    FactColumn.text("business", NewProject::business),
                    FactColumn.date("startsOn", project -> project.dates().startsOn()),
                    FactColumn.date("plannedEndOn", project -> project.dates().plannedEndOn()),
                    FactColumn.laterDate(
                            "completedOn", project -> project.dates().completedOn()),
                    FactColumn.laterDate(
                            "warrantyIssuedOn", project -> project.dates().warrantyIssuedOn()),
                    FactColumn.laterDate(
                            "warrantyUntil", project -> project.dates().warrantyUntil()),
                    FactColumn.laterDate(
                            "feedbackFormOn", project -> project.dates().feedbackFormOn()),
                    FactColumn.text("ownerAgentId", NewProject::ownerAgentId),
                    FactColumn.text("orgUnitId", NewProject::orgUnitId)),
            ProjectKind::read);

    private final Sql sql;
    private final BusinessClock clock;

    ProjectKind(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public SubjectKind subject() {
        return SubjectKind.PROJECT;
    }

    @Override
    public String operation() {
        return "receive-project";
    }

    @Override
    public String path() {
        return "/v1/projects/";
    }

    @Override
    public Class<? extends FactRequest<NewProject>> request() {
        return ProjectRequest.class;
    }

    @Override
    public List<CallbackSubject> subjects(UUID id, NewProject project) {
        return List.of(new CallbackSubject(
                id,
                Objects.requireNonNull(project.customerId()),
                project.business(),
                project.externalId(),
                project.ownerAgentId(),
                project.orgUnitId(),
                null,
                project.dates().startsOn(),
                false,
                project.dates(),
                project.source() + "/" + project.externalId(),
                null,
                null,
                Map.of()));
    }

    @Override
    public FactLayout<NewProject> layout() {
        return LAYOUT;
    }

    @Override
    public String subjects() {
        return """
                SELECT p.id AS fact_id, p.id AS subject_id, p.customer_id, p.business, p.external_id, p.owner_agent_id,
                       p.org_unit_id, NULL::text AS excluded_agent_id, p.starts_on AS happened, false AS cancelled,
                       jsonb_build_object('startsOn', p.starts_on, 'plannedEndOn', p.planned_end_on,
                           'completedOn', p.completed_on, 'completionToldOn', p.completion_told_on,
                           'warrantyIssuedOn', p.warranty_issued_on, 'warrantyToldOn', p.warranty_told_on,
                           'warrantyUntil', p.warranty_until, 'feedbackFormOn', p.feedback_form_on) AS project,
                       p.source || '/' || p.external_id AS name, NULL::numeric AS value, NULL::jsonb AS content
                FROM project p
                """;
    }

    @Override
    public Happening happening() {
        return Happening.DATE;
    }

    @Override
    public DomainEvent event(StoredFact<NewProject> stored) {
        NewProject project = stored.fact();
        ProjectDates dates = project.dates();
        return new ProjectChanged(
                stored.id(),
                project.source(),
                project.externalId(),
                Objects.requireNonNull(project.customerId()),
                project.business(),
                dates.startsOn(),
                dates.plannedEndOn(),
                dates.completedOn(),
                dates.warrantyIssuedOn(),
                dates.warrantyUntil(),
                dates.feedbackFormOn(),
                project.ownerAgentId(),
                project.orgUnitId());
    }

    @Override
    public ProjectView view(StoredFact<NewProject> stored) {
        return ProjectView.of(stored);
    }

    /** What came in with the projects was told today. */
    @Override
    public void insertParts(List<StoredFact<NewProject>> projects) {
        sql.update("""
                UPDATE project SET completion_told_on = CASE WHEN completed_on IS NOT NULL THEN ?::date END,
                                   warranty_told_on = CASE WHEN warranty_issued_on IS NOT NULL THEN ?::date END
                WHERE id = ANY (?) AND (completed_on IS NOT NULL OR warranty_issued_on IS NOT NULL)
                """, (connection, statement) -> {
            statement.setObject(1, clock.today());
            statement.setObject(2, clock.today());
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", projects.stream().map(StoredFact::id).toArray()));
        });
    }

    private static NewProject read(FactRow row) throws SQLException {
        return new NewProject(
                row.source(),
                row.externalId(),
                null,
                row.uuid("customer_id"),
                row.text("business"),
                new ProjectDates(
                        row.date("starts_on"),
                        row.date("planned_end_on"),
                        row.dateOrNull("completed_on"),
                        null,
                        row.dateOrNull("warranty_issued_on"),
                        null,
                        row.dateOrNull("warranty_until"),
                        row.dateOrNull("feedback_form_on")),
                row.textOrNull("owner_agent_id"),
                row.textOrNull("org_unit_id"));
    }
}
