package dev.ringback.task.protection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A limit on how often a number is dialled. Every cap says which dials of the number it counts: all of them unless it says otherwise. Dates are
 * business dates (G1); "months later" is the same day, clamped to the month's end (G5).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Cap.CalendarDay.class, name = "CALENDAR_DAY"),
    @JsonSubTypes.Type(value = Cap.CalendarWeek.class, name = "CALENDAR_WEEK"),
    @JsonSubTypes.Type(value = Cap.CalendarMonth.class, name = "CALENDAR_MONTH"),
    @JsonSubTypes.Type(value = Cap.CalendarYear.class, name = "CALENDAR_YEAR"),
    @JsonSubTypes.Type(value = Cap.Sliding.class, name = "SLIDING"),
    @JsonSubTypes.Type(value = Cap.SameBusinessGap.class, name = "SAME_BUSINESS_GAP")
})
@SuppressWarnings("NullAway") // what is left out of a document is null until the compact constructor has seen it
public sealed interface Cap {

    /** The longest bar a cap may set, in months; dials older than this are of no consequence. */
    int LONGEST_MONTHS = 36;

    /** The longest sliding window: no longer than {@link #LONGEST_MONTHS}. */
    Duration LONGEST_SLIDING = Duration.ofDays(1095);

    /** The rule this cap implements, for example {@code TASK-15}. */
    String rule();

    /** Which dials it counts. */
    CapScope per();

    /** At most {@code max} dials on a business date. */
    record CalendarDay(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(1000) int max,
            CapScope per) implements Cap {

        /** Counts the number's dials unless it says otherwise. */
        public CalendarDay {
            per = orNumber(per);
        }
    }

    /** At most {@code max} dials from a Monday to the Sunday after it (G1). */
    record CalendarWeek(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(1000) int max,
            CapScope per) implements Cap {

        /** Counts the number's dials unless it says otherwise. */
        public CalendarWeek {
            per = orNumber(per);
        }
    }

    /**
     * At most {@code max} dials in a calendar month; after the last of them on date D the next is allowed on D plus
     * {@code thenBarredMonths} months (TASK-15, A-7), or in the next month when that is 0.
     */
    record CalendarMonth(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(1000) int max,
            @Min(0) @Max(LONGEST_MONTHS) int thenBarredMonths,
            CapScope per)
            implements Cap {

        /** Counts the number's dials unless it says otherwise. */
        public CalendarMonth {
            per = orNumber(per);
        }
    }

    /** At most {@code max} dials in a calendar year (TASK-16). */
    record CalendarYear(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(10000) int max,
            CapScope per) implements Cap {

        /** Counts the number's dials unless it says otherwise. */
        public CalendarYear {
            per = orNumber(per);
        }
    }

    /**
     * At most {@code max} dials within any period of the length of {@code window}: a dial counts until just before that much time after it,
     * and exactly that much later no more.
     */
    record Sliding(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(10000) int max,

            @NotNull
            @WholeHours
            @Schema(
                    type = SchemaType.STRING,
                    format = "duration",
                    examples = {"PT72H", "P7D"},
                    description = "ISO 8601, in whole hours or days of 24 hours, from PT1H to P1095D.")
            Duration window,

            CapScope per)
            implements Cap {

        /** Counts the number's dials unless it says otherwise. */
        public Sliding {
            per = orNumber(per);
        }
    }

    /**
     * Callbacks about one business are {@code months} apart; on the date that many months after a dial the next callback is allowed (TASK-16).
     * The dials of one task are one callback: its second dial (TASK-14) is not barred by its first. Per customer, only the dials to the
     * customer count.
     */
    record SameBusinessGap(
            @NotBlank @Size(max = 20) String rule,
            @Min(1) @Max(LONGEST_MONTHS) int months,
            CapScope per) implements Cap {

        /** Counts the number's dials about the business unless it says otherwise. */
        public SameBusinessGap {
            per = orNumber(per);
        }
    }

    private static CapScope orNumber(CapScope per) {
        return per == null ? CapScope.NUMBER : per;
    }
}
