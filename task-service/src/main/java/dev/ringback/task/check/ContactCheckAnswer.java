package dev.ringback.task.check;

import dev.ringback.task.pause.Pause;
import dev.ringback.task.protection.Attempt;
import dev.ringback.task.protection.BarReason;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.Decision;
import dev.ringback.task.protection.HoursOverrideKind;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One decision per ask, in their order. */
@Schema(description = "One decision per ask, in their order.")
record ContactCheckAnswer(List<Told> decisions) {

    /**
     * A decision.
     *
     * @param countedAttempts the dials that led to a bar
     * @param nextAllowedAt when all rules together allow a dial; absent for never
     * @param exemption when the list would bar the call and its class exempts it
     * @param override when the calling hours would bar the call and an appointment lets it pass
     * @param preferred whether the soft windows are open
     * @param pause the pause of outbound calls that holds then
     */
    @Schema(name = "ContactDecision", description = "Whether the number may be dialled at that instant.")
    record Told(
            PointInTime at,
            boolean allowed,

            @Schema(examples = "TASK-15", description = "Of several bars the longest is told.") @Nullable
            String rule,

            @Schema(examples = "P-OUT") @Nullable String policyId,
            @Schema(examples = "1") @Nullable Integer policyVersion,
            @Nullable BarReason reason,

            @Schema(description = "The dials that led to the bar.")
            List<Attempt> countedAttempts,

            @Schema(description = "When all rules together allow a dial; absent for never.") @Nullable
            Instant nextAllowedAt,

            @Schema(description = "When the number is on the do-not-call list and the call is exempt from it.")
            @Nullable
            Exemption exemption,

            @Schema(description = "When the calling hours bar the call and the customer agreed to the time.") @Nullable
            HoursOverride override,

            @Schema(
                    description =
                            "Whether the preferred hours are open, those of soft windows; they bar nothing. True without any soft window.")
            boolean preferred,

            @Schema(description = "The pause of outbound calls that holds then, whatever else bars (OPS-1).") @Nullable
            Pause pause) {
        static Told allowed(
                PointInTime at,
                Decision.Allowed allowed,
                ContactCheckRequest request,
                ContactClass contactClass,
                boolean preferred) {
            Instant agreed = request.appointmentAt();
            String reason = request.reason();
            return new Told(
                    at,
                    true,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    allowed.exemptFrom().isEmpty() ? null : new Exemption(Exemption.RULE, contactClass),
                    allowed.byAppointment() && agreed != null && reason != null
                            ? new HoursOverride(HoursOverride.RULE, HoursOverrideKind.APPOINTMENT, agreed, reason)
                            : null,
                    preferred,
                    null);
        }

        static Told paused(PointInTime at, Pause pause, @Nullable Instant next, boolean preferred) {
            return new Told(
                    at,
                    false,
                    pause.rule(),
                    null,
                    null,
                    BarReason.OUTBOUND_PAUSED,
                    List.of(),
                    next,
                    null,
                    null,
                    preferred,
                    pause);
        }

        static Told barred(
                PointInTime at,
                Decision.Barred barred,
                @Nullable Pause pause,
                @Nullable Instant next,
                boolean preferred) {
            return new Told(
                    at,
                    false,
                    barred.rule(),
                    barred.policyId(),
                    barred.policyVersion(),
                    barred.reason(),
                    barred.countedAttempts(),
                    next,
                    null,
                    null,
                    preferred,
                    pause);
        }
    }

    /** Why a number on the do-not-call list may be called all the same; a real dial of this kind is audited (CMPL-4). */
    @Schema(name = "ContactExemption", description = "Why a number on the do-not-call list may be called.")
    record Exemption(@Schema(examples = "CMPL-4") String rule, ContactClass contactClass) {

        static final String RULE = "CMPL-4";
    }

    /**
     * Why a call may be made outside the calling hours; a real dial of this kind keeps it on the ledger.
     *
     * @param at the time agreed
     * @param reason why it was agreed
     */
    @Schema(name = "HoursOverride", description = "Why a call may be made outside the calling hours.")
    record HoursOverride(
            @Schema(examples = "TASK-13") String rule,
            @Schema(examples = "APPOINTMENT") HoursOverrideKind kind,
            Instant at,
            @Schema(examples = "asked for an evening call") String reason) {

        static final String RULE = "TASK-13";
    }
}
