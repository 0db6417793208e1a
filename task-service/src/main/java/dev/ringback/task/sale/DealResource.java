package dev.ringback.task.sale;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deals over HTTP. */
@Path("/v1/deals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Deals",
        description =
                "A closed deal with what it earned and what it cost, for commissions (S2-5, S2-6). An order with closedAt is what TASK-2 calls back; a program can name DEAL as its trigger instead.")
@RunOnVirtualThread
public class DealResource extends RecordedResource<Deal> {

    DealResource(FactService facts, DealFacts kind) {
        super(facts, kind);
    }
}
