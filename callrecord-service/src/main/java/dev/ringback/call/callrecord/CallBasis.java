package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.outcome.CallDefinition;
import dev.ringback.call.questionnaire.CallForm;
import dev.ringback.call.session.ScriptTrace;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome is recorded on.
 *
 * @param orgUnitId the unit the agent called for
 * @param form what the callback asks (CALL-4)
 * @param definition what counts as connected, effective and successful (CALL-2)
 * @param script the way of the agent's script session; null if he names none, or none that is his for this dial
 */
record CallBasis(
        DialGrant grant,
        @Nullable String orgUnitId,
        CallForm form,
        CallDefinition definition,
        @Nullable ScriptTrace script) {}
