package dev.ringback.task.progress;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.period.BoundedReads;
import dev.ringback.task.period.Period;
import dev.ringback.task.program.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells how far programs cover what was required of them, and how their samples are mixed. */
@ApplicationScoped
class CoverageService {

    private final Programs programs;
    private final CoverageQuery coverage;
    private final SampleMixQuery samples;
    private final BoundedReads bounds;
    private final BusinessClock clock;

    CoverageService(
            Programs programs,
            CoverageQuery coverage,
            SampleMixQuery samples,
            BoundedReads bounds,
            BusinessClock clock) {
        this.programs = programs;
        this.coverage = coverage;
        this.samples = samples;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** @throws ProblemException NOT_FOUND, REPORT_TOO_LARGE */
    @Transactional
    CoverageAnswer coverage(Scope scope, Period period) {
        return bounded(scope.programId(), () -> coverage.coverage(scope, period, clock.today()));
    }

    /** @throws ProblemException NOT_FOUND, REPORT_TOO_LARGE */
    @Transactional
    Page<MissingCallback> missing(Scope scope, Period period, @Nullable Cursor after, int limit) {
        return bounded(scope.programId(), () -> coverage.missing(scope, period, after, limit, clock.today()));
    }

    /** @throws ProblemException NOT_FOUND, REPORT_TOO_LARGE */
    @Transactional
    SampleMixes mixes(String programId, Period period) {
        return bounded(
                programId,
                () -> new SampleMixes(programId, period.from(), period.to(), samples.mixes(programId, period)));
    }

    private <T> T bounded(String programId, Supplier<T> read) {
        if (programs.current(programId).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        bounds.begin();
        return bounds.within(read);
    }
}
