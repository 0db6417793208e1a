package dev.ringback.call.callrecord;

import dev.ringback.call.grant.DialGrant;
import dev.ringback.call.session.ScriptTrace;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.CallCorrected;

/** What other services hear of a call. Notes and answers stay here. */
final class CallEvents {

    private CallEvents() {}

    /** The call as it reads now. */
    static CallCompleted completed(CallRecord call) {
        DialGrant dial = call.dial();
        CallResult result = call.result();
        ScriptTrace script = call.script();
        return new CallCompleted(
                call.id(),
                dial == null ? null : dial.attemptId(),
                dial == null ? null : dial.taskId(),
                dial == null ? null : dial.programId(),
                dial == null ? null : dial.purpose(),
                call.business(),
                call.agentId(),
                call.orgUnitId(),
                call.customerId(),
                dial == null ? null : dial.subjectKind(),
                dial == null ? null : dial.subjectId(),
                dial == null ? null : dial.opensOn(),
                dial == null ? null : dial.dueOn(),
                dial == null ? null : dial.ownerAgentId(),
                dial == null ? null : dial.fencingToken(),
                call.direction().name(),
                dial == null ? null : dial.dialledAt(),
                call.startedAt(),
                call.endedAt(),
                result.outcome().name(),
                result.disposition() == null ? null : result.disposition().name(),
                result.counts().connected(),
                result.counts().effective(),
                result.counts().successful(),
                result.counts().definitionVersion(),
                result.appointmentAt(),
                dial == null ? Boolean.TRUE : null,
                script == null ? null : script.scriptId(),
                script == null ? null : script.scriptVersion());
    }

    /** A correction, with the call as it reads after it. */
    static CallCorrected corrected(Correction correction, CallResult before) {
        CallRecord call = correction.call();
        return new CallCorrected(
                call.id(),
                call.revision(),
                completed(call),
                before.outcome().name(),
                before.disposition() == null ? null : before.disposition().name(),
                correction.reason(),
                correction.by(),
                correction.at());
    }
}
