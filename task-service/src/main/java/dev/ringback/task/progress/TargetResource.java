package dev.ringback.task.progress;

import dev.ringback.platform.security.Roles;
import dev.ringback.task.input.Identifier;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The targets of programs over HTTP. */
@Path("/v1/programs/{id}/targets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programs")
@RunOnVirtualThread
public class TargetResource {

    private static final String MONTH = "[0-9]{4}-(0[1-9]|1[0-2])";

    private final CardService service;
    private final TargetProgress targets;

    TargetResource(CardService service, TargetProgress targets) {
        this.service = service;
        this.targets = targets;
    }

    /** Shows the targets of a month. */
    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.MANAGER, Roles.BI, Roles.ADMIN})
    @Operation(
            operationId = "getProgramTargets",
            summary = "How far a program has come with its targets in a month",
            description =
                    "Different customers called back in each week, Monday to Sunday, and in the month, which is made of the weeks whose Monday"
                            + " lies in it. With nothing due a target is met (TASK-3).")
    @APIResponse(responseCode = "200", description = "Week by week.")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public MonthProgress targets(
            @PathParam("id") @Identifier String id,
            @Parameter(description = "A month of business time.", example = "2026-04", required = true)
                    @QueryParam("month")
                    @NotNull
                    @Pattern(regexp = MONTH)
                    String month) {
        return targets.of(id, service.program(id).terms().targets(), YearMonth.parse(month));
    }
}
