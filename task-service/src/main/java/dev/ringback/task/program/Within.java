package dev.ringback.task.program;

import dev.ringback.platform.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Within a time after the fact, or after another day that it names: a thank-you within the hour, a callback within three days, a first contact
 * within a week, a care contact within three months (TASK-19, TASK-20). The deadline itself still meets it (G3).
 *
 * @param within from there to the last instant, or the last day
 * @param from from there to the first; at once unless given
 * @param date the field that names where to count from; where the fact happened unless given
 */
@Schema(
        name = "Within",
        description =
                "Within a time after the fact, or after another day that it names. The deadline itself still meets it.")
public record Within(
        @NotNull
        @Pattern(regexp = Span.FORM)
        @Schema(
                examples = "PT1H",
                description =
                        "One number and one unit. PT30M and PT1H count from the instant; P3D, P1W and P3M from the day, months clamped to the end"
                                + " of the shorter one.")
        String within,

        @Pattern(regexp = Span.FORM)
        @Schema(
                examples = "P1D",
                description = "When it may be made at the earliest, in units of the same sort; at once unless given.")
        @Nullable
        String from,

        @Pattern(regexp = FactSchedule.FIELD)
        @Schema(
                examples = "arrivalExpectedOn",
                description = "The field of the fact to count from; its own day or instant unless given.")
        @Nullable
        String date)
        implements FactSchedule {

    @Override
    public boolean inOrder() {
        return from == null || Span.of(from).upTo(Span.of(within));
    }

    @Override
    public List<Violation> faults(PlannedKind kind) {
        List<Violation> unknown = FactSchedule.fault("date", date, kind);
        if (!unknown.isEmpty() || !Span.of(within).fine()) {
            return unknown;
        }
        boolean instant = date == null
                ? kind.happening() == PlannedKind.Happening.INSTANT
                : kind.fields().stream()
                        .anyMatch(field -> field.name().equals(date) && field.type() == FactField.Type.INSTANT);
        return instant
                ? List.of()
                : List.of(new Violation(
                        "schedule.within", "NEEDS_INSTANT", "minutes and hours count from an instant, not from a day"));
    }

    @Override
    public List<CallWindow> windows(CallbackSubject subject, Moment moment) {
        Span last = Span.of(within);
        if (last.fine()) {
            Instant at = FactSchedule.instant(subject, date);
            if (at == null) {
                return List.of();
            }
            Instant opens = from == null ? at : Span.of(from).after(at);
            Instant due = last.after(at);
            return List.of(new CallWindow(moment.dateOf(opens), moment.dateOf(due), 1, null, null, opens, due));
        }
        LocalDate day = FactSchedule.day(subject, date, moment);
        return day == null
                ? List.of()
                : List.of(new CallWindow(from == null ? day : Span.of(from).after(day), last.after(day)));
    }

    @Override
    public LocalDate earliestHappening(LocalDate today) {
        if (date != null) {
            return OLDEST;
        }
        return Span.of(within).before(today);
    }

    @Override
    public String misplaced() {
        return "schedule.from";
    }
}
