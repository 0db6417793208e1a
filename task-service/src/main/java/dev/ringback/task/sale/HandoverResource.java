package dev.ringback.task.sale;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Handovers over HTTP. */
@Path("/v1/handovers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Handovers",
        description =
                "A customer took over what was bought and drove off: a thank-you within an hour, a callback within three days, maintenance in time (TASK-20).")
@RunOnVirtualThread
public class HandoverResource extends RecordedResource<Handover> {

    HandoverResource(FactService facts, HandoverFacts kind) {
        super(facts, kind);
    }
}
