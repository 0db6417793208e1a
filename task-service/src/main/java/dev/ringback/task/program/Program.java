package dev.ringback.task.program;

import dev.ringback.task.protection.ContactClass;
import dev.ringback.task.sample.Draw;
import dev.ringback.task.sample.Quota;
import dev.ringback.task.sample.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a callback program. Versions never change; tasks name the one they were made under (G7).
 *
 * @param version counts from 1
 * @param effectiveFrom business time from which this version is used
 * @param rule the rule it implements, e.g. TASK-2
 * @param business only facts of this business; null for all
 * @param policies contact policies beside the company's
 * @param questions codes of the questions a successful call answers
 * @param selection which of the objects of a window are called back; null for all
 * @param quota how many on a day; null for no limit
 * @param contactClass how the do-not-call list reads its calls (CMPL-4)
 * @param terms what else holds for its tasks
 */
public record Program(
        String id,
        int version,
        Instant effectiveFrom,
        Purpose purpose,
        String rule,
        Schedule schedule,
        @Nullable String business,
        List<String> policies,
        Attempts attempts,
        List<String> questions,
        boolean active,
        ContactClass contactClass,
        @Nullable Selection selection,
        @Nullable Quota quota,
        ProgramTerms terms) {

    /** The kind of object that gives rise to its callbacks. */
    public SubjectKind subject() {
        return terms.trigger() == null ? purpose.subject() : terms.trigger();
    }

    /** Whether it calls back about what an object says. */
    public boolean means(CallbackSubject object) {
        return terms.holds(object);
    }

    /** Whether not every object of a window is called back on its first day. */
    public boolean draws() {
        return selection != null || quota != null;
    }

    /** How the objects of a window are drawn. */
    public Draw draw(LocalDate opensOn, LocalDate dueOn) {
        return new Draw(selection, quota, opensOn, dueOn);
    }
}
