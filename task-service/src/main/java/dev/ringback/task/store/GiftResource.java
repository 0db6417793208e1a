package dev.ringback.task.store;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Gifts over HTTP. */
@Path("/v1/gifts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Gifts",
        description =
                "A gift a store gave to a customer, or one the store bought itself and had signed for: then the customer is the signer (TASK-10).")
@RunOnVirtualThread
public class GiftResource extends RecordedResource<Gift> {

    GiftResource(FactService facts, GiftFacts kind) {
        super(facts, kind);
    }
}
