package dev.ringback.task.visit;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Arrivals over HTTP. */
@Path("/v1/arrivals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Arrivals",
        description =
                "A customer came. Callbacks of deposits of the same customer that are still open are taken back; scoring counts it for the agent who invited (S2-1).")
@RunOnVirtualThread
public class ArrivalResource extends RecordedResource<Arrival> {

    ArrivalResource(FactService facts, ArrivalFacts kind) {
        super(facts, kind);
    }
}
