package dev.ringback.complaint.timing;

import dev.ringback.complaint.clock.ClockPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be told about a due time.
 *
 * @param step 1 and up along the chain; 0 for the warning and the breach
 * @param dueAt the due time
 * @param alarmAt told once this instant has passed
 * @param toUnitId whom it is told beside the department
 */
record Alarm(
        Target target,
        Stage stage,
        int step,
        Instant dueAt,
        Instant alarmAt,
        @Nullable String toUnitId) {

    /** What lies ahead of the clocks that run. Warnings that come after the due time are none. */
    static List<Alarm> of(List<TargetClock> clocks, ClockPolicy policy, Instant startedAt, Instant now) {
        List<Alarm> alarms = new ArrayList<>();
        for (TargetClock clock : clocks) {
            @Nullable Instant dueAt = clock.dueAt();
            if (!clock.runs() || dueAt == null) {
                continue;
            }
            @Nullable Duration before = policy.warnBefore();
            if (before != null && dueAt.isAfter(now) && dueAt.minus(before).isAfter(startedAt)) {
                alarms.add(new Alarm(clock.target(), Stage.WARNING, 0, dueAt, dueAt.minus(before), null));
            }
            alarms.add(new Alarm(clock.target(), Stage.BREACH, 0, dueAt, dueAt, null));
            for (int i = 0; i < policy.chain().size(); i++) {
                ClockPolicy.Escalation step = policy.chain().get(i);
                alarms.add(new Alarm(
                        clock.target(),
                        Stage.ESCALATION,
                        i + 1,
                        dueAt,
                        dueAt.plus(Duration.ofMinutes(step.afterMinutes())),
                        step.toUnitId()));
            }
        }
        return alarms;
    }
}
