package dev.ringback.call.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check as it is kept.
 *
 * @param agentId whose call it was
 * @param checklistVersion version of the rule by which it was checked
 * @param apologyOwnerAgentId the manager who is to apologise; null where nobody is
 * @param apologyDueOn last local date on which he does
 */
record QualityCheck(
        UUID id,
        UUID callId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        @Nullable String business,
        String agentId,
        @Nullable String orgUnitId,
        int checklistVersion,
        List<CheckedItem> results,
        @Nullable String apologyOwnerAgentId,
        @Nullable LocalDate apologyDueOn,
        @Nullable String comment,
        String checkedBy,
        Instant checkedAt) {

    private static final int SCALE = 2;

    QualityCheck {
        results = List.copyOf(results);
    }

    /** The points that failed, in the order of the checklist. */
    List<String> failedItems() {
        return results.stream()
                .filter(each -> each.result() == ItemResult.FAIL)
                .map(CheckedItem::item)
                .toList();
    }

    boolean passed() {
        return failedItems().isEmpty();
    }

    /** How many of the points that applied were passed, in percent to two places; null where none did. */
    @Nullable
    String passPercent() {
        long passed = results.stream()
                .filter(each -> each.result() == ItemResult.PASS)
                .count();
        long applied = passed + failedItems().size();
        return applied == 0
                ? null
                : BigDecimal.valueOf(passed * 100)
                        .divide(BigDecimal.valueOf(applied), SCALE, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
