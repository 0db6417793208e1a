package dev.ringback.call.lead;

import org.jspecify.annotations.Nullable;

/**
 * Who looks at leads or works on them.
 *
 * @param subject of the token
 * @param agentId the agent he is
 * @param unitId his unit; null where the directory knows none
 * @param everywhere whether he sees all of them, and may take steps in any unit
 */
record LeadReader(String subject, String agentId, @Nullable String unitId, boolean everywhere) {

    /** Those he sent, and those sent to his unit. */
    boolean sees(Lead lead) {
        return worksOn(lead) || lead.agentId().equals(agentId);
    }

    boolean worksOn(Lead lead) {
        return everywhere || lead.channelUnitId().equals(unitId);
    }
}
