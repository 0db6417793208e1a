package dev.ringback.call.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** The rules in force. Works in the caller's transaction. */
@ApplicationScoped
public class Rulebook {

    private final RuleStore store;

    Rulebook(RuleStore store) {
        this.store = store;
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
}
