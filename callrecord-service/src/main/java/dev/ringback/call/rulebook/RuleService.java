package dev.ringback.call.rulebook;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds versions of rules and shows them (G7). */
@ApplicationScoped
class RuleService {

    private static final int LONGEST_YEARS_AHEAD = 10;

    private final Rulebook rules;
    private final RuleStore store;
    private final BusinessClock clock;

    RuleService(Rulebook rules, RuleStore store, BusinessClock clock) {
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Adds the next version. Its date lies ahead, so that nothing that was judged already would be judged otherwise.
     *
     * @param by subject of the one who adds it
     * @throws ProblemException VALIDATION_FAILED
     */
    @Transactional
    RuleView add(RuleKind kind, PostRule posted, String by) {
        LocalDate open = rules.openFrom(kind.type());
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (!posted.effectiveFrom().isAfter(clock.today())) {
            invalid.violation("effectiveFrom", "EFFECTIVE_FROM_NOT_AHEAD", "A rule holds from a day after today.");
        } else if (posted.effectiveFrom().isBefore(open)) {
            invalid.violation(
                    "effectiveFrom",
                    "EFFECTIVE_FROM_NOT_AFTER_LAST",
                    "A version holds from a later day than the version before.");
        } else if (posted.effectiveFrom().isAfter(clock.today().plusYears(LONGEST_YEARS_AHEAD))) {
            invalid.violation("effectiveFrom", "EFFECTIVE_FROM_TOO_FAR", "A rule holds from a day within ten years.");
        }
        contents(kind, posted, invalid);
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        return RuleView.of(rules.add(Objects.requireNonNull(posted.content(kind)), posted.effectiveFrom(), by));
    }

    /**
     * The version in force on a local date.
     *
     * @param date null for today
     */
    @Transactional
    RuleView on(RuleKind kind, @Nullable LocalDate date) {
        return RuleView.of(new RuleTimeline<>(store.all(kind)).on(date == null ? clock.today() : date));
    }

    /**
     * Versions, the newest first.
     *
     * @param before only versions lower than this
     */
    @Transactional
    Page<RuleView> list(RuleKind kind, int before, int limit) {
        List<RuleView> found =
                store.page(kind, before, limit + 1).stream().map(RuleView::of).toList();
        return Page.of(found, limit, rule -> Cursor.of(rule.version()));
    }

    private static void contents(RuleKind kind, PostRule posted, ProblemException invalid) {
        Arrays.stream(RuleKind.values()).forEach(each -> {
            String field = each.name().toLowerCase(Locale.ROOT);
            boolean given = posted.content(each) != null;
            if (each == kind && !given) {
                invalid.violation(field, "RULE_CONTENT_MISSING", "The content of this kind of rule is missing.");
            } else if (each != kind && given) {
                invalid.violation(field, "RULE_CONTENT_UNEXPECTED", "This is the content of another kind of rule.");
            }
        });
        QualityRule quality = posted.quality();
        if (quality != null) {
            Set<String> codes = new HashSet<>();
            for (int i = 0; i < quality.items().size(); i++) {
                if (!codes.add(quality.items().get(i).code())) {
                    invalid.violation("quality.items[" + i + "].code", "DUPLICATE_ITEM", "Another item has this code.");
                }
            }
        }
    }
}
