package dev.ringback.complaint.course;

import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;

/**
 * Who looks at a complaint or takes a step of it.
 *
 * @param subject of the token; what the history and the events name
 * @param agentId the agent he is in the directory, by which he may turn out to be the one complained about
 * @param everywhere he sees the complaints of all org units
 */
public record Actor(String subject, String agentId, boolean everywhere) {

    /** The caller. */
    public static Actor of(CurrentUser user) {
        return new Actor(user.subject(), user.agentId(), user.has(Roles.ADMIN) || user.has(Roles.AUDITOR));
    }
}
