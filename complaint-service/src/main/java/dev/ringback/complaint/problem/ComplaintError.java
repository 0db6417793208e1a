package dev.ringback.complaint.problem;

import dev.ringback.platform.problem.ErrorCode;

/** Errors only this service answers with. */
public enum ComplaintError implements ErrorCode {
    /** The source used the external id for a complaint of other content. */
    EXTERNAL_ID_CONFLICT(409);

    private final int status;

    ComplaintError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
