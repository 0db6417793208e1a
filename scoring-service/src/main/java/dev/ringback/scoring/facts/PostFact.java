package dev.ringback.scoring.facts;

import dev.ringback.platform.text.PlainText;
import dev.ringback.scoring.access.Parameters;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact that people report. Which fields a type needs and takes is said by {@link ReportedType}; hours and yuan are decimal
 * strings, numbers of persons and things whole numbers.
 *
 * @param version 1 unless it corrects: the next version replaces what the one before told
 * @param line which office telephone, by the house's own name for it and never by a number
 */
@Schema(
        description =
                "RECORDS_VERIFIED takes agentId, occurredOn and count (S1-3); TRIP_CALLBACK agentId, returnedOn and"
                        + " calledBackOn, which is left out when nobody called (S1-4); ATTITUDE_REPORT agentId, month and result"
                        + " (S1-5); ATTENDANCE agentId, occurredOn, hoursRostered and hoursWorked (OPS-2); HEADCOUNT orgUnitId,"
                        + " occurredOn, reported, actual, lateArrivals and onLeave (S3 2.3 to 2.5); PHONE_BILL agentId, month,"
                        + " line, longDistance, total and of it privateCharges, premiumCharges and unexplainedCharges (S6-1, S6-2,"
                        + " S6-4); PHONE_QUOTA orgUnitId, month, total and quota (S6-3); FAULT orgUnitId, occurredAt, dueAt,"
                        + " clearedAt once cleared, and procedureKept (OPS-3, S3 8.1 and 8.2); QUIZ agentId, occurredOn, questions"
                        + " and wrong (OPS-5, S3 6.3); MARKETING agentId, occurredOn, onlinePlanned, onlineDone and effectiveLeads"
                        + " (S5-5); TRANSFER_REQUEST agentId and occurredOn (S2-10). A later version of the same source and"
                        + " external id replaces what was told.")
record PostFact(
        @Schema(required = true, examples = "hr-portal") @NotNull @Pattern(regexp = "^[A-Za-z0-9._-]{1,64}$") @Nullable
        String source,

        @Schema(required = true, examples = "records-A01-2026-04-07")
        @NotNull
        @Pattern(regexp = Parameters.TEXT)
        @Nullable
        String externalId,

        @Schema(examples = "1") @Min(1) @Max(1000) @Nullable Integer version,

        @Schema(examples = "A01") @Pattern(regexp = Parameters.ID) @Nullable
        String agentId,

        @Schema(examples = "site-1") @Pattern(regexp = Parameters.ID) @Nullable
        String orgUnitId,

        @Schema(required = true) @NotNull @Nullable ReportedType type,
        @Schema(examples = "2026-04-07") @Nullable LocalDate occurredOn,

        @Schema(examples = "300") @Min(1) @Max(1_000_000) @Nullable
        Long count,

        @Schema(examples = "2026-04-10") @Nullable LocalDate returnedOn,
        @Schema(examples = "2026-04-11") @Nullable LocalDate calledBackOn,

        @Schema(examples = "2026-04") @Pattern(regexp = "^2\\d{3}-(0[1-9]|1[0-2])$") @Nullable
        String month,

        @Schema(examples = "PASS") @Pattern(regexp = "^(PASS|FAIL)$") @Nullable
        String result,

        @Schema(examples = "8") @Pattern(regexp = HOURS) @Nullable
        String hoursRostered,

        @Schema(examples = "7.5") @Pattern(regexp = HOURS) @Nullable
        String hoursWorked,

        @Schema(examples = "42") @Min(0) @Max(100_000) @Nullable
        Integer reported,

        @Schema(examples = "41") @Min(0) @Max(100_000) @Nullable
        Integer actual,

        @Schema(examples = "3") @Min(0) @Max(100_000) @Nullable
        Integer lateArrivals,

        @Schema(examples = "2") @Min(0) @Max(100_000) @Nullable
        Integer onLeave,

        @Schema(examples = "desk-12") @Pattern(regexp = "^[A-Za-z][A-Za-z0-9._-]{0,39}$") @Nullable
        String line,

        @Schema(examples = "false") @Nullable Boolean longDistance,

        @Schema(examples = "95.30") @Pattern(regexp = YUAN) @Nullable
        String total,

        @Schema(examples = "12.50") @Pattern(regexp = YUAN) @Nullable
        String privateCharges,

        @Schema(examples = "0") @Pattern(regexp = YUAN) @Nullable
        String premiumCharges,

        @Schema(examples = "0") @Pattern(regexp = YUAN) @Nullable
        String unexplainedCharges,

        @Schema(examples = "800.00") @Pattern(regexp = YUAN) @Nullable
        String quota,

        @Schema(examples = "2026-04-07T02:10:00Z") @Nullable Instant occurredAt,
        @Schema(examples = "2026-04-07T06:10:00Z") @Nullable Instant dueAt,
        @Schema(examples = "2026-04-07T05:00:00Z") @Nullable Instant clearedAt,
        @Schema(examples = "true") @Nullable Boolean procedureKept,

        @Schema(examples = "20") @Min(1) @Max(1000) @Nullable
        Integer questions,

        @Schema(examples = "3") @Min(0) @Max(1000) @Nullable Integer wrong,

        @Schema(examples = "10") @Min(0) @Max(100_000) @Nullable
        Integer onlinePlanned,

        @Schema(examples = "8") @Min(0) @Max(100_000) @Nullable
        Integer onlineDone,

        @Schema(examples = "4") @Min(0) @Max(100_000) @Nullable
        Integer effectiveLeads,

        @Schema(examples = "itemised bill of April") @Size(min = 1, max = 2000) @PlainText @Nullable
        String evidence) {
    private static final String HOURS = "^(24(\\.0{1,2})?|(1?\\d|2[0-3])(\\.\\d{1,2})?)$";
    private static final String YUAN = "^(0|[1-9]\\d{0,6})(\\.\\d{1,2})?$";

    /** 1 unless it says otherwise. */
    int revision() {
        return version == null ? 1 : version;
    }

    /** What it tells beside whence it comes, by field; what it leaves out is not there. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        put(told, "agentId", agentId);
        put(told, "orgUnitId", orgUnitId);
        put(told, "occurredOn", occurredOn);
        put(told, "count", count);
        put(told, "returnedOn", returnedOn);
        put(told, "calledBackOn", calledBackOn);
        put(told, "month", month);
        put(told, "result", result);
        put(told, "hoursRostered", hoursRostered);
        put(told, "hoursWorked", hoursWorked);
        put(told, "reported", reported);
        put(told, "actual", actual);
        put(told, "lateArrivals", lateArrivals);
        put(told, "onLeave", onLeave);
        put(told, "line", line);
        put(told, "longDistance", longDistance);
        put(told, "total", total);
        put(told, "privateCharges", privateCharges);
        put(told, "premiumCharges", premiumCharges);
        put(told, "unexplainedCharges", unexplainedCharges);
        put(told, "quota", quota);
        put(told, "occurredAt", occurredAt);
        put(told, "dueAt", dueAt);
        put(told, "clearedAt", clearedAt);
        put(told, "procedureKept", procedureKept);
        put(told, "questions", questions);
        put(told, "wrong", wrong);
        put(told, "onlinePlanned", onlinePlanned);
        put(told, "onlineDone", onlineDone);
        put(told, "effectiveLeads", effectiveLeads);
        put(told, "evidence", evidence);
        return told;
    }

    private static void put(Map<String, Object> told, String name, @Nullable Object value) {
        if (value != null) {
            told.put(name, value);
        }
    }
}
