package dev.ringback.task.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which orders may leave: none but these (GOV-2). */
@Schema(description = "Which orders may leave: none but these (GOV-2).")
public enum ClosedOrderState {
    /** Deals that closed and were not cancelled since. */
    CLOSED
}
