package dev.ringback.scoring.payroll;

import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.paging.Pages;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.Roles;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.StatementDocument;
import dev.ringback.scoring.statement.StatementService;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The payroll of a paid month, for the system that pays. */
@Path("/v1/kpi/payroll")
@RunOnVirtualThread
@Tag(name = "KPI")
public class PayrollResource {
    private final StatementService statements;

    PayrollResource(StatementService statements) {
        this.statements = statements;
    }

    /** What every agent is paid for the month. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, MediaTypes.CSV, MediaTypes.NDJSON})
    @RolesAllowed(Roles.HR)
    @Operation(
            operationId = "exportPayroll",
            summary = "Payroll of a paid month",
            description =
                    "A row for every closed statement of the month, with its digest: the same bytes at every call."
                            + " A fact that comes later is an adjustment of a later month and changes nothing here. As JSON, CSV"
                            + " or NDJSON by Accept, with the same figures; for the next page follow the Link header.")
    @APIResponse(
            responseCode = "200",
            description = "A page by agent id",
            headers = @Header(name = "Link", description = "rel=next", schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PayrollPage.class)),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema = @Schema(type = SchemaType.STRING),
                        examples = @ExampleObject(name = "payroll", value = """
                                        agentId,month,basePay,score,adjustments,pay,payReason,scheme,schemeVersion,digest
                                        A01,2026-04,4000.00,112,-120.00,4360.00,,S1,2,sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                                        """)),
                @Content(mediaType = MediaTypes.NDJSON, schema = @Schema(implementation = PayrollEntry.class))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    @APIResponse(responseCode = "406", description = "NOT_ACCEPTABLE")
    @APIResponse(
            responseCode = "409",
            description = "MONTH_NOT_PAID: the month is open, or closed and not marked as paid")
    public Response export(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue(Pages.DEFAULT_LIMIT) @Min(1) @Max(Pages.MAX_LIMIT) int limit,
            @Context UriInfo uri) {
        ScoringMonth paidMonth = Parameters.month(month);
        String name = paidMonth.month().toString();
        Page<StatementDocument> page = statements
                .paid(paidMonth, Cursor.decode(cursor, 1), limit)
                .orElseThrow(() -> new ProblemException(ScoringError.MONTH_NOT_PAID).detailArgs(name));
        List<PayrollEntry> entries = page.items().stream()
                .map(statement -> PayrollEntry.of(statement.statement()))
                .toList();
        return Response.fromResponse(Pages.response(page, uri))
                .entity(new PayrollPage(name, entries, page.nextCursor()))
                .build();
    }
}
