package dev.ringback.scoring.measure;

import java.util.Set;

/**
 * One statement of the fold: how a set of journal rows changes one measure table. Each is insensitive to the order and
 * the grouping in which facts arrive: sets ignore what they hold, sums add, and where one fact replaces another the
 * version decides. {@code {m}} stands for the table prefix, {@code {facts}} for the journal rows to fold. Rows are
 * written in key order, so that concurrent folds wait for each other instead of deadlocking.
 */
enum FoldStep {
    AGENT(Set.of("AGENT_CHANGED"), """
            INSERT INTO {m}agent AS m (agent_id, name, org_unit_id, hired_on, left_on, version)
            SELECT DISTINCT ON (agent_id) agent_id, payload->>'name', payload->>'orgUnitId',
                   (payload->>'hiredOn')::date, (payload->>'leftOn')::date, version
            FROM {facts} WHERE fact_type = 'AGENT_CHANGED'
            ORDER BY agent_id, version DESC
            ON CONFLICT (agent_id) DO UPDATE
            SET name = excluded.name, org_unit_id = excluded.org_unit_id, hired_on = excluded.hired_on,
                left_on = excluded.left_on, version = excluded.version
            WHERE excluded.version > m.version
            """),
    PAY(Set.of("PAY_PROFILE_SET"), """
            INSERT INTO {m}pay AS m (agent_id, effective_from, base_pay, version)
            SELECT DISTINCT ON (agent_id, business_date) agent_id, business_date, (payload->>'basePay')::numeric,
                   version
            FROM {facts} WHERE fact_type = 'PAY_PROFILE_SET'
            ORDER BY agent_id, business_date, version DESC
            ON CONFLICT (agent_id, effective_from) DO UPDATE
            SET base_pay = excluded.base_pay, version = excluded.version
            WHERE excluded.version > m.version
            """),
    TASK_CREATED(Set.of("TASK_CREATED"), """
            INSERT INTO {m}task AS m (task_id, agent_id, purpose, opens_on, due_on, created_version, created_fact)
            SELECT DISTINCT ON (subject_id) subject_id, agent_id, payload->>'purpose', (payload->>'opensOn')::date,
                   (payload->>'dueOn')::date, version, fact_id
            FROM {facts} WHERE fact_type = 'TASK_CREATED'
            ORDER BY subject_id, version, fact_id
            ON CONFLICT (task_id) DO UPDATE
            SET agent_id = excluded.agent_id, purpose = excluded.purpose, opens_on = excluded.opens_on,
                due_on = excluded.due_on, created_version = excluded.created_version,
                created_fact = excluded.created_fact
            WHERE m.created_version IS NULL
               OR (excluded.created_version, excluded.created_fact) < (m.created_version, m.created_fact)
            """),
    TASK_CLOSED(Set.of("TASK_CLOSED"), """
            INSERT INTO {m}task AS m (task_id, closed_reason, closed_version, closed_fact)
            SELECT DISTINCT ON (subject_id) subject_id, payload->>'reason', version, fact_id
            FROM {facts} WHERE fact_type = 'TASK_CLOSED'
            ORDER BY subject_id, version DESC, fact_id DESC
            ON CONFLICT (task_id) DO UPDATE
            SET closed_reason = excluded.closed_reason, closed_version = excluded.closed_version,
                closed_fact = excluded.closed_fact
            WHERE m.closed_version IS NULL
               OR (excluded.closed_version, excluded.closed_fact) > (m.closed_version, m.closed_fact)
            """),
    TASK_DONE(Set.of("CALL_COMPLETED"), """
            INSERT INTO {m}task_done (task_id, done_on)
            SELECT DISTINCT subject_id, business_date
            FROM {facts}
            WHERE fact_type = 'CALL_COMPLETED' AND subject_id IS NOT NULL
              AND payload->>'direction' = 'OUTBOUND' AND payload->>'effective' = 'true'
            ORDER BY 1, 2
            ON CONFLICT DO NOTHING
            """),
    CUSTOMER_WEEK(Set.of("CALL_COMPLETED"), """
            INSERT INTO {m}customer_week (agent_id, purpose, week, customer_id)
            SELECT DISTINCT agent_id, payload->>'purpose',
                   business_date - (extract(isodow FROM business_date)::integer - 1), payload->>'customerId'
            FROM {facts}
            WHERE fact_type = 'CALL_COMPLETED' AND payload->>'customerId' IS NOT NULL
              AND payload->>'purpose' IS NOT NULL
              AND payload->>'direction' = 'OUTBOUND' AND payload->>'effective' = 'true'
            ORDER BY 1, 2, 3, 4
            ON CONFLICT DO NOTHING
            """),
    DAY(Set.of("CALL_COMPLETED", "RECORDS_VERIFIED"), """
            INSERT INTO {m}day AS m (agent_id, measure, day, amount)
            SELECT agent_id, counted.measure, business_date, sum(counted.amount)
            FROM {facts} CROSS JOIN LATERAL (
                SELECT 'RECORDS_VERIFIED', (payload->>'count')::numeric WHERE fact_type = 'RECORDS_VERIFIED'
                UNION ALL
                SELECT name, 1
                FROM (VALUES ('CALLS_DIALLED', payload->>'direction' = 'OUTBOUND'),
                             ('CALLS_CONNECTED', payload->>'connected' = 'true'),
                             ('CALLS_EFFECTIVE', payload->>'effective' = 'true'),
                             ('CALLS_SUCCESSFUL', payload->>'successful' = 'true')) AS call (name, counts)
                WHERE fact_type = 'CALL_COMPLETED' AND counts
            ) AS counted (measure, amount)
            WHERE fact_type IN ('CALL_COMPLETED', 'RECORDS_VERIFIED')
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            ON CONFLICT (agent_id, measure, day) DO UPDATE SET amount = m.amount + excluded.amount
            """),
    TRIP(Set.of("TRIP_CALLBACK"), """
            INSERT INTO {m}trip (fact_id, agent_id, returned_on, called_back_on)
            SELECT fact_id, agent_id, business_date, (payload->>'calledBackOn')::date
            FROM {facts} WHERE fact_type = 'TRIP_CALLBACK'
            ORDER BY fact_id
            ON CONFLICT DO NOTHING
            """),
    REPORT(Set.of("ATTITUDE_REPORT"), """
            INSERT INTO {m}report AS m (agent_id, report, month, result, reports)
            SELECT agent_id, fact_type, business_date, payload->>'result', count(*)
            FROM {facts} WHERE fact_type = 'ATTITUDE_REPORT'
            GROUP BY 1, 2, 3, 4
            ORDER BY 1, 2, 3, 4
            ON CONFLICT (agent_id, report, month, result) DO UPDATE SET reports = m.reports + excluded.reports
            """);

    private final Set<String> factTypes;
    private final String sql;

    FoldStep(Set<String> factTypes, String sql) {
        this.factTypes = factTypes;
        this.sql = sql;
    }

    /** Whether facts of the type change the table. */
    boolean takes(String factType) {
        return factTypes.contains(factType);
    }

    /** The statement over some journal rows. */
    String sql(MeasureTables tables, String facts) {
        return tables.in(sql).replace("{facts}", facts);
    }
}
