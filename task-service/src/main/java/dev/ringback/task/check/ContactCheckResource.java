package dev.ringback.task.check;

import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The dry run of contact protection. */
@Path("/v1/contact-checks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contact checks", description = "May this customer be called at these instants, and why not?")
@RunOnVirtualThread
class ContactCheckResource {

    private static final String EXAMPLE = """
            {"history": [{"at": "2026-01-10"}, {"at": "2026-01-20"}], "policies": ["P-OUT"],
             "asks": ["2026-01-28", "2026-04-19", "2026-04-20"]}
            """;

    private static final String ANSWER = """
            {"decisions": [
              {"at": "2026-01-28", "allowed": false, "rule": "TASK-15", "policyId": "P-OUT", "policyVersion": 1,
               "reason": "MONTHLY_CAP", "nextAllowedAt": "2026-04-19T16:00:00Z",
               "countedAttempts": [{"at": "2026-01-10T04:00:00Z"}, {"at": "2026-01-20T04:00:00Z"}]},
              {"at": "2026-04-20", "allowed": true, "countedAttempts": []}]}
            """;

    private static final UUID FIRST = new UUID(0, 0);

    private final ContactCheckService checks;
    private final ContactStateRebuild rebuild;

    ContactCheckResource(ContactCheckService checks, ContactStateRebuild rebuild) {
        this.checks = checks;
        this.rebuild = rebuild;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = "checkContact",
            summary = "Ask contact protection",
            description =
                    "Decides by the code of claims and dials, and changes nothing. With customerId the number's real history is asked"
                            + " under the company's policies and the program's; with history exactly the named policies apply, or the program's with"
                            + " the company's. An instant is asked as of then: dials after it do not count. Each instant is decided by the versions of"
                            + " the policies in force at it, one that is over by those in force now.")
    @APIResponse(
            responseCode = "200",
            description = "One decision per ask, in their order.",
            content =
                    @Content(
                            schema = @Schema(implementation = ContactCheckAnswer.class),
                            examples = @ExampleObject(name = "P-OUT", value = ANSWER)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no such customer")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED with each field at fault")
    public ContactCheckAnswer check(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ContactCheckRequest.class),
                                            examples = @ExampleObject(name = "P-OUT", value = EXAMPLE)))
                    @NotNull
                    @Valid
                    ContactCheckRequest body) {
        return checks.check(body);
    }

    @POST
    @Path("rebuilds")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "rebuildContactStates",
            summary = "Rebuild the protection cache",
            description =
                    "Derives what is cached per number anew from the dial ledger, the recorded refusals and do-not-call wishes, and the"
                            + " leases, number by number under its lock; claims and dials go on meanwhile.")
    @APIResponse(
            responseCode = "200",
            description = "What was found.",
            content = @Content(schema = @Schema(implementation = RebuildAnswer.class)))
    public RebuildAnswer rebuild() {
        long contacts = 0;
        long changed = 0;
        UUID after = FIRST;
        while (true) {
            ContactStateRebuild.Batch batch = rebuild.next(after);
            if (batch.last() == null) {
                return new RebuildAnswer(contacts, changed);
            }
            contacts += batch.contacts();
            changed += batch.changed();
            after = batch.last();
        }
    }
}
