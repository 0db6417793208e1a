package dev.ringback.task.visit;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deposits over HTTP. */
@Path("/v1/deposits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Deposits",
        description =
                "A deposit that a customer paid. Unless an arrival of the customer follows it, callbacks ask why (TASK-1).")
@RunOnVirtualThread
public class DepositResource extends RecordedResource<Deposit> {

    DepositResource(FactService facts, DepositFacts kind) {
        super(facts, kind);
    }
}
