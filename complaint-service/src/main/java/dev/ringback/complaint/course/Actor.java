package dev.ringback.complaint.course;

import dev.ringback.platform.security.CurrentUser;

/**
 * Who takes a step.
 *
 * @param subject of the token; what the history and the events name
 * @param agentId the agent he is in the directory, by which he may turn out to be the one complained about
 */
public record Actor(String subject, String agentId) {

    /** The caller. */
    public static Actor of(CurrentUser user) {
        return new Actor(user.subject(), user.agentId());
    }
}
