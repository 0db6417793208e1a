package dev.ringback.call.outcome;

import dev.ringback.call.rulebook.OutcomeCriteria;
import dev.ringback.call.rulebook.OutcomeRule;
import dev.ringback.call.rulebook.RuleVersion;

/**
 * Which calls are connected, effective and successful, by one version of the rule (CALL-2, G7). A call is connected when the
 * customer answered it: a wrong number is not, and whoever hangs up midway was connected, no more. Effective calls are
 * connected and successful ones effective, whatever the rule says.
 *
 * @param rule the version, whose number is stored on every call judged by it
 */
public record CallDefinition(RuleVersion<OutcomeRule> rule) {

    /** Judges a call. */
    public Classification classify(JudgedCall call) {
        boolean connected = call.outcome().answered();
        boolean effective = connected && meets(rule.content().effective(), call);
        boolean successful = effective && meets(rule.content().successful(), call);
        return new Classification(connected, effective, successful, rule.version());
    }

    private static boolean meets(OutcomeCriteria criteria, JudgedCall call) {
        return call.length().toSeconds() >= criteria.minimumSeconds()
                && (!criteria.purposeExpressed() || call.outcome().purposeExpressed())
                && (!criteria.completed() || call.outcome() == Outcome.SUCCESSFUL)
                && (!criteria.requiredAnswers() || call.allAnswered());
    }
}
