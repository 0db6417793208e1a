package dev.ringback.complaint.problem;

import dev.ringback.platform.problem.ErrorCode;

/** Errors only this service answers with. */
public enum ComplaintError implements ErrorCode {
    /** The source used the external id for a complaint of other content. */
    EXTERNAL_ID_CONFLICT(409),
    /** A complaint is resolved only after the customer was answered. */
    NOT_ANSWERED(409),
    /** It waits for the customer's word, and nothing else is due. */
    ALREADY_RESOLVED(409),
    /** Only a resolved complaint is closed for this reason. */
    NOT_RESOLVED(409),
    /** The customer was not called often enough, and there is still time to. */
    NOT_YET_UNREACHABLE(409),
    /** The customer is known, and can be asked. */
    CUSTOMER_KNOWN(409),
    /** The complaint is closed. */
    COMPLAINT_CLOSED(409),
    /** A finding about the incident stands. */
    INCIDENT_ALREADY_JUDGED(409),
    /** The customer was answered in time, or there is still time to. */
    NOT_LATE(409),
    /** The finding was overturned before. */
    FINDING_ALREADY_OVERTURNED(409),
    /** The shipped calendar counts every hour, and stays. */
    CALENDAR_SHIPPED(409),
    /** Its clocks stand still already. */
    ALREADY_PAUSED(409),
    /** Its clocks run. */
    NOT_PAUSED(409),
    /** Another department was asked to take it, and has not answered. */
    HAND_OVER_PENDING(409),
    /** No department was asked to take it. */
    NO_HAND_OVER_PENDING(409),
    /** Nobody works in the department who could handle it. */
    NOBODY_TO_ASSIGN(409),
    /** Nothing is added to what is archived (GOV-7). */
    COMPLAINT_ARCHIVED(409),
    /** Only a closed complaint is archived. */
    NOT_CLOSED(409),
    /** Evidence is closed to nobody before the complaint is archived. */
    NOT_ARCHIVED(409),
    /** Whom a finding charges has not got his answer. */
    APPEAL_PENDING(409),
    /** The evidence of what is archived is read with approval only (GOV-4). */
    APPROVAL_REQUIRED(403),
    /** A complaint has so many pieces of evidence at most. */
    TOO_MUCH_EVIDENCE(409),
    /** Only the department that is handed a complaint answers. */
    NOT_THE_RECEIVER(403),
    /** The finding charges nobody who could appeal. */
    NOT_APPEALABLE(409),
    /** The last date for an appeal has passed. */
    APPEAL_TOO_LATE(409),
    /** A finding is appealed once. */
    ALREADY_APPEALED(409),
    /** Nobody appealed, or it was decided. */
    NO_APPEAL_PENDING(409),
    /** Nobody judges somebody of his own team. */
    JUDGE_OF_ACCUSED_TEAM(403),
    /** An appeal of somebody of his own team is another's to decide. */
    REVIEWER_OF_ACCUSED_TEAM(403),
    /** Nobody judges a complaint about himself. */
    JUDGE_IS_ACCUSED(403),
    /** A finding is overturned by another than its judge. */
    REVIEWER_IS_JUDGE(403);

    private final int status;

    ComplaintError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
