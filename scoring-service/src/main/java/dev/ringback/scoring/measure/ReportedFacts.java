package dev.ringback.scoring.measure;

import java.util.Set;

/**
 * Folds the facts people report and may correct. Such a fact declares its measures and the cases of penalty lists it makes; of
 * several versions the highest counts, in whatever order they come. Every version declares the same measures and cases, so
 * that the last one replaces all that was told before.
 */
final class ReportedFacts {
    static final Set<String> TYPES = Set.of(
            "ATTENDANCE_RECORDED",
            "HEADCOUNT_REPORTED",
            "PHONE_BILL_RECEIVED",
            "FAULT_RECORDED",
            "QUIZ_TAKEN",
            "MARKETING_REPORTED",
            "FACT_DECIDED");

    private static final String OF_TYPES = """
            fact_type IN ('ATTENDANCE_RECORDED', 'HEADCOUNT_REPORTED', 'PHONE_BILL_RECEIVED', 'FAULT_RECORDED',
                          'QUIZ_TAKEN', 'MARKETING_REPORTED')
            """;

    static final String QUANTITIES = """
            INSERT INTO {m}quantity AS m (fact_key, measure, agent_id, org_unit_id, day, amount, version, fact_id)
            SELECT DISTINCT ON (subject_id, told.key) subject_id, told.key, agent_id, payload->>'orgUnitId',
                   business_date, told.value::numeric, version, fact_id
            FROM {counting} CROSS JOIN LATERAL jsonb_each_text(payload->'measures') AS told
            WHERE %s
            ORDER BY subject_id, told.key, version DESC, fact_id DESC
            ON CONFLICT (fact_key, measure) DO UPDATE
            SET day = excluded.day, amount = excluded.amount, version = excluded.version, fact_id = excluded.fact_id
            WHERE (excluded.version, excluded.fact_id) > (m.version, m.fact_id)
            """.formatted(OF_TYPES);

    /** A case under which nothing is charged stays as a row that counts for nothing, so that a correction can take it back. */
    static final String CASES = """
            INSERT INTO {m}finding AS m (finding_id, incident_id, company_caused, agent_id, org_unit_id, item,
                                         occurred_on, occurred_at, made_at, made_version, made_fact, quantity)
            SELECT DISTINCT ON (told.value->>'id') told.value->>'id', told.value->>'id',
                   (told.value->>'quantity')::numeric > 0, agent_id, payload->>'orgUnitId', told.value->>'item',
                   business_date, (payload->>'countsAt')::timestamptz, occurred_at, version, fact_id,
                   (told.value->>'quantity')::numeric
            FROM {counting} CROSS JOIN LATERAL jsonb_array_elements(payload->'cases') AS told
            WHERE %s
            ORDER BY told.value->>'id', version DESC, fact_id DESC
            ON CONFLICT (finding_id) DO UPDATE
            SET company_caused = excluded.company_caused, occurred_on = excluded.occurred_on,
                occurred_at = excluded.occurred_at, made_at = excluded.made_at, made_version = excluded.made_version,
                made_fact = excluded.made_fact, quantity = excluded.quantity
            WHERE m.made_version IS NULL
               OR (excluded.made_version, excluded.made_fact) > (m.made_version, m.made_fact)
            """.formatted(OF_TYPES);

    private ReportedFacts() {}
}
