package dev.ringback.scoring.evaluation;

import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.incident.Circumstances;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One fact of a trial. Which fields a type takes is said in its schema. */
@Schema(
        description =
                "TASK takes id, purpose, opensOn, dueOn and closedReason once it is closed; CALL customer, purpose,"
                        + " startedAt, outcome and taskId when made on a task; RECORDS_VERIFIED occurredOn and count;"
                        + " CUSTOMER_VERIFIED customer and verifiedOn; TRIP_CALLBACK returnedOn and calledBackOn, which is left"
                        + " out when nobody called; ATTITUDE_REPORT month and result; FINDING incidentId, occurredAt,"
                        + " penaltyItem, companyCaused (true) and overturned (false); INCIDENT penaltyItem, occurredAt or"
                        + " occurredOn, chargedTo (AGENT unless the item is a unit's), and what the item asks for of quantity,"
                        + " dueAt or dueOn, cameAt, explainedBeforehand; ARRIVAL occurredAt and channel; DEAL occurredAt,"
                        + " revenue, cost, eventId and invitedByPhone; ATTENDANCE occurredOn, hoursRostered and hoursWorked;"
                        + " MARKETING occurredOn, onlinePlanned, onlineDone and effectiveLeads. A CALL may tell its"
                        + " disposition.")
record TrialFact(
        @Schema(required = true) @NotNull @Nullable TrialFactType type,

        @Schema(examples = "t-1") @Pattern(regexp = Parameters.TEXT) @Nullable
        String id,

        @Schema(examples = "DEAL") @Pattern(regexp = "^[A-Z_]{1,64}$") @Nullable
        String purpose,

        @Schema(examples = "2026-04-01") @Nullable LocalDate opensOn,
        @Schema(examples = "2026-04-07") @Nullable LocalDate dueOn,

        @Schema(examples = "UNREACHABLE")
        @Pattern(
                regexp =
                        "^(COMPLETED|UNREACHABLE|INCOMPLETE|WRONG_NUMBER|REFUSED|DO_NOT_CALL|BARRED|EXPIRED|CANCELLED)$")
        @Nullable
        String closedReason,

        @Schema(examples = "t-1") @Pattern(regexp = Parameters.TEXT) @Nullable
        String taskId,

        @Schema(examples = "c-1") @Pattern(regexp = Parameters.TEXT) @Nullable
        String customer,

        @Schema(examples = "2026-04-07T15:59:59Z") @Nullable Instant startedAt,

        @Schema(examples = "EFFECTIVE")
        @Pattern(regexp = "^(NO_ANSWER|POWERED_OFF|SUSPENDED|WRONG_NUMBER|CONNECTED_INCOMPLETE|EFFECTIVE|SUCCESSFUL)$")
        @Nullable
        String outcome,

        @Schema(examples = "2026-04-15") @Nullable LocalDate occurredOn,

        @Schema(examples = "1200") @Min(1) @Max(1_000_000) @Nullable
        Long count,

        @Schema(examples = "2026-04-15") @Nullable LocalDate verifiedOn,
        @Schema(examples = "2026-04-10") @Nullable LocalDate returnedOn,
        @Schema(examples = "2026-04-11") @Nullable LocalDate calledBackOn,

        @Schema(examples = "2026-04") @Pattern(regexp = "^2\\d{3}-(0[1-9]|1[0-2])$") @Nullable
        String month,

        @Schema(examples = "PASS") @Pattern(regexp = "^(PASS|FAIL)$") @Nullable
        String result,

        @Schema(examples = "i-1") @Pattern(regexp = Parameters.TEXT) @Nullable
        String incidentId,

        @Schema(examples = "S3:4.3") @Pattern(regexp = Parameters.TEXT) @Nullable
        String penaltyItem,

        @Schema(examples = "2026-04-01T02:10:00Z") @Nullable Instant occurredAt,
        @Schema(examples = "true") @Nullable Boolean companyCaused,
        @Schema(examples = "false") @Nullable Boolean overturned,

        @Schema(examples = "AGENT") @Pattern(regexp = "^(AGENT|UNIT)$") @Nullable
        String chargedTo,

        @Schema(examples = "3") @Pattern(regexp = Circumstances.QUANTITY) @Nullable
        String quantity,

        @Schema(examples = "2026-04-07T04:00:00Z") @Nullable Instant dueAt,
        @Schema(examples = "2026-04-05T01:00:00Z") @Nullable Instant cameAt,
        @Schema(examples = "false") @Nullable Boolean explainedBeforehand,

        @Schema(examples = "HONGMAI") @Pattern(regexp = "^(HONGMAI|OTHER)$") @Nullable
        String channel,

        @Schema(examples = "86000.00") @Pattern(regexp = YUAN) @Nullable
        String revenue,

        @Schema(examples = "34000.00") @Pattern(regexp = YUAN) @Nullable
        String cost,

        @Schema(examples = "spring-fair") @Pattern(regexp = Parameters.TEXT) @Nullable
        String eventId,

        @Schema(examples = "true") @Nullable Boolean invitedByPhone,

        @Schema(examples = "ORDERED") @Pattern(regexp = "^[A-Z_]{1,64}$") @Nullable
        String disposition,

        @Schema(examples = "8") @Pattern(regexp = HOURS) @Nullable
        String hoursRostered,

        @Schema(examples = "7.5") @Pattern(regexp = HOURS) @Nullable
        String hoursWorked,

        @Schema(examples = "10") @Min(0) @Max(100_000) @Nullable
        Integer onlinePlanned,

        @Schema(examples = "8") @Min(0) @Max(100_000) @Nullable
        Integer onlineDone,

        @Schema(examples = "4") @Min(0) @Max(100_000) @Nullable
        Integer effectiveLeads) {
    private static final String HOURS = "^(24(\\.0{1,2})?|(1?\\d|2[0-3])(\\.\\d{1,2})?)$";
    private static final String YUAN = "^\\d{1,12}(\\.\\d{1,2})?$";
}
