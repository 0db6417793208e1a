package dev.ringback.scoring.simulation;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.pack.DraftSchemes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes simulations in and shows them. */
@ApplicationScoped
class SimulationService {
    private static final int MOST_MONTHS = 12;

    private final SimulationStore store;
    private final DraftSchemes drafts;
    private final BusinessClock clock;

    SimulationService(SimulationStore store, DraftSchemes drafts, BusinessClock clock) {
        this.store = store;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Has one run in the background.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    @Transactional
    SimulationView request(PostSimulation wish, String by) {
        YearMonth from = YearMonth.parse(Objects.requireNonNull(wish.from()));
        YearMonth to = wish.to() == null ? from : YearMonth.parse(wish.to());
        if (to.isBefore(from)) {
            throw invalid("to", "BEFORE_FROM", "must not be before from");
        }
        if (from.until(to, ChronoUnit.MONTHS) >= MOST_MONTHS) {
            throw invalid("to", "TOO_MANY_MONTHS", "twelve months at most");
        }
        if (to.isAfter(YearMonth.from(clock.today()))) {
            throw invalid(wish.to() == null ? "from" : "to", "IN_FUTURE", "has not begun");
        }
        SimulationStore.Work work = new SimulationStore.Work(
                UUID.randomUUID(), from, to, drafts.documents(Objects.requireNonNull(wish.drafts())));
        store.insert(work, by, clock.now());
        return store.find(work.id()).orElseThrow();
    }

    @Transactional
    Optional<SimulationView> find(UUID id) {
        return store.find(id);
    }

    @Transactional
    Page<SimulationView> list(@Nullable Cursor after, int limit) {
        return Page.of(store.list(after, limit + 1), limit, each -> Cursor.of(each.requestedAt(), each.id()));
    }

    /** Differences by agent and period; of one that runs, those found so far. */
    @Transactional
    Page<SimulationDifference> differences(UUID id, @Nullable String agentId, @Nullable Cursor after, int limit) {
        if (store.find(id).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return Page.of(
                store.differences(id, agentId, after, limit + 1),
                limit,
                each -> Cursor.of(each.agentId(), each.period()));
    }

    /** Forgets one; if it runs, it ends. */
    @Transactional
    boolean delete(UUID id) {
        return store.delete(id);
    }

    private static ProblemException invalid(String field, String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation(field, code, message);
    }
}
