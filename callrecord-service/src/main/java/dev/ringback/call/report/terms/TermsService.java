package dev.ringback.call.report.terms;

import dev.ringback.call.problem.CallError;
import dev.ringback.call.report.kind.PeriodKind;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalTime;

/** Keeps terms of reports. They hold from a day that lies ahead, so that what was due before stays due as it was. */
@ApplicationScoped
class TermsService {

    private final TermsStore store;
    private final BusinessClock clock;

    TermsService(TermsStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** All of them. */
    @Transactional
    TermsPage list() {
        return new TermsPage(store.all().stream().map(TermsView::of).toList());
    }

    /**
     * Adds some.
     *
     * @throws ProblemException VALIDATION_FAILED; TERMS_EXIST
     */
    @Transactional
    TermsView add(PostTerms posted, String by) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (!posted.effectiveFrom().isAfter(clock.today())) {
            invalid.violation("effectiveFrom", "NOT_AHEAD", "Terms hold from a day that lies ahead.");
        }
        if (posted.dueTime() != null && posted.dueOffsetDays() == null) {
            invalid.violation("dueTime", "TIME_WITHOUT_DAY", "A time of day needs the day it is due.");
        }
        if (posted.dueOffsetDays() != null && posted.kind().period() == PeriodKind.DAYS) {
            invalid.violation("dueOffsetDays", "NEVER_DUE", "A report of free days comes round by no calendar.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        Terms terms = new Terms(
                posted.kind(),
                posted.effectiveFrom(),
                posted.purposes(),
                posted.dueOffsetDays(),
                posted.dueTime() == null ? null : LocalTime.parse(posted.dueTime()),
                posted.nameBinding(),
                by,
                clock.now());
        if (!store.insert(terms)) {
            throw new ProblemException(CallError.TERMS_EXIST);
        }
        return TermsView.of(terms);
    }
}
