package dev.ringback.task.calls;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a message or a visit.
 *
 * @param attemptId the attempt on the ledger
 * @param fencingToken token of the lease it was made under
 * @param state what is told, by name
 * @param rank tells later states from earlier ones, from 1: the highest counts
 * @param at when it came to that
 * @param reached whether it came to the customer
 * @param answered whether the customer answered
 * @param failed whether it did not come to the customer, and never will
 */
public record SendOutcome(
        UUID attemptId,
        UUID taskId,
        long fencingToken,
        String agentId,
        String state,
        int rank,
        Instant at,
        boolean reached,
        boolean answered,
        boolean failed) {}
