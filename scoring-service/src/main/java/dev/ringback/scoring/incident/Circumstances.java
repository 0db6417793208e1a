package dev.ringback.scoring.incident;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.scheme.ItemRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * When a case happened and what its price depends on, as people tell it.
 *
 * @param occurredAt or {@code occurredOn}
 * @param quantity decimal: persons, percent, yuan
 * @param dueAt or {@code dueOn}, whose whole day is in time (G4)
 * @param cameAt when what was due came
 */
public record Circumstances(
        @Nullable Instant occurredAt,
        @Nullable LocalDate occurredOn,
        @Nullable String quantity,
        @Nullable Instant dueAt,
        @Nullable LocalDate dueOn,
        @Nullable Instant cameAt,
        @Nullable Boolean explainedBeforehand) {

    /** Persons, percent or yuan. */
    public static final String QUANTITY = "^(0|[1-9]\\d{0,8})(\\.\\d{1,4})?$";

    /** The local day it counts on; nothing while neither instant nor day is told. */
    public @Nullable LocalDate day(BusinessClock clock) {
        return occurredAt != null ? clock.dateOf(occurredAt) : occurredOn;
    }

    /** Notes what does not fit an item, each fault under its field. */
    public void check(ItemRule item, String path, ProblemException refusal) {
        if ((occurredAt == null) == (occurredOn == null)) {
            refusal.violation(path + "occurredAt", "ONE_OF", "give occurredAt or occurredOn");
        }
        needed(item.needsQuantity(), quantity, path + "quantity", refusal);
        if (item.needsDeadline()) {
            if ((dueAt == null) == (dueOn == null)) {
                refusal.violation(path + "dueAt", "ONE_OF", "give dueAt or dueOn");
            }
        } else {
            needed(false, dueAt, path + "dueAt", refusal);
            needed(false, dueOn, path + "dueOn", refusal);
        }
        needed(item.needsDeadline(), cameAt, path + "cameAt", refusal);
        if (Boolean.TRUE.equals(explainedBeforehand) && !item.mayBeExplained()) {
            refusal.violation(path + "explainedBeforehand", "NOT_ALLOWED", "no word beforehand spares this item");
        }
    }

    private static void needed(boolean needed, @Nullable Object value, String field, ProblemException refusal) {
        if (needed && value == null) {
            refusal.violation(field, "NOT_NULL", "this item needs it");
        } else if (!needed && value != null) {
            refusal.violation(field, "NOT_ALLOWED", "this item does not take it");
        }
    }

    /** What the journal keeps of a case that fits its item. */
    public Map<String, Object> content(BusinessClock clock) {
        Map<String, Object> content = new TreeMap<>();
        if (occurredAt != null) {
            content.put("occurredAt", occurredAt);
        } else if (occurredOn != null) {
            content.put("occurredAt", clock.startOf(occurredOn));
        }
        if (quantity != null) {
            content.put("quantity", new BigDecimal(quantity));
        }
        if (dueAt != null) {
            content.put("dueAt", dueAt);
        } else if (dueOn != null) {
            content.put("dueAt", clock.startOf(dueOn.plusDays(1)));
            content.put("dueWholeDay", true);
        }
        if (cameAt != null) {
            content.put("cameAt", cameAt);
        }
        if (Boolean.TRUE.equals(explainedBeforehand)) {
            content.put("explainedBeforehand", true);
        }
        return content;
    }
}
