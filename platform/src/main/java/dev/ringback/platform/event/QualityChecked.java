package dev.ringback.platform.event;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call was checked by monitoring (CALL-11). Where the checklist asks for an apology, a manager owes the customer a callback
 * (TASK-24).
 *
 * @param business what the call was about
 * @param agentId whose call it was
 * @param orgUnitId the unit it was made for
 * @param checklistVersion version of the checklist
 * @param failedItems codes of the points that failed, in the order of the checklist
 * @param apologyOwnerAgentId the manager who is to apologise; absent where nobody is
 * @param apologyDueOn last local date on which he does; present with the manager
 * @param checkedBy agent id of the one who checked
 */
public record QualityChecked(
        UUID checkId,
        UUID callId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        @Nullable String business,
        String agentId,
        @Nullable String orgUnitId,
        int checklistVersion,
        boolean passed,
        List<String> failedItems,
        @Nullable String apologyOwnerAgentId,
        @Nullable LocalDate apologyDueOn,
        String checkedBy,
        Instant checkedAt)
        implements DomainEvent {

    /** Keeps an unmodifiable copy. */
    public QualityChecked {
        failedItems = List.copyOf(failedItems);
    }
}
