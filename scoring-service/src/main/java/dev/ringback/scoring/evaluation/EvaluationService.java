package dev.ringback.scoring.evaluation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.TrialJournal;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.pack.DraftSchemes;
import dev.ringback.scoring.scheme.Scheme;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Evaluates facts that are not kept: they are folded and evaluated as real ones are, in temporary tables. */
@ApplicationScoped
class EvaluationService {
    private final AgroalDataSource dataSource;
    private final Trials trials;
    private final DraftSchemes drafts;
    private final BusinessClock clock;

    EvaluationService(AgroalDataSource dataSource, Trials trials, DraftSchemes drafts, BusinessClock clock) {
        this.dataSource = dataSource;
        this.trials = trials;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What the facts would earn.
     *
     * @throws ProblemException VALIDATION_FAILED
     */
    @Transactional
    EvaluationResult evaluate(EvaluationRequest request) {
        String scheme = Objects.requireNonNull(request.scheme());
        List<ScoringMonth> months = months(request);
        List<Scheme> tried = drafts.read(request.drafts());
        List<Fact> facts = TrialFacts.read(
                Objects.requireNonNull(request.agent()),
                Objects.requireNonNull(request.facts()),
                clock,
                month -> trials.lists(tried, month));
        try (Connection connection = dataSource.getConnection()) {
            TrialJournal.fold(connection, facts);
            return trials.read(connection, new Trials.Asked(scheme, tried, months, request.year()));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot evaluate the facts", e);
        }
    }

    private static List<ScoringMonth> months(EvaluationRequest request) {
        if (request.months() != null) {
            return request.months().stream()
                    .map(YearMonth::parse)
                    .distinct()
                    .sorted()
                    .map(ScoringMonth::new)
                    .toList();
        }
        @Nullable Integer year = request.year();
        if (year == null) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("months", "NOT_NULL", "name months, a year, or both");
        }
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new ScoringMonth(YearMonth.of(year, month)))
                .toList();
    }
}
