package dev.ringback.task.outreach;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Notices over HTTP. */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Notices",
        description =
                "Something that a customer is told at once: a brand replaced, a price changed, new stock (TASK-22). For a list of customers send an import, a row for each.")
@RunOnVirtualThread
public class NoticeResource extends RecordedResource<Notice> {

    NoticeResource(FactService facts, NoticeFacts kind) {
        super(facts, kind);
    }
}
