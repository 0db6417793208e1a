package dev.ringback.complaint.ratio;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.export.Column;
import dev.ringback.platform.export.ExportPage;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Complaint ratios of a month (CMPL-9, RPT-6). */
@Schema(
        name = "ComplaintRatios",
        description = "Complaints of a month, and what they are set against.",
        requiredProperties = {"month", "dimension", "counted", "complaints", "items"})
record RatioView(
        @Schema(examples = "2026-04", description = "By receipt, in the business time zone.")
        String month,

        Dimension dimension,
        Counted counted,

        @Schema(examples = "12", description = "All that count, also those of no key.")
        long complaints,

        List<Row> items)
        implements ExportPage {

    /** One key. */
    @Schema(
            name = "ComplaintRatio",
            description = "Complaints of one key.",
            requiredProperties = {"key", "complaints", "complaintsPath"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(examples = "D-07") String key,
            @Schema(examples = "3") long complaints,

            @Schema(
                    examples = "40",
                    description = "Projects, orders or calls in the month, as told; absent if nothing was.")
            @Nullable
            Long base,

            @Schema(examples = "7.50", description = "Of the base, rounded half up; absent without one.") @Nullable
            String ratioPercent,

            @Schema(examples = "25.00", description = "Of all complaints that count, rounded half up.") @Nullable
            String sharePercent,

            @Schema(
                    examples =
                            "/v1/complaints?kind=COMPLAINT&receivedFrom=2026-04-01&receivedTo=2026-04-30&party=DESIGNER:D-07",
                    description = "The complaints that were counted.")
            String complaintsPath) {}

    @Override
    public List<Column> columns(List<JsonNode> rows) {
        return List.of(
                new Column("month", item -> month),
                new Column("dimension", item -> dimension.name()),
                Column.freeText("key"),
                Column.of("complaints"),
                Column.of("base"),
                Column.of("ratioPercent"),
                Column.of("sharePercent"));
    }

    /** What complaints of a month are set against. */
    @Schema(name = "PutRatioBases", description = "What complaints of a month are set against.")
    record Bases(@NotNull @NotEmpty @Size(max = 5000) List<@NotNull @Valid Base> items) {}

    /** The base of one key. */
    @Schema(
            name = "RatioBase",
            description = "The base of one key.",
            requiredProperties = {"key", "base"})
    record Base(
            @Schema(examples = "D-07") @NotNull @Pattern(regexp = "\\S(.{0,62}\\S)?")
            String key,

            @Schema(
                    examples = "40",
                    description =
                            "Projects of a designer, inspector or crew, orders of a store or product, calls of an agent.")
            @NotNull
            @Min(0)
            @Max(1_000_000_000)
            Long base) {}

    /** What has been taken in. */
    @Schema(
            name = "RatioBasesKept",
            description = "How many bases were taken in.",
            requiredProperties = {"month", "dimension", "kept"})
    record Kept(
            String month,
            Dimension dimension,
            @Schema(examples = "12") int kept) {}

    /** Whether times were kept. */
    @Schema(
            name = "ComplaintServiceLevels",
            description = "Whether times were kept.",
            requiredProperties = {"from", "to", "by", "items"})
    record Levels(LocalDate from, LocalDate to, LevelKey by, List<LevelRow> items) implements ExportPage {

        @Override
        public List<Column> columns(List<JsonNode> rows) {
            return List.of(
                    Column.freeText("key"),
                    Column.of("rounds"),
                    Column.of("answeredInTime"),
                    Column.of("answeredLate"),
                    Column.of("overdue"),
                    Column.of("pending"),
                    Column.of("inTimePercent"),
                    Column.of("replyBreaches"),
                    Column.of("updateBreaches"),
                    Column.of("solutionBreaches"),
                    Column.of("handOverBreaches"));
        }
    }

    /** Whose times. */
    enum LevelKey {
        /** The department that has it; for a breach, that had it then. */
        DEPARTMENT,
        OFFICER
    }

    /** One department or officer. */
    @Schema(
            name = "ComplaintServiceLevel",
            description = "Whether a department or an officer kept the times.",
            requiredProperties = {
                "key",
                "rounds",
                "answeredInTime",
                "answeredLate",
                "overdue",
                "pending",
                "replyBreaches",
                "updateBreaches",
                "solutionBreaches",
                "handOverBreaches"
            })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LevelRow(
            @Schema(examples = "CUSTOMER-CARE") String key,

            @Schema(examples = "10", description = "Times to answer that began, with each reopening.")
            long rounds,

            @Schema(examples = "7") long answeredInTime,
            @Schema(examples = "1") long answeredLate,

            @Schema(examples = "1", description = "Not answered, and the time is over.")
            long overdue,

            @Schema(examples = "1", description = "Not answered, and there is time; neither kept nor missed.")
            long pending,

            @Schema(
                    examples = "77.78",
                    description = "Of those not pending, rounded half up; absent if there are none.")
            @Nullable
            String inTimePercent,

            @Schema(examples = "2", description = "Times that passed unkept, of those told in these days.")
            long replyBreaches,

            @Schema(examples = "0") long updateBreaches,
            @Schema(examples = "0") long solutionBreaches,
            @Schema(examples = "0") long handOverBreaches) {}
}
