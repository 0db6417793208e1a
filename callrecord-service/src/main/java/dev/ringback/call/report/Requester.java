package dev.ringback.call.report;

/**
 * Who asks for reports.
 *
 * @param subject of his token
 * @param agentId the agent he is
 * @param ownOnly whether he has only reports he is responsible for, and sees only those he asked for
 */
record Requester(String subject, String agentId, boolean ownOnly) {

    boolean sees(Report report) {
        return !ownOnly || agentId.equals(report.agentId());
    }
}
