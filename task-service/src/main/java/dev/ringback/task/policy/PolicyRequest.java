package dev.ringback.task.policy;

import dev.ringback.task.protection.CallingWindows;
import dev.ringback.task.protection.Cap;
import dev.ringback.task.protection.ExcludedClasses;
import dev.ringback.task.protection.InboundPeak;
import dev.ringback.task.protection.PolicyDefinition;
import dev.ringback.task.protection.RefusalLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of a contact policy, as it is written.
 *
 * @param companyWide whether it protects every number on every program, and not only where a program names it
 * @param caps limits on the number of dials
 * @param refusals limit on refusals, or null for none
 * @param windows calling hours, or null for any hour
 * @param excluded classes of customers that are never called (TASK-17), or null for none
 * @param inboundPeak when inbound calls pause outbound ones (OPS-1), or null for never
 * @param effectiveFrom first business date on which it is in force; null or today for from now on
 */
@Schema(name = "PolicyRequest", description = "A version of a contact policy, as it is written.")
record PolicyRequest(
        @Schema(description = "Whether it protects every number, and not only on the programs that name it.")
        boolean companyWide,

        @NotNull @Size(max = 20) List<@Valid @NotNull Cap> caps,
        @Valid @Nullable RefusalLimit refusals,
        @Valid @Nullable CallingWindows windows,

        @Valid @Schema(description = "Classes of customers that are never called (TASK-17).") @Nullable
        ExcludedClasses excluded,

        @Valid
        @Schema(description = "When inbound calls pause outbound ones (OPS-1); of a policy that is companyWide.")
        @Nullable
        InboundPeak inboundPeak,

        @Schema(
                examples = "2026-07-01",
                description = "First business date on which it is in force; from now on when absent or today."
                        + " A date in the past is refused.")
        @Nullable
        LocalDate effectiveFrom) {

    PolicyDefinition definition() {
        return new PolicyDefinition(companyWide, caps, refusals, windows, excluded, inboundPeak);
    }
}
