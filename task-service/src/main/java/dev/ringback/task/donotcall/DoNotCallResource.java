package dev.ringback.task.donotcall;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists numbers and lifts entries over HTTP. */
@Path("/v1/do-not-call")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Do not call", description = "Who must not be called, since when, until when and why (TASK-17, CMPL-4).")
@RunOnVirtualThread
public class DoNotCallResource {

    private final DoNotCallDesk desk;

    DoNotCallResource(DoNotCallDesk desk) {
        this.desk = desk;
    }

    /** Lists a number. */
    @POST
    @RolesAllowed({Roles.SUPERVISOR, Roles.COMPLAINT_OFFICER, Roles.ADMIN})
    @Operation(
            operationId = "listDoNotCall",
            summary = "Put a number on the do-not-call list",
            description =
                    "From the answer on no claim and no dial of any program reaches the number, leases that are held included, but for"
                            + " complaint replies and apologies. Open tasks wait; what is still listed when it is due closes DO_NOT_CALL.")
    @APIResponse(
            responseCode = "201",
            description = "Listed.",
            headers =
                    @Header(
                            name = "Location",
                            description = "Path of the entry.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            schema = @Schema(implementation = DoNotCallView.class),
                            examples = @ExampleObject(name = "entry", value = DoNotCallExamples.VIEW)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "409", description = "IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(
            responseCode = "422",
            description =
                    "VALIDATION_FAILED with each field at fault, also for a customer or a reference nobody knows; IDEMPOTENCY_KEY_REUSED")
    public Response list(
            @Parameter(required = true, description = "1 to 128 visible ASCII characters.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = DoNotCallRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "until the year's end",
                                                            value = DoNotCallExamples.REQUEST)))
                    @NotNull
                    @Valid
                    DoNotCallRequest body) {
        return desk.list(key, body);
    }

    /** Lifts an entry. */
    @POST
    @Path("{id}/lifts")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            operationId = "liftDoNotCall",
            summary = "Take an entry back",
            description = "Other entries of the same number stand. The entry stays on record.")
    @APIResponse(
            responseCode = "200",
            description = "Lifted.",
            content = @Content(schema = @Schema(implementation = DoNotCallView.class)))
    @APIResponse(
            responseCode = "400",
            description = "IDEMPOTENCY_KEY_MISSING, MALFORMED_JSON, UNKNOWN_FIELD, WRONG_TYPE, INVALID_PARAMETER")
    @APIResponse(responseCode = "401", description = "UNAUTHENTICATED, TOKEN_EXPIRED")
    @APIResponse(responseCode = "403", description = "FORBIDDEN")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(
            responseCode = "409",
            description = "NOT_LISTED: it was lifted or has run out already; IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, IDEMPOTENCY_KEY_REUSED")
    public Response lift(
            @PathParam("id") UUID id,
            @Parameter(required = true, description = "1 to 128 visible ASCII characters.")
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            schema = @Schema(implementation = LiftRequest.class),
                                            examples = @ExampleObject(name = "lift", value = DoNotCallExamples.LIFT)))
                    @NotNull
                    @Valid
                    LiftRequest body) {
        return desk.lift(key, id, body);
    }
}
