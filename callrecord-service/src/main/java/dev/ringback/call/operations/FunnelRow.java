package dev.ringback.call.operations;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of the funnel after the other, of one group (S5-1). Only outbound calls are counted.
 *
 * @param seats agents who called
 * @param seatDays days on which each of them called, together
 */
@Schema(
        name = "FunnelRow",
        description = "Outbound calls of one group, from dial to order. A rate of nothing is null.",
        requiredProperties = {
            "seats",
            "seatDays",
            "outbound",
            "connected",
            "effective",
            "successful",
            "orders",
            "connectPercent",
            "effectivePercent",
            "successPercent",
            "callsPerSeatDay"
        })
record FunnelRow(
        @Schema(description = "With groupBy=DAY.") @Nullable LocalDate day,

        @Schema(examples = "10", description = "Local hour in which the calls began, with groupBy=HOUR.") @Nullable
        Integer hour,

        @Schema(examples = "A01", description = "With groupBy=AGENT.") @Nullable
        String agentId,

        @Schema(examples = "STORE-7", description = "With groupBy=TEAM; empty for calls of no unit.") @Nullable
        String teamId,

        @Schema(examples = "SITE-1", description = "With groupBy=SITE; empty for calls of no site.") @Nullable
        String siteId,

        @Schema(description = "Agents who called.") long seats,

        @Schema(description = "Days on which each of them called, together.")
        long seatDays,

        long outbound,
        long connected,
        long effective,
        long successful,

        @Schema(description = "Effective calls on which the customer ordered.")
        long orders,

        @Schema(examples = "40.00", description = "connected of outbound.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String connectPercent,

        @Schema(examples = "80.00", description = "effective of connected.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String effectivePercent,

        @Schema(examples = "5.00", description = "orders of effective.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String successPercent,

        @Schema(examples = "96.50", description = "Mean outbound calls a seat and day.", nullable = true)
        @JsonInclude(JsonInclude.Include.ALWAYS)
        @Nullable
        String callsPerSeatDay) {

    /** A row with the rates of its counts. */
    static FunnelRow of(Group group, Counts counts) {
        return new FunnelRow(
                group.day(),
                group.hour(),
                group.agentId(),
                group.teamId(),
                group.siteId(),
                counts.seats(),
                counts.seatDays(),
                counts.outbound(),
                counts.connected(),
                counts.effective(),
                counts.successful(),
                counts.orders(),
                Ratio.percent(counts.connected(), counts.outbound()),
                Ratio.percent(counts.effective(), counts.connected()),
                Ratio.percent(counts.orders(), counts.effective()),
                Ratio.mean(counts.outbound(), counts.seatDays()));
    }

    /** What a row is about; null where it was not split by. */
    record Group(
            @Nullable LocalDate day,
            @Nullable Integer hour,
            @Nullable String agentId,
            @Nullable String teamId,
            @Nullable String siteId) {}

    /** What was counted. */
    record Counts(
            long seats, long seatDays, long outbound, long connected, long effective, long successful, long orders) {}
}
