package dev.ringback.scoring.error;

import dev.ringback.platform.problem.ErrorCode;

/** Errors only this service answers with. */
public enum ScoringError implements ErrorCode {
    /** The org unit named in the body does not exist. */
    UNKNOWN_ORG_UNIT(422),
    /** The org unit would become its own ancestor. */
    ORG_UNIT_CYCLE(422),
    /** The agent named in the body does not exist. */
    UNKNOWN_AGENT(422),
    /** No penalty list of the month has the item. */
    UNKNOWN_ITEM(422),
    /** The source has already reported something else under this external id. */
    EXTERNAL_ID_CONFLICT(409),
    /** A correction names a version whose predecessor was not reported. */
    FACT_VERSION_GAP(409),
    /** The fact needs no second person. */
    FACT_NEEDS_NO_APPROVAL(422),
    /** A second person decided on the fact before. */
    FACT_DECIDED(409),
    /** A transfer is asked for before a year in post is over (S2-10). */
    TRANSFER_TOO_EARLY(422),
    /** Nobody has approved the version of the pack yet. */
    PACK_NOT_APPROVED(409),
    /** Who uploaded a version of a pack does not approve it. */
    PACK_APPROVER_NOT_INDEPENDENT(403),
    /** The version of the pack is activated already. */
    PACK_ALREADY_ACTIVATED(409),
    /** There is no such line, it was met, or the case was taken back. */
    NOT_APPEALABLE(422),
    /** The case stems from a complaint's finding, and is appealed there; the answer says where. */
    APPEALED_WITH_COMPLAINT(409),
    /** The days for an appeal are over. */
    APPEAL_TOO_LATE(409),
    /** The line or case was appealed before. */
    APPEAL_FILED(409),
    /** The appeal was decided before. */
    APPEAL_DECIDED(409),
    /** The reviewer filed the appeal, is whom it is about, or recorded the case. */
    REVIEWER_NOT_INDEPENDENT(403),
    /** The recommendation was decided on before. */
    RECOMMENDATION_DECIDED(409),
    /** Measures are being rebuilt already. */
    REBUILD_RUNNING(409),
    /** The broker does not answer, so that the journal cannot be held against the topics. */
    TOPICS_UNREADABLE(503),
    /** The month cannot be closed yet; the answer says what it waits for. */
    MONTH_NOT_CLOSABLE(409),
    /** The month is open: only a closed one can be paid. */
    MONTH_NOT_CLOSED(409),
    /** The month is not marked as paid: its payroll is not exported yet. */
    MONTH_NOT_PAID(409);

    private final int status;

    ScoringError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
