package dev.ringback.task.progress;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.period.BoundedReads;
import dev.ringback.task.period.Period;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Targets;
import dev.ringback.task.progress.ProgressQuery.ReachedOn;
import dev.ringback.task.progress.ProgressQuery.Whose;
import dev.ringback.task.sample.Grouping;
import dev.ringback.task.sample.Quota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells how far programs have come. */
@ApplicationScoped
class ProgressService {

    private static final Comparator<@Nullable String> NOBODY_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final Programs programs;
    private final ProgressQuery query;
    private final WaiverTable waivers;
    private final BoundedReads bounds;
    private final BusinessClock clock;

    ProgressService(
            Programs programs, ProgressQuery query, WaiverTable waivers, BoundedReads bounds, BusinessClock clock) {
        this.programs = programs;
        this.query = query;
        this.waivers = waivers;
        this.bounds = bounds;
        this.clock = clock;
    }

    private record Counted(
            Map<Whose, TaskTally> tallies, List<ReachedOn> reached, Map<@Nullable String, Long> persons) {}

    /**
     * The progress of a program in a period.
     *
     * @throws ProblemException NOT_FOUND, REPORT_TOO_LARGE
     */
    @Transactional
    ProgressAnswer progress(Scope scope, Period period) {
        Program program =
                programs.current(scope.programId()).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        bounds.begin();
        Counted counted = bounds.within(() -> {
            Map<Whose, TaskTally> tallies = query.tallies(scope, period);
            List<ReachedOn> reached = query.reached(scope, period);
            reached.forEach(each -> tallies.merge(
                    each.whose(),
                    new TaskTally(null, 0, 0, 0, 0, 0, 0, 0, 0, each.effective(), each.successful()),
                    TaskTally::plus));
            return new Counted(tallies, reached, query.persons(scope, period));
        });
        List<ProgressAnswer.Unit> units = units(program, scope, period, counted);
        return new ProgressAnswer(
                program.id(),
                program.version(),
                period.from(),
                period.to(),
                clock.today(),
                TaskTally.sum(counted.tallies().values()).withTarget(target(program, period, units)),
                spreadOfAll(program, period, counted.reached()),
                customers(program, scope, period),
                units,
                by(counted.tallies(), Whose::agentId).entrySet().stream()
                        .map(agent -> new ProgressAnswer.Agent(agent.getKey(), agent.getValue()))
                        .toList());
    }

    private List<ProgressAnswer.Unit> units(Program program, Scope scope, Period period, Counted counted) {
        Map<@Nullable String, TaskTally> tallies = by(counted.tallies(), Whose::orgUnitId);
        Quota quota = program.quota();
        if (quota != null && scope.agentId() == null) {
            // Units of a turn that have nothing yet are behind, not absent.
            Optional.ofNullable(quota.turns()).stream()
                    .flatMap(Collection::stream)
                    .flatMap(turn -> turn.orgUnitIds().stream())
                    .filter(unit -> scope.orgUnitId() == null || unit.equals(scope.orgUnitId()))
                    .forEach(unit -> tallies.putIfAbsent(unit, TaskTally.NONE));
        }
        return tallies.entrySet().stream()
                .map(unit -> unit(quota, period, unit.getKey(), unit.getValue(), counted))
                .toList();
    }

    private ProgressAnswer.Unit unit(
            @Nullable Quota quota, Period period, @Nullable String unit, TaskTally tally, Counted counted) {
        Quota.@Nullable Turn turn = quota == null ? null : quota.turnOf(unit).orElse(null);
        long persons = counted.persons().getOrDefault(unit, 0L);
        Integer required =
                turn != null && period.equals(Period.of(YearMonth.from(period.from()))) ? turn.perMonth() : null;
        return new ProgressAnswer.Unit(
                unit,
                turn == null ? null : turn.name(),
                tally.withTarget(ownTarget(quota, period, unit)),
                persons,
                required,
                required == null ? null : standing(persons, required, period),
                spreadOf(quota, period, unit, counted));
    }

    private @Nullable QuotaSpread spreadOf(
            @Nullable Quota quota, Period period, @Nullable String unit, Counted counted) {
        return quota == null || quota.per() != Grouping.ORG_UNIT || unit == null
                ? null
                : QuotaSpread.of(
                        quota,
                        period,
                        unit,
                        byDay(counted.reached(), each -> unit.equals(each.orgUnitId())),
                        clock.today());
    }

    private static @Nullable Integer ownTarget(@Nullable Quota quota, Period period, @Nullable String unit) {
        return quota == null || quota.per() != Grouping.ORG_UNIT || unit == null
                ? null
                : QuotaSpread.target(quota, period, unit);
    }

    private Standing standing(long persons, int required, Period period) {
        if (persons >= required) {
            return Standing.MET;
        }
        return period.to().isBefore(clock.today()) ? Standing.NOT_MET : Standing.OPEN;
    }

    private static @Nullable Integer target(Program program, Period period, List<ProgressAnswer.Unit> units) {
        Quota quota = program.quota();
        if (quota == null) {
            return null;
        }
        return quota.per() == Grouping.PROGRAM
                ? QuotaSpread.target(quota, period, null)
                : units.stream()
                        .map(unit -> unit.tally().target())
                        .mapToInt(target -> target == null ? 0 : target)
                        .sum();
    }

    private @Nullable QuotaSpread spreadOfAll(Program program, Period period, List<ReachedOn> reached) {
        Quota quota = program.quota();
        return quota == null || quota.per() != Grouping.PROGRAM
                ? null
                : QuotaSpread.of(quota, period, null, byDay(reached, each -> true), clock.today());
    }

    private @Nullable CustomerTarget customers(Program program, Scope scope, Period period) {
        Targets targets = program.terms().targets();
        if (targets == null) {
            return null;
        }
        Period weeks = CustomerTarget.counted(period);
        Map<LocalDate, CustomerTarget.Counted> counted =
                weeks == null ? Map.of() : bounds.within(() -> query.customers(scope, weeks));
        return CustomerTarget.of(
                targets, period, counted, waivers.waived(program.id(), scope.agentId()), clock.today());
    }

    private static Map<LocalDate, Long> byDay(List<ReachedOn> reached, java.util.function.Predicate<Whose> whose) {
        Map<LocalDate, Long> days = new TreeMap<>();
        reached.stream()
                .filter(each -> each.successful() > 0 && whose.test(each.whose()))
                .forEach(each -> days.merge(each.day(), each.successful(), Long::sum));
        return days;
    }

    private static Map<@Nullable String, TaskTally> by(
            Map<Whose, TaskTally> tallies, Function<Whose, @Nullable String> key) {
        Map<@Nullable String, TaskTally> sums = new TreeMap<>(NOBODY_LAST);
        tallies.forEach((whose, tally) -> sums.merge(key.apply(whose), tally, TaskTally::plus));
        return sums;
    }
}
