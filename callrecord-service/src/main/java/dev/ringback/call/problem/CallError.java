package dev.ringback.call.problem;

import dev.ringback.platform.problem.ErrorCode;

/** Errors only this service answers with. */
public enum CallError implements ErrorCode {
    /** The grant was not signed by the task service, was changed, or is no grant. */
    GRANT_INVALID(403),
    /** The dial was granted to somebody else. */
    GRANT_OF_ANOTHER_AGENT(403),
    /** An outcome of this dial is recorded already. */
    GRANT_USED(409),
    /** The correction says what the record says already. */
    NOTHING_CORRECTED(409),
    /** There is a script or questionnaire of this id already. */
    DOCUMENT_EXISTS(409),
    /** A script or questionnaire has one draft at a time. */
    DRAFT_EXISTS(409),
    /** A version that has left DRAFT never changes. */
    VERSION_FROZEN(409),
    /** A version does not go from its stage to the one asked for. */
    STAGE_ILLEGAL(409),
    /** Nobody approves what he wrote. */
    APPROVER_IS_AUTHOR(403),
    /** The draft may alter this wording already. */
    ALREADY_UNLOCKED(409),
    /** No version of the script may be used now (TASK-18). */
    SCRIPT_NOT_APPROVED(409),
    /** The session is further, or somewhere else, than the request believes. */
    SCRIPT_STEP_STALE(409),
    /** The session is at its end, or its call is recorded. */
    SCRIPT_SESSION_OVER(409),
    /** There is no answer to take back. */
    SCRIPT_AT_ITS_START(409),
    /** The call has its script already. */
    SCRIPT_STATED(409),
    /** A granted dial names its script session with its outcome. */
    SCRIPT_COMES_WITH_OUTCOME(409),
    /** A call has one recording. */
    RECORDING_EXISTS(409),
    /** The retention of the recording is over (CALL-8). */
    RECORDING_EXPIRED(409),
    /** The hold was lifted already. */
    HOLD_LIFTED(409),
    /** A call is checked once. */
    CALL_CHECKED(409),
    /** A lead does not go from its state to the one asked for. */
    LEAD_STEP_ILLEGAL(409),
    /** The customer did not order on this call. */
    NOT_ORDERED(409),
    /** How the sale came about was stated already. */
    SALE_STATED(409),
    /** The agent is out already. */
    BREAK_OPEN(409),
    /** The agent is back already. */
    BREAK_OVER(409),
    /** The answer would have too many rows. */
    REPORT_TOO_LARGE(422),
    /** An agent asks for a report that somebody else is responsible for. */
    NOT_RESPONSIBLE(403),
    /** The report is not made yet, or could not be made. */
    REPORT_NOT_READY(409),
    /** The report was accepted already. */
    REPORT_SUBMITTED(409),
    /** What has to be said before the deadline was said after it (S4-2). */
    DEADLINE_PASSED(409),
    /** There is nothing to confirm: in time, explained beforehand, or confirmed already (S4-1). */
    NO_BREACH(409),
    /** Nobody confirms a breach of his own. */
    OWN_BREACH(403),
    /** Terms of this kind hold from this day already. */
    TERMS_EXIST(409);

    private final int status;

    CallError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
