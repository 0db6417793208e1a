package dev.ringback.task.partner;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Partner points over HTTP. */
@Path("/v1/partner-points")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Partner points",
        description =
                "A partner point that was opened. The customer is whoever runs it; the callback asks whether the specialist explained the terms (TASK-23).")
@RunOnVirtualThread
public class PartnerPointResource extends RecordedResource<PartnerPoint> {

    PartnerPointResource(FactService facts, PartnerPointFacts kind) {
        super(facts, kind);
    }
}
