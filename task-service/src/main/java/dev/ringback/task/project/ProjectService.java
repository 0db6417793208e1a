package dev.ringback.task.project;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.task.fact.FactService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes the progress of projects in and answers as HTTP does. */
@ApplicationScoped
class ProjectService {

    private final ProjectProgress progress;
    private final FactService facts;
    private final ProjectKind projects;
    private final Outbox outbox;
    private final Idempotency idempotency;

    ProjectService(
            ProjectProgress progress, FactService facts, ProjectKind projects, Outbox outbox, Idempotency idempotency) {
        this.progress = progress;
        this.facts = facts;
        this.projects = projects;
        this.outbox = outbox;
        this.idempotency = idempotency;
    }

    /** What a key stands for: the same body for another project, or of another kind, is another request. */
    private record Keyed(UUID projectId, String kind, Progress told) {}

    /**
     * Takes in what is told of a project, once per key.
     *
     * @throws dev.ringback.platform.problem.ProblemException see {@link ProjectProgress#tell}
     */
    Response tell(@Nullable String key, UUID id, Progress told) {
        return idempotency.run(
                key, "tell-project", new Keyed(id, told.getClass().getSimpleName(), told), () -> {
                    Integer version = progress.tell(id, told);
                    if (version != null) {
                        outbox.append(id.toString(), version, projects.event(facts.stored(projects, id)));
                    }
                    return new Reply(version == null ? 200 : 201, facts.get(projects, id), projects.path() + id);
                });
    }
}
