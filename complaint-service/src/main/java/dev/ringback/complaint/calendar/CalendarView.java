package dev.ringback.complaint.calendar;

import dev.ringback.platform.text.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A calendar as it is shown. */
@Schema(
        name = "BusinessCalendar",
        description = "The hours that count.",
        requiredProperties = {"calendarId", "version", "name", "week", "days", "inForceFrom", "changedBy"})
public record CalendarView(
        @Schema(examples = "OFFICE") String calendarId,

        @Schema(examples = "1", description = "Rises with each change; also the ETag.")
        int version,

        @Schema(examples = "Office hours") String name,
        List<Week> week,
        List<Day> days,
        Instant inForceFrom,
        @Schema(examples = "manager-1") String changedBy) {

    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]|24:00";

    static CalendarView of(CalendarVersion version) {
        CalendarText text = CalendarText.of(version.hours());
        return new CalendarView(
                version.calendarId(),
                version.version(),
                version.name(),
                text.week(),
                text.days(),
                version.inForceFrom(),
                version.changedBy());
    }

    /** Hours of weekdays. */
    @Schema(
            name = "CalendarWeek",
            description = "Hours of weekdays.",
            requiredProperties = {"days", "hours"})
    public record Week(
            @NotEmpty List<@NotNull DayOfWeek> days,
            @NotEmpty @Size(max = 12) List<@NotNull @Valid Span> hours) {}

    /** Hours of one date. */
    @Schema(
            name = "CalendarDay",
            description = "A holiday, which has no hours, or a make-up day.",
            requiredProperties = {"date", "hours"})
    public record Day(
            @NotNull LocalDate date,
            @NotNull @Size(max = 12) List<@NotNull @Valid Span> hours) {}

    /** From one time of the day to another. */
    @Schema(
            name = "CalendarHours",
            description = "From one local time to another of the same day; 24:00 is its end.",
            requiredProperties = {"from", "to"})
    public record Span(
            @Schema(examples = "09:00") @NotNull @Pattern(regexp = TIME)
            String from,

            @Schema(examples = "12:00") @NotNull @Pattern(regexp = TIME)
            String to) {}

    /** A calendar as it is put. */
    @Schema(name = "PutBusinessCalendar", description = "The hours that count from now on.")
    public record Put(
            @Schema(examples = "Office hours") @NotBlank @Size(max = 100) @PlainText
            String name,

            @Schema(description = "Weekdays that are not named are free.") @NotNull @Size(max = 7)
            List<@NotNull @Valid Week> week,

            @Schema(description = "Dates with hours of their own: holidays and make-up days.")
            @NotNull
            @Size(max = 1000)
            List<@NotNull @Valid Day> days) {}

    /** The form of the list in the published contract. */
    @Schema(name = "BusinessCalendarPage", description = "All calendars.", requiredProperties = "items")
    record Page(List<CalendarView> items) {}
}
