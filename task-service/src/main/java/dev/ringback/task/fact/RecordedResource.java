package dev.ringback.task.fact;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * Facts of a {@link RecordedKind} over HTTP. The roles stand twice: the build reads those of inherited methods for the check alone, and not for
 * the contract. What the published contract says of each kind by itself, {@link RecordedContract} adds.
 *
 * @param <B> the record that states one
 */
public abstract class RecordedResource<B extends RecordedBody> {

    private final FactService facts;
    private final RecordedKind<B> kind;

    /** The resource of a kind. */
    protected RecordedResource(FactService facts, RecordedKind<B> kind) {
        this.facts = facts;
        this.kind = kind;
    }

    /** Takes one in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CRM, Roles.ADMIN})
    @SecurityRequirement(
            name = RecordedContract.SCHEME,
            scopes = {Roles.CRM, Roles.ADMIN})
    @Operation(
            operationId = RecordedContract.RECEIVE,
            description =
                    "Once per (source, externalId): sent again with equal content it answers 200 with the one that exists, with other content"
                            + " 409. A customer unknown until now is registered with it, and the callbacks it gives rise to are planned.")
    @APIResponse(
            responseCode = "201",
            description = "Taken in.",
            headers = {
                @Header(
                        name = "Location",
                        description = "Where it is found.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = Idempotency.REPLAYED,
                        description = "true when the same answer is given again.",
                        schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "200", description = "Known with equal content.")
    @APIResponse(
            responseCode = "409",
            description = "EXTERNAL_ID_CONFLICT with the field that differs, IDEMPOTENCY_IN_FLIGHT")
    @APIResponse(responseCode = "413", description = "BODY_TOO_LARGE")
    @APIResponse(
            responseCode = "422",
            description = "VALIDATION_FAILED with each field at fault, IDEMPOTENCY_KEY_REUSED")
    public Response receive(
            @Parameter(description = "1 to 128 visible ASCII characters, new for each fact.", required = true)
                    @HeaderParam(Idempotency.HEADER)
                    @Nullable
                    String key,
            @NotNull @Valid B body) {
        return facts.take(key, kind, body);
    }

    /** One of them. */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @SecurityRequirement(
            name = RecordedContract.SCHEME,
            scopes = {Roles.CRM, Roles.SUPERVISOR, Roles.MANAGER, Roles.AUDITOR, Roles.ADMIN})
    @Operation(operationId = RecordedContract.GET)
    @APIResponse(responseCode = "200", description = "As it was stated.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public B get(@PathParam("id") UUID id) {
        return facts.get(kind, id);
    }
}
