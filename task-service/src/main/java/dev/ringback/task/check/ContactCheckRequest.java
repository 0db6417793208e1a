package dev.ringback.task.check;

import dev.ringback.task.input.Identifier;
import dev.ringback.task.input.PlainText;
import dev.ringback.task.input.TimeZoneId;
import dev.ringback.task.protection.CalleeClass;
import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.protection.CustomerProfile;
import dev.ringback.task.protection.PreferredWindow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * May this customer be called at these instants, and why not?
 *
 * @param customerId a customer, with the real history of the number
 * @param history or a history made up for the question
 * @param policies the policies to ask; with a customer, the company's apply besides
 * @param programId a program whose policies, and the company's, are to be asked
 * @param business what the call would be about
 * @param taskId the task the call would be for: its own earlier dials are the same callback (TASK-14)
 * @param asks when
 * @param dialAllowed whether an allowed ask counts as dialled for the asks after it
 * @param refusals refusals by business, beside a made-up history
 * @param doNotCall whether the number of a made-up history is on the do-not-call list
 * @param profile the customer of a made-up history
 * @param orgUnitId the unit of the agent who would call: its pauses are told (OPS-1)
 * @param appointmentAt a time agreed with the customer, at which the calling hours do not bar (TASK-13)
 * @param reason why, or by whom, the time was agreed; comes with appointmentAt
 * @param contactClass what the call would be to the do-not-call list; the program's class, or ORDINARY, when absent
 */
@Schema(description = "May this customer be called at these instants, and why not?")
record ContactCheckRequest(
        @Schema(description = "A customer, with the real history of the number; or give history.") @Nullable
        UUID customerId,

        @Size(max = 1000) @Schema(description = "A history made up for the question.") @Nullable
        List<@NotNull @Valid MadeUpDial> history,

        @Size(max = 50) @Schema(examples = "[\"P-OUT\"]") @Nullable
        List<@NotNull @Identifier String> policies,

        @Identifier @Schema(examples = "deal-callback") @Nullable
        String programId,

        @PlainText(max = 100) @Schema(examples = "broadband") @Nullable
        String business,

        @Schema(description = "The task the call would be for: its own earlier dials are the same callback.") @Nullable
        UUID taskId,

        @NotEmpty @Size(max = 500) List<@NotNull PointInTime> asks,

        @Schema(defaultValue = "false", description = "Whether an allowed ask counts as dialled for the asks after it.")
        @Nullable
        Boolean dialAllowed,

        @Size(max = 50)
        @Schema(examples = "{\"broadband\": 2}", description = "Refusals by business, beside a made-up history.")
        @Nullable
        Map<@NotNull @PlainText(max = 100) String, @NotNull @Min(0) @Max(100) Integer> refusals,

        @Schema(
                defaultValue = "false",
                description = "Whether the number of a made-up history is on the do-not-call list.")
        @Nullable
        Boolean doNotCall,

        @Schema(
                description =
                        "What the call would be to the do-not-call list (CMPL-4); the program's class unless given,"
                                + " ORDINARY without a program.")
        @Nullable
        ContactClass contactClass,

        @Valid @Schema(description = "The customer of a made-up history; an ordinary one unless given.") @Nullable
        MadeUpCustomer profile,

        @Identifier
        @Schema(
                examples = "STORE-7",
                description =
                        "The unit of the agent who would call: pauses of it, of a unit above it and of the company are told (OPS-1)."
                                + " Without it only those of the company, and only for a customerId.")
        @Nullable
        String orgUnitId,

        @Schema(
                examples = "2026-04-20T12:30:00Z",
                description =
                        "A time agreed with the customer. About it, by the configured tolerance, the calling hours do not bar the call"
                                + " (TASK-13); everything else does as ever.")
        @Nullable
        Instant appointmentAt,

        @PlainText(max = 200)
        @Schema(
                examples = "asked for an evening call",
                description = "Why the time was agreed; required with appointmentAt, and not allowed without it.")
        @Nullable
        String reason) {

    /**
     * A dial of a made-up history.
     *
     * @param at when
     * @param business about what, or null
     * @param taskId for which task, or null
     * @param customerId to whom, or null
     */
    @Schema(name = "MadeUpDial", description = "A dial of a made-up history.")
    record MadeUpDial(
            @NotNull PointInTime at,

            @PlainText(max = 100) @Schema(examples = "broadband") @Nullable
            String business,

            @Nullable UUID taskId,

            @Schema(description = "To whom; counts for every customer of the number when absent.") @Nullable
            UUID customerId) {}

    /**
     * The customer of a made-up history.
     *
     * @param customerId whose dials are the customer's own
     * @param calleeClass who answers at the number (TASK-17); ORDINARY unless given
     * @param timeZone IANA name of where the customer lives: hours are read there, caps in business time (G1)
     * @param preferredWindow the customer's own hours, in place of the policies' (TASK-13)
     * @param obsolete whether the record is marked as of no use (TASK-4)
     */
    @Schema(name = "MadeUpCustomer", description = "The customer of a made-up history.")
    record MadeUpCustomer(
            @Schema(
                    description =
                            "Which of the history's dials were made to this customer; caps per customer count them.")
            @Nullable
            UUID customerId,

            @Schema(defaultValue = "ORDINARY") @Nullable CalleeClass calleeClass,

            @TimeZoneId
            @Schema(
                    examples = "Asia/Urumqi",
                    description = "Hours are read there; caps are counted in business time. Business time when absent.")
            @Nullable
            String timeZone,

            @Valid @Nullable PreferredWindow preferredWindow,
            @Schema(defaultValue = "false") @Nullable Boolean obsolete) {

        CustomerProfile profile() {
            return new CustomerProfile(
                    calleeClass == null ? CalleeClass.ORDINARY : calleeClass,
                    timeZone == null ? null : ZoneId.of(timeZone),
                    preferredWindow,
                    Boolean.TRUE.equals(obsolete));
        }
    }
}
