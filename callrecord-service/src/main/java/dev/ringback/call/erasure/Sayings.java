package dev.ringback.call.erasure;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What customers said, and what agents wrote of them. Each statement blanks one of these; who adds a text about customers adds it here.
 * Answers to choose from, scales and dates stay: they are counted, and name nobody.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Sayings {

    private static final String CALLS = "(SELECT id FROM call_record WHERE customer_id = ?)";

    /** Whether an answer {@code %1$s} of call {@code c} was one to choose rather than words. */
    private static final String CHOSEN = """
            EXISTS (SELECT FROM document_version d, jsonb_array_elements(d.content -> 'questions') q
                    WHERE d.kind = 'QUESTIONNAIRE' AND d.id = c.questionnaire_id AND d.version = c.questionnaire_version
                          AND q ->> 'code' = %1$s AND q ->> 'kind' <> 'TEXT')""";

    /** By the customer's id. */
    private static final List<String> OF_A_CUSTOMER = List.of(
            "UPDATE call_record SET notes = NULL WHERE customer_id = ? AND notes IS NOT NULL",
            "UPDATE call_answer a SET value = '' FROM call_record c WHERE c.id = a.call_id AND c.customer_id = ? AND NOT "
                    + CHOSEN.formatted("a.question"),
            """
            UPDATE call_correction r
            SET notes = NULL,
                answers = coalesce((SELECT jsonb_agg(CASE WHEN %s THEN e ELSE e || '{"value": ""}' END ORDER BY n)
                                    FROM jsonb_array_elements(r.answers) WITH ORDINALITY AS a (e, n)), '[]')
            FROM call_record c WHERE c.id = r.call_id AND c.customer_id = ?
            """.formatted(CHOSEN.formatted("e ->> 'question'")),
            "UPDATE issue SET text = '' WHERE customer_id = ?",
            "UPDATE quality_check SET comment = NULL WHERE customer_id = ? AND comment IS NOT NULL",
            "UPDATE lead SET need = '' WHERE customer_id = ?",
            "UPDATE lead_step SET note = '' WHERE lead_id IN (SELECT id FROM lead WHERE customer_id = ?)",
            "UPDATE script_session SET \"values\" = '{}' WHERE customer_id = ?",
            "UPDATE idempotency_key SET body = '{\"erased\":true}' WHERE position(?::text IN body) > 0");

    private final Sql sql;

    Sayings(Sql sql) {
        this.sql = sql;
    }

    /** Blanks all of them, any number of times. Recordings go with the next sweep; those on hold when the hold is lifted (CALL-8). */
    void forget(UUID customer, LocalDate today) {
        for (String each : OF_A_CUSTOMER) {
            sql.update(each, (connection, statement) -> statement.setObject(1, customer));
        }
        sql.update(
                "UPDATE recording SET keep_until = least(keep_until, ?) WHERE call_id IN " + CALLS,
                (connection, statement) -> {
                    statement.setObject(1, today.minusDays(1));
                    statement.setObject(2, customer);
                });
    }
}
