package dev.ringback.task.program;

import dev.ringback.platform.problem.Violation;
import dev.ringback.task.sample.Grouping;
import dev.ringback.task.sample.Quota;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what no fact could ever give rise to, and what nobody could ever reach. */
final class TriggerCheck {

    private static final int MOST_WEEKS_OF_A_MONTH = 5;

    private TriggerCheck() {}

    /**
     * What is wrong with schedule, trigger, conditions and targets of a program.
     *
     * @param kind the trigger's, null when its callbacks are asked for one by one
     */
    static List<Violation> faults(ProgramRequest request, @Nullable PlannedKind kind) {
        List<Violation> faults = new ArrayList<>();
        Schedule schedule = request.schedule();
        ProgramTerms terms = request.terms() == null ? ProgramTerms.NONE : request.terms();
        if (terms.trigger() != null && kind == null) {
            faults.add(new Violation("terms.trigger", "NOT_A_TRIGGER", "its callbacks are asked for one by one"));
        }
        if (!schedule.inOrder()) {
            faults.add(new Violation(
                    schedule.misplaced(),
                    "ORDER",
                    "the last day comes before the first, or two callbacks fall together"));
        } else if (!schedule.suits(request.subject())) {
            faults.add(new Violation("schedule", "PURPOSE", "does not suit the purpose"));
        } else if (kind != null) {
            faults.addAll(schedule.faults(kind));
        }
        List<FactCondition> conditions = terms.conditions() == null ? List.of() : terms.conditions();
        for (int i = 0; i < conditions.size(); i++) {
            faults.addAll(faults("terms.conditions[" + i + "]", conditions.get(i), kind));
        }
        faults.addAll(unreachable(terms.targets(), request.quota()));
        return faults;
    }

    private static List<Violation> faults(String place, FactCondition condition, @Nullable PlannedKind kind) {
        Optional<FactField> field = (kind == null ? List.<FactField>of() : kind.fields())
                .stream().filter(each -> each.name().equals(condition.field())).findFirst();
        if (field.isEmpty()) {
            return List.of(new Violation(place + ".field", "FIELD_UNKNOWN", "facts of the trigger have no such field"));
        }
        List<String> values = field.get().type() == FactField.Type.FLAG
                ? List.of("true", "false")
                : field.get().values();
        List<Violation> faults = new ArrayList<>();
        for (int i = 0; i < condition.in().size() && !values.isEmpty(); i++) {
            if (!values.contains(condition.in().get(i))) {
                faults.add(new Violation(place + ".in[" + i + "]", "VALUE_UNKNOWN", "the field never has this value"));
            }
        }
        return faults;
    }

    /** A target above what the quota lets through can never be met. */
    private static List<Violation> unreachable(@Nullable Targets targets, @Nullable Quota quota) {
        List<Violation> faults = new ArrayList<>();
        if (targets != null && targets.perWeek() == null && targets.perMonth() == null) {
            faults.add(new Violation("terms.targets", "EMPTY", "give perWeek, perMonth or both"));
        }
        if (targets != null && quota != null && quota.per() == Grouping.PROGRAM) {
            long week = quota.mostOfAWeek();
            if (targets.perWeek() != null && targets.perWeek() > week) {
                faults.add(new Violation("terms.targets.perWeek", "ABOVE_QUOTA", "the quota lets fewer through"));
            }
            if (targets.perMonth() != null && targets.perMonth() > week * MOST_WEEKS_OF_A_MONTH) {
                faults.add(new Violation("terms.targets.perMonth", "ABOVE_QUOTA", "the quota lets fewer through"));
            }
        }
        return faults;
    }
}
