package dev.ringback.task;

import dev.ringback.platform.problem.ErrorCode;

/** Errors of this service; their texts are in {@code service-problems.properties}. */
public enum TaskError implements ErrorCode {
    /** The source's id is taken by an object with other content. */
    EXTERNAL_ID_CONFLICT(409),
    /** The token's agent is not in the directory, or has left. */
    AGENT_UNKNOWN(403),
    /** The fencing token is not, or no longer, that of a live lease. */
    STALE_LEASE(409),
    /** The lease is another agent's. */
    LEASE_OF_ANOTHER_AGENT(403),
    /** A lease allows one dial. */
    ALREADY_DIALLED(409),
    /** Contact protection forbids the dial now. */
    CONTACT_BARRED(409),
    /** Outbound calls of the agent's unit are paused (OPS-1). */
    OUTBOUND_PAUSED(409),
    /** The do-not-call entry has ended already. */
    NOT_LISTED(409),
    /** The same callback is asked for already, and still open. */
    TASK_EXISTS(409),
    /** The order was cancelled before, with other content. */
    ALREADY_CANCELLED(409),
    /** The customer has this number already. */
    NUMBER_UNCHANGED(409),
    /** Another customer stands for this one. */
    CUSTOMER_MERGED(409),
    /** A customer is merged into another only. */
    MERGE_INTO_ITSELF(409),
    /** The survivor was merged into another itself. */
    MERGE_INTO_MERGED(409),
    /** It was told of the project before, with other content. */
    ALREADY_TOLD(409),
    /** The agent has no business with the customer he wants to call. */
    CUSTOMER_NOT_YOURS(403),
    /** The demand form was confirmed or rejected before. */
    DEMAND_DECIDED(409),
    /** Who asked for callbacks, or is of the unit that did, does not confirm them (TASK-12). */
    DEMAND_OWN(403),
    /** The last day of the demand form has passed. */
    DEMAND_OVER(409),
    /** The discrepancy was resolved or escalated before. */
    DISCREPANCY_CONCLUDED(409),
    /** The customer was erased; there is nothing to change any more. */
    CUSTOMER_ERASED(409),
    /** The leak incident was closed before. */
    LEAK_CLOSED(409),
    /** A callback form is read with approval only (GOV-4). */
    APPROVAL_REQUIRED(403),
    /** Somebody else answers for the source's data (GOV-6). */
    NOT_TRANSFER_OWNER(403),
    /** The original was superseded before. */
    ALREADY_SUPERSEDED(409),
    /** Somebody holds the task. */
    TASK_HELD(409),
    /** The task ended. */
    TASK_CLOSED(409),
    /** The campaign of the program does not let this agent call now (TASK-18). */
    CAMPAIGN_GATE(409),
    /** A campaign goes through its stages one by one. */
    CAMPAIGN_STAGE(409),
    /** Counting would take too long. */
    REPORT_TOO_LARGE(422),
    /** The period is waived already. */
    WAIVED_ALREADY(409),
    /** The task is not of the channel by which it is to be done. */
    WRONG_CHANNEL(409),
    /** A message cannot have failed and arrived. */
    RECEIPT_CONFLICT(409);

    private final int status;

    TaskError(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
