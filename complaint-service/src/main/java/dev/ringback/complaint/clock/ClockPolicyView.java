package dev.ringback.complaint.clock;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The times of a level as they are shown. */
@Schema(
        name = "ComplaintClock",
        description = "The times complaints of a level are given.",
        requiredProperties = {
            "level",
            "version",
            "replyMinutes",
            "calendarId",
            "escalations",
            "inForceFrom",
            "changedBy"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClockPolicyView(
        Level level,

        @Schema(examples = "1", description = "Rises with each change; also the ETag.")
        int version,

        @Schema(examples = "720", description = "Clock minutes from receipt to the answer.")
        int replyMinutes,

        @Schema(examples = "480", description = "Counted minutes from one word to the customer to the next.") @Nullable
        Integer updateMinutes,

        @Schema(examples = "1440", description = "Counted minutes from receipt to the resolution.") @Nullable
        Integer solutionMinutes,

        @Schema(examples = "120", description = "Clock minutes to accept or return what is handed over.") @Nullable
        Integer handOverMinutes,

        @Schema(examples = "OFFICE", description = "Whose hours count for updates and solution.")
        String calendarId,

        @Schema(examples = "60", description = "Clock minutes before each due time.") @Nullable
        Integer warnBeforeMinutes,

        List<Step> escalations,
        Instant inForceFrom,
        @Schema(examples = "manager-1") String changedBy) {

    private static final int TWELVE_HOURS = 720;
    private static final int A_YEAR = 525_600;

    static ClockPolicyView of(ClockPolicy policy) {
        return new ClockPolicyView(
                policy.level(),
                policy.version(),
                Math.toIntExact(policy.reply().toMinutes()),
                minutes(policy.update()),
                minutes(policy.solution()),
                minutes(policy.handOver()),
                policy.calendarId(),
                minutes(policy.warnBefore()),
                policy.chain().stream()
                        .map(step -> new Step(step.afterMinutes(), step.toUnitId()))
                        .toList(),
                policy.inForceFrom(),
                policy.changedBy());
    }

    private static @Nullable Integer minutes(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toMinutes());
    }

    /** Whom a breach is told to. */
    @Schema(
            name = "ComplaintEscalationStep",
            description = "Who is told that a time has passed, and when.",
            requiredProperties = {"afterMinutes", "toUnitId"})
    public record Step(
            @Schema(examples = "30", description = "Clock minutes after the due time; 0 for at once.")
            @NotNull
            @Min(0)
            @Max(A_YEAR)
            Integer afterMinutes,

            @Schema(examples = "HEAD-OFFICE", description = "A unit of the directory.")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            String toUnitId) {}

    /** The times of a level as they are put. */
    @Schema(name = "PutComplaintClock", description = "The times of a level from now on.")
    public record Put(
            @Schema(
                    examples = "720",
                    description = "Clock minutes from receipt to the answer, 12 hours at most (CMPL-2).")
            @NotNull
            @Min(1)
            @Max(TWELVE_HOURS)
            Integer replyMinutes,

            @Schema(examples = "480", description = "Counted minutes from one word to the customer to the next.")
            @Min(1)
            @Max(A_YEAR)
            @Nullable
            Integer updateMinutes,

            @Schema(examples = "1440", description = "Counted minutes from receipt to the resolution.")
            @Min(1)
            @Max(A_YEAR)
            @Nullable
            Integer solutionMinutes,

            @Schema(examples = "120", description = "Clock minutes to accept or return what is handed over.")
            @Min(1)
            @Max(A_YEAR)
            @Nullable
            Integer handOverMinutes,

            @Schema(examples = "OFFICE", description = "A calendar; CLOCK if left out.")
            @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
            @Nullable
            String calendarId,

            @Schema(examples = "60", description = "Clock minutes before each due time at which a warning is given.")
            @Min(1)
            @Max(A_YEAR)
            @Nullable
            Integer warnBeforeMinutes,

            @Schema(description = "The chain after a breach, in the order of time; none if left out.")
            @Size(max = 10)
            @Nullable
            List<@NotNull @Valid Step> escalations) {}

    /** The form of the list in the published contract. */
    @Schema(name = "ComplaintClockPage", description = "The clocks of all levels.", requiredProperties = "items")
    record Page(List<ClockPolicyView> items) {}
}
