package dev.ringback.call.outcome;

import dev.ringback.call.rulebook.OutcomeRule;
import dev.ringback.call.rulebook.RuleTimeline;
import dev.ringback.call.rulebook.Rulebook;
import dev.ringback.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Function;

/**
 * Finds the definition that a call is judged by: the one in force on the business date on which it began, whenever it is told
 * or corrected. Works in the caller's transaction.
 */
@ApplicationScoped
public class CallDefinitions {

    private final Rulebook rules;
    private final BusinessClock clock;

    CallDefinitions(Rulebook rules, BusinessClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** The definition for a call that began then. */
    public CallDefinition at(Instant startedAt) {
        return byStart().apply(startedAt);
    }

    /** The definition for each of many calls, by its start. */
    public Function<Instant, CallDefinition> byStart() {
        RuleTimeline<OutcomeRule> timeline = rules.timeline(OutcomeRule.class);
        return startedAt -> new CallDefinition(timeline.on(clock.dateOf(startedAt)));
    }
}
