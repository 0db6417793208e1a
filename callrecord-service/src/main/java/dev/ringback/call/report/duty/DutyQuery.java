package dev.ringback.call.report.duty;

import dev.ringback.call.report.kind.ReportKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which duties to list.
 *
 * @param kind only those of this kind
 * @param state only those that stand so
 * @param agentId only those of this agent
 * @param orgUnitId only those about this unit
 * @param after only those behind this one
 * @param limit size of the page
 */
record DutyQuery(
        @Nullable ReportKind kind,
        @Nullable DutyState state,
        @Nullable String agentId,
        @Nullable String orgUnitId,
        @Nullable Position after,
        int limit) {

    /** The same of one agent. */
    DutyQuery of(String agent) {
        return new DutyQuery(kind, state, agent, orgUnitId, after, limit);
    }

    /** Where a duty stands in the list: by its deadline, and by its id among those of the same instant. */
    record Position(Instant dueAt, UUID id) {}
}
