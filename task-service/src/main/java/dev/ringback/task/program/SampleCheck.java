package dev.ringback.task.program;

import dev.ringback.platform.problem.Violation;
import dev.ringback.task.sample.Quota;
import dev.ringback.task.sample.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds samples and quotas that no schedule could fill. */
final class SampleCheck {

    /** Any year will do, as long as it has every length of a month. */
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private static final int DAYS = 366;

    private SampleCheck() {}

    /** What is wrong with the sample and the quota of a program whose schedule is good. */
    static List<Violation> faults(ProgramRequest request) {
        List<Violation> faults = new ArrayList<>();
        Selection selection = request.selection();
        Quota quota = request.quota();
        boolean together = request.schedule().together();
        if (selection != null) {
            selection.faults(quota != null).stream()
                    .map(fault -> new Violation("selection." + fault.field(), fault.code(), fault.message()))
                    .forEach(faults::add);
            if (!together) {
                faults.add(new Violation("selection", "SCHEDULE", "objects do not share their days by this schedule"));
            }
        }
        if (quota != null) {
            quota.faults().stream()
                    .map(fault -> new Violation("quota." + fault.field(), fault.code(), fault.message()))
                    .forEach(faults::add);
        }
        if (quota != null && !together) {
            faults.add(new Violation("quota", "SCHEDULE", "objects do not share their days by this schedule"));
        } else if (quota != null
                && request.schedule() instanceof Schedule.Calendar calendar
                && calendar.inOrder()
                && !everyWindowHasADay(calendar, quota)) {
            faults.add(new Violation("quota.days", "EMPTY", "some windows of the schedule have none of these days"));
        }
        return faults;
    }

    private static boolean everyWindowHasADay(Schedule.Calendar calendar, Quota quota) {
        return FIRST.datesUntil(FIRST.plusDays(DAYS))
                .map(calendar::windowOf)
                .distinct()
                .noneMatch(window ->
                        quota.workingDays(window.opensOn(), window.dueOn()).isEmpty());
    }
}
