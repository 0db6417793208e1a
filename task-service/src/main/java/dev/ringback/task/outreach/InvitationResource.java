package dev.ringback.task.outreach;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations over HTTP. */
@Path("/v1/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Invitations",
        description =
                "A customer was invited to an event: the callback confirms time, place and documents; a notice that was not delivered is delivered, and confirmed again (TASK-25).")
@RunOnVirtualThread
public class InvitationResource extends RecordedResource<Invitation> {

    InvitationResource(FactService facts, InvitationFacts kind) {
        super(facts, kind);
    }
}
