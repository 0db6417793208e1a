package dev.ringback.scoring.appeal;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Journal;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.StatementService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes appeals and decides them (SCORE-2). A granted one is a fact of the journal like any other: in an open month it changes the
 * statement, in a closed one it becomes an adjustment.
 */
@ApplicationScoped
class AppealService {
    private final AppealStore store;
    private final StatementService statements;
    private final Journal journal;
    private final BusinessClock clock;
    private final AppealConfig config;

    AppealService(
            AppealStore store, StatementService statements, Journal journal, BusinessClock clock, AppealConfig config) {
        this.store = store;
        this.statements = statements;
        this.journal = journal;
        this.clock = clock;
        this.config = config;
    }

    /**
     * Whether the line that an appeal names can be appealed; nothing without a statement, or for a case. To be asked before the
     * transaction that files it, so that no request needs two connections at once.
     */
    Optional<Boolean> appealable(FileAppeal request) {
        return request.agentId() == null || request.month() == null || request.rule() == null
                ? Optional.empty()
                : statements.appealable(
                        request.agentId(), new ScoringMonth(YearMonth.parse(request.month())), request.rule());
    }

    /**
     * Files an appeal.
     *
     * @param by who files it
     * @param mayFileFor whether he may file for an agent, or with null for a unit
     * @param appealable what {@link #appealable} said of the line
     * @throws ProblemException VALIDATION_FAILED, FORBIDDEN, NOT_FOUND, NOT_APPEALABLE, APPEALED_WITH_COMPLAINT,
     *     APPEAL_TOO_LATE, APPEAL_FILED
     */
    @Transactional
    AppealView file(
            FileAppeal request, String by, Predicate<@Nullable String> mayFileFor, Optional<Boolean> appealable) {
        boolean line = request.agentId() != null && request.month() != null && request.rule() != null;
        boolean whole = request.agentId() == null && request.month() == null && request.rule() == null;
        if (request.caseId() == null ? !line : !whole) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("caseId", "ONE_OF", "give agentId, month and rule, or caseId alone");
        }
        String reason = said("reason", request.reason());
        AppealView appeal = request.caseId() == null
                ? line(request, reason, by, mayFileFor, appealable)
                : charge(request.caseId(), reason, by, mayFileFor);
        if (!store.insert(appeal)) {
            throw new ProblemException(ScoringError.APPEAL_FILED);
        }
        return appeal;
    }

    private AppealView line(
            FileAppeal request,
            String reason,
            String by,
            Predicate<@Nullable String> mayFileFor,
            Optional<Boolean> appealable) {
        String agent = Objects.requireNonNull(request.agentId());
        requireMay(mayFileFor.test(agent));
        ScoringMonth month = new ScoringMonth(YearMonth.parse(Objects.requireNonNull(request.month())));
        String rule = Objects.requireNonNull(request.rule());
        if (!appealable.orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND))) {
            throw new ProblemException(ScoringError.NOT_APPEALABLE);
        }
        requireInTime(month.last());
        return filed(agent, null, month.month(), rule, null, reason, by);
    }

    private AppealView charge(String caseId, String reason, String by, Predicate<@Nullable String> mayFileFor) {
        AppealStore.Charged charged =
                store.charged(caseId).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        requireMay(mayFileFor.test(charged.agentId()));
        if (charged.ofComplaint()) {
            throw new ProblemException(ScoringError.APPEALED_WITH_COMPLAINT).with("finding", "/v1/findings/" + caseId);
        }
        if (charged.overturned()) {
            throw new ProblemException(ScoringError.NOT_APPEALABLE);
        }
        requireInTime(clock.dateOf(charged.madeAt()));
        @Nullable String unit = charged.agentId() == null ? charged.orgUnitId() : null;
        return filed(charged.agentId(), unit, YearMonth.from(charged.occurredOn()), null, caseId, reason, by);
    }

    private AppealView filed(
            @Nullable String agent,
            @Nullable String unit,
            YearMonth month,
            @Nullable String rule,
            @Nullable String caseId,
            String reason,
            String by) {
        return new AppealView(
                Ids.next(),
                agent,
                unit,
                month.toString(),
                rule,
                caseId,
                reason,
                by,
                clock.now(),
                AppealState.FILED,
                null,
                null,
                null);
    }

    /**
     * Decides an appeal, once.
     *
     * @param by the reviewer: neither who filed it, nor whom it is about, nor who recorded the case
     * @throws ProblemException VALIDATION_FAILED, NOT_FOUND, REVIEWER_NOT_INDEPENDENT, APPEAL_DECIDED
     */
    @Transactional
    AppealView decide(UUID id, DecideAppeal request, String by) {
        String reason = said("reason", request.reason());
        AppealView appeal = store.lock(id).orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        if (appeal.state() != AppealState.FILED) {
            throw new ProblemException(ScoringError.APPEAL_DECIDED);
        }
        @Nullable
        String author = Optional.ofNullable(appeal.caseId())
                .flatMap(store::charged)
                .map(AppealStore.Charged::author)
                .orElse(null);
        if (by.equals(appeal.filedBy()) || by.equals(appeal.agentId()) || by.equals(author)) {
            throw new ProblemException(ScoringError.REVIEWER_NOT_INDEPENDENT);
        }
        boolean granted = Objects.requireNonNull(request.granted());
        Instant now = clock.now();
        store.decide(id, granted ? AppealState.GRANTED : AppealState.REFUSED, by, now, reason);
        if (granted) {
            journal.append(List.of(AppealFacts.granted(appeal, by, now, clock.today())));
        }
        return store.find(id).orElseThrow();
    }

    @Transactional
    Optional<AppealView> find(UUID id) {
        return store.find(id);
    }

    @Transactional
    Page<AppealView> list(@Nullable String agentId, @Nullable AppealState state, @Nullable Cursor after, int limit) {
        return Page.of(
                store.list(agentId, state, after, limit + 1),
                limit,
                appeal -> Cursor.of(appeal.filedAt(), appeal.id()));
    }

    private static void requireMay(boolean may) {
        if (!may) {
            throw new ProblemException(CommonError.FORBIDDEN);
        }
    }

    /** The last day is in time (G3). */
    private void requireInTime(LocalDate from) {
        LocalDate until = from.plusDays(config.days());
        if (clock.today().isAfter(until)) {
            throw new ProblemException(ScoringError.APPEAL_TOO_LATE).detailArgs(until.toString());
        }
    }

    private static String said(String field, @Nullable String text) {
        String given = Objects.requireNonNull(text);
        if (FreeText.saysNothing(given)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation(field, "NOT_BLANK", "must say something");
        }
        return FreeText.withoutNumbers(given);
    }
}
