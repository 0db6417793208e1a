package dev.ringback.task.outreach;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Occasions over HTTP. */
@Path("/v1/occasions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Occasions",
        description =
                "A day on which a customer is greeted or told of something (TASK-20, TASK-22, TASK-23). Birthdays and anniversaries come again each year.")
@RunOnVirtualThread
public class OccasionResource extends RecordedResource<Occasion> {

    OccasionResource(FactService facts, OccasionFacts kind) {
        super(facts, kind);
    }
}
