package dev.ringback.scoring.measure;

import java.util.Set;

/**
 * For whom a task counts: who owned it at its due date (design, "Which policy"). Who it was made for owns it from the beginning, whom a
 * supervisor gave it to from that local day on.
 */
final class TaskOwners {
    static final Set<String> TYPES = Set.of("TASK_CREATED", "TASK_ALLOCATED");

    static final String SINCE = """
            INSERT INTO {m}task_owner AS m (task_id, version, from_day, agent_id, fact_id)
            SELECT DISTINCT ON (subject_id, version) subject_id, version,
                   CASE fact_type WHEN 'TASK_CREATED' THEN '-infinity' ELSE business_date END, agent_id, fact_id
            FROM {facts} WHERE fact_type IN ('TASK_CREATED', 'TASK_ALLOCATED')
            ORDER BY subject_id, version, fact_id
            ON CONFLICT (task_id, version) DO UPDATE
            SET from_day = excluded.from_day, agent_id = excluded.agent_id, fact_id = excluded.fact_id
            WHERE excluded.fact_id < m.fact_id
            """;

    static final String AT_DUE_DATE = """
            UPDATE {m}task AS m
            SET agent_id = (SELECT owner.agent_id FROM {m}task_owner owner
                            WHERE owner.task_id = m.task_id AND owner.from_day <= m.due_on
                            ORDER BY owner.version DESC LIMIT 1)
            WHERE m.due_on IS NOT NULL
              AND m.task_id IN (SELECT subject_id FROM {facts} WHERE fact_type IN ('TASK_CREATED', 'TASK_ALLOCATED'))
            """;

    private TaskOwners() {}
}
