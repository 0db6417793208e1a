package dev.ringback.task.program;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against models that count days one by one. */
class ProjectScheduleTest {

    private static final int CASES = 2000;

    @ParameterizedTest
    @CsvSource({
        "2026-03-01, 2026-05-30, 2026-04-15",
        "2026-03-01, 2026-05-31, 2026-04-15",
        "2026-03-01, 2026-06-01, 2026-04-16",
        "2026-03-01, 2026-03-01, 2026-03-01",
        "2026-03-01, 2026-03-02, 2026-03-01",
        "2028-02-01, 2028-03-01, 2028-02-15"
    })
    @Rule("TASK-6")
    void halfADayIsRoundedDown(LocalDate start, LocalDate plannedEnd, LocalDate midpoint) {
        assertThat(project(start, plannedEnd, null).midpoint()).isEqualTo(midpoint);
    }

    @Test
    @Rule("TASK-6")
    void aProjectIsCalledBackAtItsStagesAndOnceMoreWhenItWasLate() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
            LocalDate end = start.plusDays(random.nextInt(400));
            LocalDate completed = random.nextBoolean() ? null : start.plusDays(random.nextInt(500));
            int early = random.nextInt(4);
            int late = random.nextInt(4);
            ProjectSchedule.Stages schedule = new ProjectSchedule.Stages(List.of(
                    new ProjectStage(ProjectStage.Milestone.START, 10, early, late),
                    new ProjectStage(ProjectStage.Milestone.MIDPOINT, 0, early, late),
                    new ProjectStage(ProjectStage.Milestone.COMPLETION, 0, early, late)));

            List<CallWindow> windows = schedule.windows(project(start, end, completed));

            List<LocalDate> targets = new ArrayList<>();
            targets.add(after(start, 10));
            targets.add(naiveMidpoint(start, end));
            targets.add(completed != null && completed.isBefore(end) ? completed : end);
            if (completed != null && completed.isAfter(end)) {
                targets.add(completed);
            }
            assertThat(windows)
                    .as("seed %d, case %d", seed, i)
                    .extracting(CallWindow::targetOn)
                    .containsExactlyElementsOf(targets);
            assertThat(windows)
                    .as("seed %d, case %d", seed, i)
                    .allMatch(window -> window.opensOn().plusDays(early).equals(window.targetOn())
                            && window.dueOn().minusDays(late).equals(window.targetOn()));
            assertThat(windows).extracting(CallWindow::round).doesNotHaveDuplicates();
        }
    }

    @Test
    @Rule("TASK-7")
    void spotChecksOpenDuringTheWarrantyInEveryNthMonthAndInNoOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < CASES; i++) {
            LocalDate issued = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900));
            LocalDate until = issued.plusDays(random.nextInt(1500));
            int every = 1 + random.nextInt(12);
            int from = 1 + random.nextInt(28);
            ProjectSchedule.DuringWarranty schedule =
                    new ProjectSchedule.DuringWarranty(every, from, from + random.nextInt(29 - from));

            List<CallWindow> windows = schedule.windows(
                    new ProjectDates(LocalDate.of(2026, 1, 1), issued, issued, null, issued, null, until, null));

            List<LocalDate> opening = new ArrayList<>();
            for (LocalDate day = issued; !day.isAfter(until); day = day.plusDays(1)) {
                if (day.getDayOfMonth() == from && (day.getYear() * 12 + day.getMonthValue() - 1) % every == 0) {
                    opening.add(day);
                }
            }
            assertThat(windows)
                    .as("seed %d, case %d", seed, i)
                    .extracting(CallWindow::opensOn)
                    .containsExactlyElementsOf(opening);
            assertThat(windows).extracting(CallWindow::round).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoeverHearsOfALateCompletionLateCallsOnTheDayItIsTold() {
        LocalDate end = LocalDate.of(2026, 5, 30);
        ProjectSchedule.Stages schedule =
                new ProjectSchedule.Stages(List.of(new ProjectStage(ProjectStage.Milestone.COMPLETION, 0, 0, 1)));

        List<CallWindow> windows = schedule.windows(new ProjectDates(
                LocalDate.of(2026, 3, 1), end, end.plusDays(9), end.plusDays(12), null, null, null, null));

        assertThat(windows.getLast())
                .isEqualTo(new CallWindow(end.plusDays(9), end.plusDays(13), 2, "LATE_COMPLETION", end.plusDays(9)));
    }

    private static LocalDate naiveMidpoint(LocalDate start, LocalDate end) {
        LocalDate early = start;
        LocalDate late = end;
        while (late.isAfter(early.plusDays(1))) {
            early = early.plusDays(1);
            late = late.minusDays(1);
        }
        return early;
    }

    private static LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int i = 0; i < days; i++) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static ProjectDates project(LocalDate start, LocalDate end, LocalDate completed) {
        return new ProjectDates(start, end, completed, null, null, null, null, null);
    }
}
