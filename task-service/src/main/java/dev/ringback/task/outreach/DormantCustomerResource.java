package dev.ringback.task.outreach;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dormant customers over HTTP. */
@Path("/v1/dormant-customers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Dormant customers",
        description =
                "A customer who has not bought for long, as the source system finds; callbacks try to win the customer back (TASK-1).")
@RunOnVirtualThread
public class DormantCustomerResource extends RecordedResource<DormantCustomer> {

    DormantCustomerResource(FactService facts, DormantCustomerFacts kind) {
        super(facts, kind);
    }
}
