package dev.ringback.task.program;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Schedules that follow from the days of a project. */
public sealed interface ProjectSchedule extends Schedule {

    /** No project is older. */
    LocalDate OLDEST = LocalDate.of(2000, 1, 1);

    /** The windows of a project. */
    List<CallWindow> windows(ProjectDates project);

    @Override
    default boolean suits(SubjectKind subject) {
        return subject == SubjectKind.PROJECT;
    }

    @Override
    default boolean together() {
        return this instanceof DuringWarranty;
    }

    @Override
    default List<CallWindow> windows(CallbackSubject subject, Moment moment) {
        ProjectDates project = subject.project();
        return project == null ? List.of() : windows(project);
    }

    @Override
    default LocalDate earliestHappening(LocalDate today) {
        return OLDEST;
    }

    /**
     * A callback at each stage, and one more on the actual completion of a project that was not finished on its planned end (TASK-6).
     *
     * @param stages in order of their rounds, from 1
     */
    @Schema(
            name = "ProjectStages",
            description =
                    "A callback at each stage, and one more on the actual completion of a project that was not finished on its"
                            + " planned end.")
    record Stages(@NotNull @Size(min = 1, max = 10) List<@NotNull @Valid ProjectStage> stages)
            implements ProjectSchedule {

        @Override
        public boolean inOrder() {
            // Two callbacks on one day would be one.
            return stages.stream()
                            .map(stage -> stage.at() + "+" + stage.plusDays())
                            .distinct()
                            .count()
                    == stages.size();
        }

        @Override
        public List<CallWindow> windows(ProjectDates project) {
            List<CallWindow> windows = new ArrayList<>();
            LocalDate late = project.lateCompletion();
            for (int i = 0; i < stages.size(); i++) {
                ProjectStage stage = stages.get(i);
                String name = stage.at().name();
                LocalDate day = switch (stage.at()) {
                    case START -> project.startsOn();
                    case MIDPOINT -> project.midpoint();
                    case COMPLETION -> project.completion();
                };
                windows.add(stage.around(day, day, i + 1, name));
                if (stage.at() == ProjectStage.Milestone.COMPLETION && late != null) {
                    windows.add(stage.around(
                            late,
                            ProjectDates.known(late, project.completionToldOn()),
                            stages.size() + i + 1,
                            "LATE_COMPLETION"));
                }
            }
            return windows;
        }
    }

    /**
     * Spot checks during the warranty, every so many calendar months (TASK-7).
     *
     * @param everyMonths months between two of them, counted from January of year 0, so that projects share their windows
     * @param fromDay first day of the month
     * @param toDay last day of the month
     */
    @Schema(
            name = "DuringWarranty",
            description =
                    "Spot checks that open during the warranty, every so many calendar months; 3 is January, April, July, October.")
    record DuringWarranty(
            @NotNull @Min(1) @Max(24) @Schema(examples = "3", description = "Months from one to the next.")
            Integer everyMonths,

            @NotNull @Min(1) @Max(28) @Schema(examples = "1")
            Integer fromDay,

            @NotNull @Min(1) @Max(28) @Schema(examples = "14")
            Integer toDay)
            implements ProjectSchedule {

        private static final int MONTHS_OF_A_YEAR = 12;

        @Override
        public boolean inOrder() {
            return fromDay <= toDay;
        }

        @Override
        public List<CallWindow> windows(ProjectDates project) {
            LocalDate issued = project.warrantyIssuedOn();
            LocalDate until = project.warrantyUntil();
            if (issued == null || until == null) {
                return List.of();
            }
            List<CallWindow> windows = new ArrayList<>();
            for (LocalDate month = issued.withDayOfMonth(1); !month.isAfter(until); month = month.plusMonths(1)) {
                LocalDate opens = month.withDayOfMonth(fromDay);
                if (monthNumber(month) % everyMonths == 0 && !opens.isBefore(issued) && !opens.isAfter(until)) {
                    int round = monthNumber(month) - monthNumber(issued) + 1;
                    windows.add(new CallWindow(opens, month.withDayOfMonth(toDay), round, "SPOT_CHECK", null));
                }
            }
            return windows;
        }

        private static int monthNumber(LocalDate date) {
            return date.getYear() * MONTHS_OF_A_YEAR + date.getMonthValue() - 1;
        }
    }

    /**
     * One callback when a project is completed, its warranty issued and the customer's feedback form missing (TASK-7).
     *
     * @param withinDays days after that day on which it may still be made; 0 for the same day
     */
    @Schema(
            name = "WhenFormMissing",
            description =
                    "One callback when a project is completed, its warranty issued and the customer's feedback form missing.")
    record WhenFormMissing(
            @NotNull
            @Min(0)
            @Max(60)
            @Schema(examples = "0", description = "How many days later it may be made; 0 is the same day.")
            Integer withinDays)
            implements ProjectSchedule {

        @Override
        public boolean inOrder() {
            return true;
        }

        @Override
        public List<CallWindow> windows(ProjectDates project) {
            LocalDate since = project.formMissingSince();
            return since == null
                    ? List.of()
                    : List.of(new CallWindow(since, since.plusDays(withinDays), 1, "FEEDBACK_FORM", null));
        }
    }
}
