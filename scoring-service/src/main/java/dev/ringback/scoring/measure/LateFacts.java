package dev.ringback.scoring.measure;

import java.util.Set;

/**
 * Finds the agents and closed months that facts concern which came after the close (invariant 7). A fact concerns too
 * many rather than too few: whether anything is to be adjusted, the evaluation says. A fact is late by its place in the
 * journal alone, so that a rebuild finds the same.
 */
final class LateFacts {
    static final Set<String> TYPES = Set.of(
            "TASK_CREATED",
            "TASK_CLOSED",
            "TASK_REOPENED",
            "TASK_ALLOCATED",
            "CALL_COMPLETED",
            "CALL_CORRECTED",
            "RECORDS_VERIFIED",
            "CUSTOMER_VERIFIED",
            "TRIP_CALLBACK",
            "ATTITUDE_REPORT",
            "FINDING_MADE",
            "FINDING_OVERTURNED",
            "INCIDENT_RECORDED",
            "INCIDENT_OVERTURNED",
            "LINE_WAIVED",
            "ARRIVAL_RECORDED",
            "DEAL_CLOSED",
            "AGENT_CHANGED",
            "PAY_PROFILE_SET",
            "ATTENDANCE_RECORDED",
            "HEADCOUNT_REPORTED",
            "PHONE_BILL_RECEIVED",
            "FAULT_RECORDED",
            "QUIZ_TAKEN",
            "MARKETING_REPORTED",
            "FACT_DECIDED");

    /**
     * A task concerns all who ever owned it, in the month it falls due and in that of the Monday before; a call the caller likewise,
     * and the owners of its task; a finding whomever any finding of its incident charges, in that month and all behind it,
     * since later cases may be dearer for it; employment, an arrival, a deal and whatever people report and may correct, whose day
     * may have changed, every month, and a
     * pay profile every month it may reach.
     */
    static final String SQL = """
            WITH fact AS (SELECT * FROM {facts})
            INSERT INTO {m}late AS m (agent_id, month, seq)
            SELECT touched.agent_id, closed.month, max(touched.seq)
            FROM (SELECT owner.agent_id, month::date AS month, fact.seq
                  FROM fact JOIN {m}task t ON t.task_id = fact.subject_id
                       JOIN {m}task_owner owner ON owner.task_id = t.task_id
                       CROSS JOIN generate_series(date_trunc('month', (t.due_on - 6)::timestamp),
                                                  t.due_on::timestamp, '1 month') AS month
                  WHERE fact.fact_type IN ('TASK_CREATED', 'TASK_CLOSED', 'TASK_REOPENED', 'TASK_ALLOCATED',
                                           'CALL_COMPLETED', 'CALL_CORRECTED')
                  UNION ALL
                  SELECT fact.agent_id, month::date, fact.seq
                  FROM fact CROSS JOIN generate_series(date_trunc('month', (business_date - 6)::timestamp),
                                                       (business_date + 31)::timestamp, '1 month') AS month
                  WHERE fact.fact_type IN ('CALL_COMPLETED', 'CALL_CORRECTED', 'RECORDS_VERIFIED',
                                           'CUSTOMER_VERIFIED', 'TRIP_CALLBACK', 'ATTITUDE_REPORT',
                                           'LINE_WAIVED')
                  UNION ALL
                  SELECT charged.agent_id, reached.month, fact.seq
                  FROM fact JOIN {m}finding told ON told.finding_id = fact.subject_id
                       JOIN {m}finding charged ON charged.incident_id = told.incident_id
                       JOIN {m}month reached
                       ON reached.month >= date_trunc('month', charged.occurred_on::timestamp)::date
                  WHERE fact.fact_type IN ('FINDING_MADE', 'FINDING_OVERTURNED', 'INCIDENT_RECORDED',
                                           'INCIDENT_OVERTURNED', 'FACT_DECIDED')
                  UNION ALL
                  SELECT fact.agent_id, reached.month, fact.seq
                  FROM fact JOIN {m}month reached
                       ON fact.fact_type IN ('AGENT_CHANGED', 'ARRIVAL_RECORDED', 'DEAL_CLOSED',
                                             'ATTENDANCE_RECORDED', 'HEADCOUNT_REPORTED', 'PHONE_BILL_RECEIVED',
                                             'FAULT_RECORDED', 'QUIZ_TAKEN', 'MARKETING_REPORTED',
                                             'FACT_DECIDED')
                          OR fact.payload->'replaces' IS NOT NULL
                          OR fact.fact_type = 'PAY_PROFILE_SET'
                             AND reached.month + interval '1 month' > fact.business_date
                 ) AS touched
                 JOIN {m}month closed ON closed.month = touched.month AND closed.close_seq < touched.seq
            WHERE touched.agent_id IS NOT NULL
            GROUP BY 1, 2
            ORDER BY 1, 2
            ON CONFLICT (agent_id, month) DO UPDATE SET seq = excluded.seq WHERE excluded.seq > m.seq
            """;

    private LateFacts() {}
}
