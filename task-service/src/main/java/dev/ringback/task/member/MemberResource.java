package dev.ringback.task.member;

import dev.ringback.task.fact.FactService;
import dev.ringback.task.fact.RecordedResource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Members over HTTP. */
@Path("/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "A customer who is a member: regular care, renewal, birthday (TASK-20).")
@RunOnVirtualThread
public class MemberResource extends RecordedResource<Member> {

    MemberResource(FactService facts, MemberFacts kind) {
        super(facts, kind);
    }
}
