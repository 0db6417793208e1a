package dev.ringback.scoring.measure;

import java.util.Set;

/**
 * One statement of the fold: how a set of journal rows changes one measure table. Each is insensitive to the order and
 * the grouping in which facts arrive: sets ignore what they hold, sums add, and where one fact replaces another the
 * version decides. {@code {m}} stands for the table prefix, {@code {facts}} for the journal rows to fold, {@code {counting}} for those of them
 * that need no second person or have his approval. Rows are
 * written in key order, so that concurrent folds wait for each other instead of deadlocking. The order of the steps
 * matters: what came late is found last, among all else.
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
    PLACEMENT(Set.of("AGENT_CHANGED"), Placements.OF_AGENTS),
    SUPERVISOR(Set.of("ORG_UNIT_CHANGED"), Placements.OF_SUPERVISORS),
    PAY(Set.of("PAY_PROFILE_SET"), """
            INSERT INTO {m}pay AS m (agent_id, effective_from, base_pay, version, scheme, base_task_pay)
            SELECT DISTINCT ON (agent_id, business_date) agent_id, business_date, (payload->>'basePay')::numeric,
                   version, coalesce(payload->>'scheme', 'S1'), (payload->>'baseTaskPay')::numeric
            FROM {facts} WHERE fact_type = 'PAY_PROFILE_SET'
            ORDER BY agent_id, business_date, version DESC
            ON CONFLICT (agent_id, effective_from) DO UPDATE
            SET base_pay = excluded.base_pay, version = excluded.version, scheme = excluded.scheme,
                base_task_pay = excluded.base_task_pay
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
    TASK_OWNER(TaskOwners.TYPES, TaskOwners.SINCE),
    TASK_OWNED(TaskOwners.TYPES, TaskOwners.AT_DUE_DATE),
    TASK_STATE(Set.of("TASK_CLOSED", "TASK_REOPENED"), """
            INSERT INTO {m}task AS m (task_id, closed_reason, closed_version, closed_fact)
            SELECT DISTINCT ON (subject_id) subject_id,
                   CASE fact_type WHEN 'TASK_CLOSED' THEN payload->>'reason' END, version, fact_id
            FROM {facts} WHERE fact_type IN ('TASK_CLOSED', 'TASK_REOPENED')
            ORDER BY subject_id, version DESC, fact_id DESC
            ON CONFLICT (task_id) DO UPDATE
            SET closed_reason = excluded.closed_reason, closed_version = excluded.closed_version,
                closed_fact = excluded.closed_fact
            WHERE m.closed_version IS NULL
               OR (excluded.closed_version, excluded.closed_fact) > (m.closed_version, m.closed_fact)
            """),
    CALL(Set.of("CALL_COMPLETED", "CALL_CORRECTED"), """
            INSERT INTO {m}call AS m (call_id, agent_id, task_id, purpose, customer_id, day, outbound, imported,
                                      connected, effective, successful, version, fact_id, disposition)
            SELECT DISTINCT ON (call->>'callId') call->>'callId', agent_id, subject_id, call->>'purpose',
                   call->>'customerId', business_date, call->>'direction' = 'OUTBOUND',
                   coalesce((call->>'imported')::boolean, false), coalesce((call->>'connected')::boolean, false),
                   coalesce((call->>'effective')::boolean, false), coalesce((call->>'successful')::boolean, false),
                   version, fact_id, call->>'disposition'
            FROM (SELECT fact_id, fact_type, agent_id, subject_id, version, business_date,
                         CASE fact_type WHEN 'CALL_CORRECTED' THEN payload->'corrected' ELSE payload END AS call
                  FROM {facts} WHERE fact_type IN ('CALL_COMPLETED', 'CALL_CORRECTED')) AS called
            ORDER BY call->>'callId', version DESC, fact_id DESC
            ON CONFLICT (call_id) DO UPDATE
            SET agent_id = excluded.agent_id, task_id = excluded.task_id, purpose = excluded.purpose,
                customer_id = excluded.customer_id, day = excluded.day, outbound = excluded.outbound,
                imported = excluded.imported, connected = excluded.connected, effective = excluded.effective,
                successful = excluded.successful, version = excluded.version, fact_id = excluded.fact_id,
                disposition = excluded.disposition
            WHERE (excluded.version, excluded.fact_id) > (m.version, m.fact_id)
            """),
    VERIFIED(Set.of("CUSTOMER_VERIFIED"), """
            INSERT INTO {m}verified (agent_id, day, customer_id)
            SELECT DISTINCT agent_id, business_date, payload->>'customerId'
            FROM {facts} WHERE fact_type = 'CUSTOMER_VERIFIED'
            ORDER BY 1, 2, 3
            ON CONFLICT DO NOTHING
            """),
    DAY(Set.of("RECORDS_VERIFIED"), """
            INSERT INTO {m}day AS m (agent_id, measure, day, amount)
            SELECT agent_id, fact_type, told.day, sum(told.amount)
            FROM {facts} CROSS JOIN LATERAL (
                     VALUES (business_date, (payload->>'count')::numeric),
                            ((payload->'replaces'->>'occurredOn')::date, -(payload->'replaces'->>'count')::numeric))
                     AS told (day, amount)
            WHERE fact_type = 'RECORDS_VERIFIED' AND told.day IS NOT NULL
            GROUP BY 1, 2, 3
            ORDER BY 1, 2, 3
            ON CONFLICT (agent_id, measure, day) DO UPDATE SET amount = m.amount + excluded.amount
            """),
    TRIP(Set.of("TRIP_CALLBACK"), """
            INSERT INTO {m}trip AS m (fact_id, agent_id, returned_on, called_back_on, version)
            SELECT DISTINCT ON (coalesce(subject_id, fact_id)) coalesce(subject_id, fact_id), agent_id, business_date,
                   (payload->>'calledBackOn')::date, version
            FROM {facts} WHERE fact_type = 'TRIP_CALLBACK'
            ORDER BY coalesce(subject_id, fact_id), version DESC
            ON CONFLICT (fact_id) DO UPDATE
            SET returned_on = excluded.returned_on, called_back_on = excluded.called_back_on,
                version = excluded.version
            WHERE excluded.version > m.version
            """),
    REPORT(Set.of("ATTITUDE_REPORT"), """
            INSERT INTO {m}report AS m (agent_id, report, month, result, reports)
            SELECT agent_id, fact_type, told.month, told.result, sum(told.reports)
            FROM {facts} CROSS JOIN LATERAL (
                     VALUES (business_date, payload->>'result', 1),
                            (((payload->'replaces'->>'month') || '-01')::date, payload->'replaces'->>'result', -1))
                     AS told (month, result, reports)
            WHERE fact_type = 'ATTITUDE_REPORT' AND told.month IS NOT NULL
            GROUP BY 1, 2, 3, 4
            ORDER BY 1, 2, 3, 4
            ON CONFLICT (agent_id, report, month, result) DO UPDATE SET reports = m.reports + excluded.reports
            """),
    QUANTITY(ReportedFacts.TYPES, ReportedFacts.QUANTITIES),
    FINDING_MADE(Set.of("FINDING_MADE"), """
            INSERT INTO {m}finding AS m (finding_id, complaint_id, incident_id, company_caused, agent_id, org_unit_id,
                                         item, occurred_on, occurred_at, made_at, made_version, made_fact)
            SELECT DISTINCT ON (subject_id) subject_id, payload->>'complaintId', payload->>'incidentId',
                   (payload->>'companyCaused')::boolean, agent_id, payload->>'orgUnitId', payload->>'penaltyItem',
                   business_date, (payload->>'occurredAt')::timestamptz, (payload->>'madeAt')::timestamptz, version,
                   fact_id
            FROM {facts} WHERE fact_type = 'FINDING_MADE'
            ORDER BY subject_id, version, fact_id
            ON CONFLICT (finding_id) DO UPDATE
            SET complaint_id = excluded.complaint_id, incident_id = excluded.incident_id,
                company_caused = excluded.company_caused, agent_id = excluded.agent_id,
                org_unit_id = excluded.org_unit_id, item = excluded.item, occurred_on = excluded.occurred_on,
                occurred_at = excluded.occurred_at, made_at = excluded.made_at, made_version = excluded.made_version,
                made_fact = excluded.made_fact
            WHERE m.made_version IS NULL
               OR (excluded.made_version, excluded.made_fact) < (m.made_version, m.made_fact)
            """),
    FINDING_OVERTURNED(Set.of("FINDING_OVERTURNED", "INCIDENT_OVERTURNED"), """
            INSERT INTO {m}finding AS m (finding_id, overturned_at, overturned_version, overturned_fact)
            SELECT DISTINCT ON (subject_id) subject_id, (payload->>'overturnedAt')::timestamptz, version, fact_id
            FROM {facts} WHERE fact_type IN ('FINDING_OVERTURNED', 'INCIDENT_OVERTURNED')
            ORDER BY subject_id, version, fact_id
            ON CONFLICT (finding_id) DO UPDATE
            SET overturned_at = excluded.overturned_at, overturned_version = excluded.overturned_version,
                overturned_fact = excluded.overturned_fact
            WHERE m.overturned_version IS NULL
               OR (excluded.overturned_version, excluded.overturned_fact) < (m.overturned_version, m.overturned_fact)
            """),
    INCIDENT(Set.of("INCIDENT_RECORDED", "FACT_DECIDED"), """
            INSERT INTO {m}finding AS m (finding_id, incident_id, company_caused, agent_id, org_unit_id, item,
                                         occurred_on, occurred_at, made_at, made_version, made_fact, quantity, due_at,
                                         due_whole_day, came_at, exempt)
            SELECT DISTINCT ON (subject_id) subject_id, payload->>'incidentId', true, agent_id, payload->>'orgUnitId',
                   payload->>'item', business_date, (payload->>'occurredAt')::timestamptz, occurred_at, version,
                   fact_id, (payload->>'quantity')::numeric, (payload->>'dueAt')::timestamptz,
                   (payload->>'dueWholeDay')::boolean, (payload->>'cameAt')::timestamptz,
                   (payload->>'explainedBeforehand')::boolean
            FROM {counting} WHERE fact_type = 'INCIDENT_RECORDED'
            ORDER BY subject_id, version, fact_id
            ON CONFLICT (finding_id) DO UPDATE
            SET incident_id = excluded.incident_id, company_caused = excluded.company_caused,
                agent_id = excluded.agent_id, org_unit_id = excluded.org_unit_id, item = excluded.item,
                occurred_on = excluded.occurred_on, occurred_at = excluded.occurred_at, made_at = excluded.made_at,
                made_version = excluded.made_version, made_fact = excluded.made_fact, quantity = excluded.quantity,
                due_at = excluded.due_at, due_whole_day = excluded.due_whole_day, came_at = excluded.came_at,
                exempt = excluded.exempt
            WHERE m.made_version IS NULL
               OR (excluded.made_version, excluded.made_fact) < (m.made_version, m.made_fact)
            """),
    REPORT_BREACH(Set.of("REPORT_BREACH_CONFIRMED"), """
            INSERT INTO {m}finding AS m (finding_id, incident_id, company_caused, org_unit_id, item, occurred_on,
                                         occurred_at, made_at, made_version, made_fact)
            SELECT DISTINCT ON (subject_id) subject_id, subject_id, true, payload->>'orgUnitId', 'S4-1',
                   business_date, (payload->>'dueAt')::timestamptz, (payload->>'confirmedAt')::timestamptz, version,
                   fact_id
            FROM {facts} WHERE fact_type = 'REPORT_BREACH_CONFIRMED'
            ORDER BY subject_id, version, fact_id
            ON CONFLICT (finding_id) DO UPDATE
            SET incident_id = excluded.incident_id, company_caused = excluded.company_caused,
                org_unit_id = excluded.org_unit_id, item = excluded.item, occurred_on = excluded.occurred_on,
                occurred_at = excluded.occurred_at, made_at = excluded.made_at, made_version = excluded.made_version,
                made_fact = excluded.made_fact
            WHERE m.made_version IS NULL
               OR (excluded.made_version, excluded.made_fact) < (m.made_version, m.made_fact)
            """),
    REPORTED_CASE(ReportedFacts.TYPES, ReportedFacts.CASES),
    WAIVER(Set.of("LINE_WAIVED"), """
            INSERT INTO {m}waiver (agent_id, month, rule)
            SELECT DISTINCT agent_id, business_date, subject_id
            FROM {facts} WHERE fact_type = 'LINE_WAIVED'
            ORDER BY 1, 2, 3
            ON CONFLICT DO NOTHING
            """),
    ARRIVAL(Set.of("ARRIVAL_RECORDED"), """
            INSERT INTO {m}arrival AS m (arrival_id, agent_id, day, channel, version, fact_id)
            SELECT DISTINCT ON (subject_id) subject_id, agent_id, business_date, payload->>'channel', version, fact_id
            FROM {facts} WHERE fact_type = 'ARRIVAL_RECORDED'
            ORDER BY subject_id, version DESC, fact_id DESC
            ON CONFLICT (arrival_id) DO UPDATE
            SET agent_id = excluded.agent_id, day = excluded.day, channel = excluded.channel,
                version = excluded.version, fact_id = excluded.fact_id
            WHERE (excluded.version, excluded.fact_id) > (m.version, m.fact_id)
            """),
    DEAL(Set.of("DEAL_CLOSED"), """
            INSERT INTO {m}deal AS m (deal_id, agent_id, day, revenue, cost, event_id, invited, version, fact_id)
            SELECT DISTINCT ON (subject_id) subject_id, agent_id, business_date, (payload->>'revenue')::numeric,
                   (payload->>'cost')::numeric, payload->>'eventId',
                   coalesce((payload->>'invitedByPhone')::boolean, false), version, fact_id
            FROM {facts} WHERE fact_type = 'DEAL_CLOSED'
            ORDER BY subject_id, version DESC, fact_id DESC
            ON CONFLICT (deal_id) DO UPDATE
            SET agent_id = excluded.agent_id, day = excluded.day, revenue = excluded.revenue, cost = excluded.cost,
                event_id = excluded.event_id, invited = excluded.invited, version = excluded.version,
                fact_id = excluded.fact_id
            WHERE (excluded.version, excluded.fact_id) > (m.version, m.fact_id)
            """),
    MONTH_CLOSED(Set.of("MONTH_CLOSED"), """
            INSERT INTO {m}month AS m (month, close_seq, closed_at, closed_by, schemes, override_reason, waited_for)
            SELECT DISTINCT ON (business_date) business_date, seq, (payload->>'closedAt')::timestamptz,
                   payload->>'closedBy', payload->'schemes', payload->'override'->>'reason',
                   payload->'override'->'waitedFor'
            FROM {facts} WHERE fact_type = 'MONTH_CLOSED'
            ORDER BY business_date, seq
            ON CONFLICT (month) DO UPDATE
            SET close_seq = excluded.close_seq, closed_at = excluded.closed_at, closed_by = excluded.closed_by,
                schemes = excluded.schemes, override_reason = excluded.override_reason,
                waited_for = excluded.waited_for
            WHERE m.close_seq IS NULL
            """),
    MONTH_PAID(Set.of("MONTH_PAID"), """
            INSERT INTO {m}month AS m (month, paid_at, paid_by)
            SELECT DISTINCT ON (business_date) business_date, (payload->>'paidAt')::timestamptz, payload->>'paidBy'
            FROM {facts} WHERE fact_type = 'MONTH_PAID'
            ORDER BY business_date, seq
            ON CONFLICT (month) DO UPDATE SET paid_at = excluded.paid_at, paid_by = excluded.paid_by
            WHERE m.paid_at IS NULL
            """),
    LATE(LateFacts.TYPES, LateFacts.SQL);

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
        return tables.in(sql).replace("{counting}", COUNTING).replace("{facts}", facts);
    }

    /**
     * Rows that count: one that needs a second person counts when he has approved it, by the decision, which holds it whole. So it
     * does not matter which of the two comes first.
     */
    private static final String COUNTING = """
            (SELECT CASE WHEN decided THEN subject_id ELSE fact_id END AS fact_id,
                    CASE WHEN decided THEN payload->>'factType' ELSE fact_type END AS fact_type,
                    agent_id,
                    CASE WHEN decided THEN payload->>'subjectId' ELSE subject_id END AS subject_id,
                    CASE WHEN decided THEN (payload->>'version')::bigint ELSE version END AS version,
                    business_date, occurred_at,
                    CASE WHEN decided THEN payload->'fact' ELSE payload END AS payload
             FROM (SELECT fact.*, fact_type = 'FACT_DECIDED' AS decided FROM {facts}) AS told
             WHERE CASE WHEN decided THEN payload->>'approved' = 'true'
                        ELSE payload->>'needsApproval' IS NULL END) AS counting""";
}
