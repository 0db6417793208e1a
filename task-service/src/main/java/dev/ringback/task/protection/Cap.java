package dev.ringback.task.protection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A limit on how often a number is dialled. Dates are business dates; "months later" is the same day, clamped to the month's end (G5). */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cap.CalendarMonth.class, name = "CALENDAR_MONTH"),
    @JsonSubTypes.Type(value = Cap.CalendarYear.class, name = "CALENDAR_YEAR"),
    @JsonSubTypes.Type(value = Cap.SameBusinessGap.class, name = "SAME_BUSINESS_GAP")
})
public sealed interface Cap {

    /** The longest bar a cap may set, in months; dials older than this are of no consequence. */
    int LONGEST_MONTHS = 36;

    /** The rule this cap implements, for example {@code TASK-15}. */
    String rule();

    /**
     * At most {@code max} dials in a calendar month; after the last of them on date D the next is allowed on D plus
     * {@code thenBarredMonths} months (TASK-15, A-7), or in the next month when that is 0.
     */
    record CalendarMonth(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(1000) int max,
            @Min(0) @Max(LONGEST_MONTHS) int thenBarredMonths)
            implements Cap {}

    /** At most {@code max} dials in a calendar year (TASK-16). */
    record CalendarYear(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(10000) int max) implements Cap {}

    /**
     * Callbacks about one business are {@code months} apart; on the date that many months after a dial the next callback is allowed (TASK-16).
     * The dials of one task are one callback: its second dial (TASK-14) is not barred by its first.
     */
    record SameBusinessGap(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(LONGEST_MONTHS) int months) implements Cap {}
}
