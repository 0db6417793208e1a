package dev.ringback.task.protection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contact policy demands.
 *
 * @param companyWide whether it protects every number on every program, and not only where a program names it
 * @param caps limits on the number of dials
 * @param refusals limit on refusals, or null for none
 * @param windows calling hours, or null for any hour
 * @param excluded classes of customers that are never called (TASK-17), or null for none
 * @param inboundPeak when inbound calls pause outbound ones (OPS-1), or null for never; of a company policy only
 */
public record PolicyDefinition(
        boolean companyWide,
        @NotNull @Size(max = 20) List<@Valid @NotNull Cap> caps,
        @Valid @Nullable RefusalLimit refusals,
        @Valid @Nullable CallingWindows windows,
        @Valid @Nullable ExcludedClasses excluded,
        @Valid @Nullable InboundPeak inboundPeak) {}
