package dev.ringback.scoring.sheet;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.export.ContentDisposition;
import dev.ringback.platform.export.MediaTypes;
import dev.ringback.platform.security.Roles;
import dev.ringback.platform.table.CsvWriter;
import dev.ringback.platform.table.JsonWriter;
import dev.ringback.platform.table.ReportFormat;
import dev.ringback.platform.table.Sheet;
import dev.ringback.platform.table.TableWriter;
import dev.ringback.platform.table.XlsxWriter;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.measure.ScoringMonth;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The assessment forms of a month over HTTP (RPT-9). */
@Path("/v1/kpi/assessment-forms")
@RunOnVirtualThread
@Tag(name = "KPI")
public class AssessmentFormResource {

    private final AssessmentForm form;
    private final BusinessClock clock;
    private final ObjectMapper json;

    AssessmentFormResource(AssessmentForm form, BusinessClock clock, ObjectMapper json) {
        this.form = form;
        this.clock = clock;
        this.json = json;
    }

    /** The form of all agents of a scheme. */
    @GET
    @Produces({MediaTypes.XLSX, MediaType.APPLICATION_JSON, MediaTypes.CSV})
    @RolesAllowed({Roles.MANAGER, Roles.HR, Roles.AUDITOR})
    @Operation(
            operationId = "getAssessmentForm",
            summary = "The assessment form of a month",
            description =
                    "电话回访员绩效考核记录表 (RPT-9): what each agent of the scheme scored and earns, and every item behind it, in two tables; CSV"
                            + " is the table of items. The file is named by the month. Of a closed month it is the same bytes at every"
                            + " call; of an open one it says how things stand.")
    @APIResponse(
            responseCode = "200",
            description = "The form.",
            content = {
                @Content(mediaType = MediaTypes.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaTypes.CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", description = "INVALID_PARAMETER")
    public Response get(
            @Parameter(required = true, schema = @Schema(implementation = String.class), example = "2026-04")
                    @QueryParam("month")
                    @Nullable
                    String month,
            @Parameter(description = "Only statements by this scheme.", example = "S1")
                    @QueryParam("scheme")
                    @DefaultValue("S1")
                    @Pattern(regexp = Parameters.ID)
                    String scheme,
            @Parameter(description = "The format; by Accept unless given, and a workbook where that says nothing.")
                    @QueryParam("format")
                    @Nullable
                    ReportFormat format,
            @Context HttpHeaders headers) {
        ScoringMonth of = Parameters.month(month);
        ReportFormat asked = format == null ? ReportFormat.accepted(headers.getAcceptableMediaTypes()) : format;
        String title = of.month().getMonthValue() + "月" + SheetWords.CHINESE.wordOr("title." + scheme, scheme);
        String plain = "assessment-" + scheme + "-" + of.month() + "." + asked.extension();
        StreamingOutput bytes = output -> write(output, of, scheme, asked, title);
        return Response.ok(bytes, asked.mediaType())
                .header("Content-Disposition", ContentDisposition.attachment(title + "." + asked.extension(), plain))
                .build();
    }

    private void write(OutputStream output, ScoringMonth month, String scheme, ReportFormat format, String title)
            throws IOException {
        List<Sheet> sheets = format == ReportFormat.CSV
                ? List.of(form.items(month, scheme))
                : List.of(form.agents(month, scheme), form.items(month, scheme));
        try (TableWriter writer = switch (format) {
            case XLSX -> new XlsxWriter(output, clock.zone(), AssessmentFormResource::words);
            case JSON ->
                new JsonWriter(
                        output,
                        json,
                        Map.of("title", title, "month", month.month().toString()));
            case CSV -> new CsvWriter(() -> output);
        }) {
            for (Sheet sheet : sheets) {
                writer.begin(sheet);
                sheet.rows().each(values -> row(writer, values));
                writer.end();
            }
            writer.finish();
        }
    }

    private static void row(TableWriter writer, Object[] values) {
        try {
            writer.row(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String labels, String code) {
        return SheetWords.CHINESE.wordOr(labels.equals("met") ? code : labels + "." + code, code);
    }
}
