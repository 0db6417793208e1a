package dev.ringback.complaint.ratio;

import dev.ringback.complaint.course.Sight;

/** By what complaints are counted (CMPL-9). */
enum Dimension {
    DESIGNER("party.id", "DESIGNER"),
    INSPECTOR("party.id", "INSPECTOR"),
    CREW("party.id", "CREW"),
    STORE("party.id", "STORE"),
    PARTNER("party.id", "PARTNER"),
    SUPPLIER("party.id", "SUPPLIER"),
    /** As calls name it. */
    PRODUCT("c.business", ""),
    AGENT("c.subject_agent_id", ""),
    /** The unit of the agent it is about. */
    ORG_UNIT(Sight.UNIT, ""),
    CAUSE("c.cause_class", ""),
    /** As found (CMPL-5). */
    ROOT_CAUSE("(SELECT rc.code FROM root_cause rc WHERE rc.complaint_id = c.id)", "");

    private final String key;
    private final String role;

    Dimension(String key, String role) {
        this.key = key;
        this.role = role;
    }

    /** The expression of the key of a complaint {@code c}, beside {@link #source}. */
    String key() {
        return key;
    }

    /** What complaints are joined with to have their keys. */
    String source() {
        return role.isEmpty()
                ? "complaint c"
                : "complaint c CROSS JOIN LATERAL (SELECT split_part(p, ':', 2) AS id FROM unnest(c.parties) AS p"
                        + " WHERE split_part(p, ':', 1) = '" + role + "') AS party";
    }
}
