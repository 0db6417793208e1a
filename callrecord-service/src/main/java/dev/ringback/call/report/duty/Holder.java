package dev.ringback.call.report.duty;

/**
 * Who looks at duties.
 *
 * @param subject of his token
 * @param agentId the agent he is
 * @param ownOnly whether he sees only what he owes himself
 */
record Holder(String subject, String agentId, boolean ownOnly) {

    boolean sees(Duty duty) {
        return !ownOnly || owes(duty);
    }

    boolean owes(Duty duty) {
        return agentId.equals(duty.agentId());
    }
}
