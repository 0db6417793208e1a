package dev.ringback.call.operations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Successes of one kind (S5-3). */
@Schema(
        name = "MarketingSuccesses",
        description = "Orders of one origin.",
        requiredProperties = {"origin", "online", "successes"})
record SuccessRow(
        Origin origin,

        @Schema(description = "Online marketing: from inbound calls and their leads.")
        boolean online,

        long successes) {

    /** How an order came about. */
    @Schema(name = "MarketingSuccessOrigin")
    enum Origin {
        /** On an outbound call that followed no inbound lead. */
        OUTBOUND,
        /** The customer called and asked for it. */
        CUSTOMER_ASKED,
        /** The agent recommended it on an inbound call. */
        RECOMMENDED,
        /** On a callback that followed a lead of an inbound call. */
        LEAD_CALLBACK,
        /** On an inbound call; nobody stated how. */
        INBOUND_UNSTATED
    }
}
