package dev.ringback.scoring.measure;

/**
 * Where agents belong and who supervises units, since when. Every version says where somebody is since a day; on a day the highest
 * version that reaches back to it holds, whatever order they arrive in.
 */
final class Placements {
    /** What was told before days were, moved people on the day it was told. */
    static final String OF_AGENTS = """
            INSERT INTO {m}placement (agent_id, version, from_day, org_unit_id)
            SELECT DISTINCT ON (agent_id, version) agent_id, version,
                   coalesce((payload->>'orgUnitFrom')::date,
                            CASE WHEN version = 1 THEN (payload->>'hiredOn')::date
                                 ELSE (occurred_at AT TIME ZONE 'Asia/Shanghai')::date END),
                   payload->>'orgUnitId'
            FROM {facts} WHERE fact_type = 'AGENT_CHANGED'
            ORDER BY agent_id, version
            ON CONFLICT DO NOTHING
            """;

    static final String OF_SUPERVISORS = """
            INSERT INTO {m}supervisor (org_unit_id, version, from_day, agent_id)
            SELECT DISTINCT ON (subject_id, version) subject_id, version, (payload->>'supervisorFrom')::date,
                   payload->>'supervisorId'
            FROM {facts} WHERE fact_type = 'ORG_UNIT_CHANGED' AND payload->>'supervisorFrom' IS NOT NULL
            ORDER BY subject_id, version
            ON CONFLICT DO NOTHING
            """;

    private Placements() {}
}
