package dev.ringback.task.demand;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Shows demand forms. */
@ApplicationScoped
@Transactional
class DemandQuery {

    private final DemandTable forms;
    private final BusinessClock clock;

    DemandQuery(DemandTable forms, BusinessClock clock) {
        this.forms = forms;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND */
    DemandView get(UUID id) {
        DemandView form = forms.find(id);
        if (form == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return form;
    }

    List<DemandView> page(@Nullable DemandState state, @Nullable String unit, @Nullable Cursor after, int limit) {
        return forms.page(state, unit, after, limit);
    }

    /** Which departments and stores filed a form in a month of business time (G1). */
    CoverageView coverage(YearMonth month) {
        List<CoverageView.Unit> units = forms.coverage(
                clock.startOf(month.atDay(1)), clock.startOf(month.plusMonths(1).atDay(1)));
        Predicate<CoverageView.Unit> filed = unit -> unit.forms() > 0;
        return new CoverageView(
                month.toString(),
                units.stream().allMatch(filed),
                units.stream().filter(filed.negate()).toList(),
                units.stream().filter(filed).toList());
    }
}
