package dev.ringback.task.imports;

import dev.ringback.task.fact.FactIntake;
import dev.ringback.task.project.NewProject;
import dev.ringback.task.project.ProjectKind;
import dev.ringback.task.project.ProjectRequest;
import jakarta.inject.Singleton;

/** Takes projects in. */
@Singleton
class ProjectsTarget extends FactTarget<ProjectRequest, NewProject> {

    ProjectsTarget(FactIntake intake, ProjectKind kind) {
        super(intake, kind, ImportKind.PROJECTS, ProjectRequest.class);
    }
}
