package dev.ringback.task.member;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Assignments over HTTP. */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Assignments",
        description =
                "A customer was given to an account manager: first contact within a week (TASK-20), then regular callbacks while it lasts (TASK-22).")
@RunOnVirtualThread
public class AssignmentResource extends RecordedResource<Assignment> {

    AssignmentResource(FactService facts, AssignmentFacts kind) {
        super(facts, kind);
    }
}
