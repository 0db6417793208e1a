package dev.ringback.call.rulebook;

import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The rules in force. Works in the caller's transaction. */
@ApplicationScoped
public class Rulebook {

    private final RuleStore store;
    private final BusinessClock clock;

    Rulebook(RuleStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The version in force on a local date. */
    public <T extends CallRule> RuleVersion<T> on(Class<T> type, LocalDate date) {
        return timeline(type).on(date);
    }

    /** All versions. */
    public <T extends CallRule> RuleTimeline<T> timeline(Class<T> type) {
        return new RuleTimeline<>(store.all(RuleKind.of(type)).stream()
                .map(each -> new RuleVersion<>(
                        each.version(), each.effectiveFrom(), type.cast(each.content()), each.by(), each.at()))
                .toList());
    }

    /**
     * Adds the next version of a rule, which holds from a later day than the one before.
     *
     * @param by who adds it
     */
    public <T extends CallRule> RuleVersion<T> add(T content, LocalDate effectiveFrom, String by) {
        RuleKind kind = RuleKind.of(content.getClass());
        RuleVersion<CallRule> last = store.lockLast(kind);
        if (!effectiveFrom.isAfter(last.effectiveFrom())) {
            throw new IllegalStateException("A later version of " + kind + " is there already");
        }
        RuleVersion<T> next = new RuleVersion<>(last.version() + 1, effectiveFrom, content, by, clock.now());
        store.add(kind, next);
        return next;
    }

    /** The first day from which a next version of a rule could hold. */
    public <T extends CallRule> LocalDate openFrom(Class<T> type) {
        return store.lockLast(RuleKind.of(type)).effectiveFrom().plusDays(1);
    }
}
