package dev.ringback.task.partner;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Supplies over HTTP. */
@Path("/v1/supplies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Supplies",
        description =
                "Goods that were delivered to a partner point: the callback asks about attitude, timeliness, quantity and satisfaction (TASK-23).")
@RunOnVirtualThread
public class SupplyResource extends RecordedResource<Supply> {

    SupplyResource(FactService facts, SupplyFacts kind) {
        super(facts, kind);
    }
}
