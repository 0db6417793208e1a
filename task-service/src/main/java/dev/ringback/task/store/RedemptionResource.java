package dev.ringback.task.store;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Redemptions over HTTP. */
@Path("/v1/redemptions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Redemptions",
        description = "A give-away of a campaign that a store writes off as an expense; callbacks verify it (TASK-11).")
@RunOnVirtualThread
public class RedemptionResource extends RecordedResource<Redemption> {

    RedemptionResource(FactService facts, RedemptionFacts kind) {
        super(facts, kind);
    }
}
