package dev.ringback.complaint.timing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.PauseReason;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of a complaint's round, as its ledger makes them at an instant.
 *
 * @param level at the end of the round
 */
@Schema(
        name = "ComplaintClocks",
        description = "The clocks of a complaint, read from its ledger. What is counted is counted in microseconds.",
        requiredProperties = {
            "complaintId",
            "round",
            "rounds",
            "level",
            "at",
            "customerMicros",
            "departments",
            "targets",
            "ledger"
        })
record ClocksView(
        UUID complaintId,
        @Schema(examples = "1") int round,

        @Schema(examples = "1", description = "The last round; each up to it can be asked for.")
        int rounds,

        Level level,

        @Schema(description = "The instant asked for.") Instant at,

        @Schema(
                examples = "7200000000",
                description = "Microseconds the customer waited; exactly the sum of the departments.")
        long customerMicros,

        List<Department> departments,
        List<Clock> targets,
        List<Stretch> ledger) {

    /** What a department used up. */
    @Schema(
            name = "ComplaintDepartmentClock",
            description = "What a department used up.",
            requiredProperties = {"departmentId", "micros"})
    record Department(
            @Schema(examples = "CUSTOMER-CARE") String departmentId,
            @Schema(examples = "7200000000") long micros) {}

    /** One clock. */
    @Schema(
            name = "ComplaintTargetClock",
            description = "A time that is given, and how it stands now.",
            requiredProperties = {"target", "allowanceMinutes", "state"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Clock(
            Target target,
            @Schema(examples = "720") long allowanceMinutes,

            @Schema(description = "In time up to this very instant; absent while it stands still.") @Nullable
            Instant dueAt,

            @Nullable Instant metAt,
            ClockState state) {}

    /** Where a clock stands. */
    enum ClockState {
        RUNNING,
        /** It stands still, and has no due time. */
        PAUSED,
        /** Reached in time. */
        MET,
        /** Not reached, and the time is over. */
        OVERDUE,
        /** Reached after the time was over. */
        MET_LATE
    }

    /** A stretch of the ledger. */
    @Schema(
            name = "ComplaintLedgerInterval",
            description = "A stretch of time in which nothing about the clocks changed.",
            requiredProperties = {"from", "departmentId", "level"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Stretch(
            Instant from,

            @Schema(description = "Absent for the one in progress.") @Nullable
            Instant to,

            @Schema(examples = "CUSTOMER-CARE") String departmentId,
            Level level,

            @Schema(description = "Why it does not count.") @Nullable
            PauseReason paused) {}

    /** Something that was told of a due time. */
    @Schema(
            name = "ComplaintEscalation",
            description = "A warning, a breach or a step of the chain.",
            requiredProperties = {
                "complaintId",
                "round",
                "target",
                "stage",
                "step",
                "level",
                "departmentId",
                "dueAt",
                "alarmAt",
                "toldAt",
                "clockVersion"
            })
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Escalation(
            UUID complaintId,
            @Schema(examples = "1") int round,
            Target target,
            Stage stage,

            @Schema(examples = "1", description = "Along the chain from 1; 0 for the warning and the breach.")
            int step,

            Level level,

            @Schema(examples = "CUSTOMER-CARE", description = "Who had it then.")
            String departmentId,

            @Schema(examples = "HEAD-OFFICE", description = "Whom it is told to beside the department.") @Nullable
            String toUnitId,

            Instant dueAt,

            @Schema(description = "When it was to be told.") Instant alarmAt,

            @Schema(description = "When it was told.") Instant toldAt,

            @Schema(examples = "1", description = "Version of the level's clocks it was told by.")
            int clockVersion) {

        static Escalation of(AlarmStore.Told told) {
            Alarm alarm = told.alarm();
            return new Escalation(
                    told.complaintId(),
                    told.round(),
                    alarm.target(),
                    alarm.stage(),
                    alarm.step(),
                    Level.valueOf(told.level()),
                    told.departmentId(),
                    alarm.toUnitId(),
                    alarm.dueAt(),
                    alarm.alarmAt(),
                    told.toldAt(),
                    told.policyVersion());
        }
    }

    /** The form of a page in the published contract. */
    @Schema(name = "ComplaintEscalationPage", description = "A page of them.", requiredProperties = "items")
    record EscalationPage(
            List<Escalation> items,

            @Schema(description = "Opaque; absent on the last page.") @Nullable
            String nextCursor) {}
}
