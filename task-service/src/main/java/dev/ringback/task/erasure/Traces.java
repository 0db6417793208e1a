package dev.ringback.task.erasure;

import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What is written about a person beside their record: free texts, rejected import rows, kept answers. Each statement blanks one of them; who
 * adds a text about customers adds it here. Their rows were marked as erased before, which the append-only tables ask for.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Traces {

    private static final String TASKS = "(SELECT id FROM task WHERE customer_id = ANY (?))";

    /** By the ids of customers. */
    private static final List<String> OF_CUSTOMERS = List.of(
            "DELETE FROM planned_callback WHERE customer_id = ANY (?) AND NOT opened",
            """
            UPDATE customer_change SET reason = NULL,
                changes = (SELECT coalesce(jsonb_object_agg(field, '{}'::jsonb), '{}') FROM jsonb_object_keys(changes) AS field)
            WHERE customer_id = ANY (?)
            """,
            "UPDATE customer_verification SET note = NULL WHERE customer_id = ANY (?) AND note IS NOT NULL",
            "UPDATE audit_entry SET reason = NULL WHERE object_kind = 'CUSTOMER' AND object_id = ANY (?::uuid[]::text[]) AND reason IS NOT NULL",
            "UPDATE do_not_call_entry SET reason = '', end_reason = NULL, customer_id = NULL WHERE customer_id = ANY (?)",
            "UPDATE task SET reason = NULL WHERE customer_id = ANY (?) AND reason IS NOT NULL",
            "UPDATE task SET subject_external_id = 'erased:' || subject_id WHERE subject_kind = 'CUSTOMER' AND customer_id = ANY (?)",
            "UPDATE manual_dial SET reason = '' WHERE customer_id = ANY (?)",
            "UPDATE enquiry SET topic = NULL WHERE customer_id = ANY (?) AND topic IS NOT NULL",
            "UPDATE trip_visit SET topics = NULL WHERE customer_id = ANY (?) AND topics IS NOT NULL",
            "UPDATE booking SET content = content - 'place' WHERE customer_id = ANY (?) AND content ?? 'place'",
            "UPDATE invitation SET content = content - 'documents' WHERE customer_id = ANY (?) AND content ?? 'documents'",
            "UPDATE notice SET content = content || '{\"text\": \"\"}' WHERE customer_id = ANY (?)",
            "DELETE FROM occasion WHERE customer_id = ANY (?) AND content ->> 'kind' = 'BIRTHDAY'",
            "UPDATE occasion SET content = content - 'title' WHERE customer_id = ANY (?) AND content ?? 'title'",
            """
            UPDATE gift_discrepancy SET finding = '', conclusion = left(conclusion, 0)
            WHERE gift_id IN (SELECT id FROM gift WHERE customer_id = ANY (?))
            """,
            "UPDATE task_appointment SET reason = NULL WHERE reason IS NOT NULL AND task_id IN " + TASKS,
            "UPDATE task_release SET reason = NULL WHERE reason IS NOT NULL AND task_id IN " + TASKS);

    /** Rejected rows keep their line, which names the person. */
    private static final String REJECTIONS = """
            UPDATE import_rejection r SET line = ''
            FROM bulk_import b
            WHERE b.id = r.import_id AND b.source = ? AND (position(? IN r.line) > 0 OR position(? IN r.line) > 0)
            """;

    /** Answers that would be given again under their key. */
    private static final String ANSWERS = """
            UPDATE idempotency_key k SET body = '{"erased":true}'
            WHERE body IS NOT NULL AND EXISTS (SELECT FROM unnest(?::text[]) AS g (id) WHERE position(g.id IN k.body) > 0)
            """;

    private final Sql sql;

    Traces(Sql sql) {
        this.sql = sql;
    }

    void blank(Collection<ErasedPerson> persons) {
        Object[] ids = persons.stream().map(ErasedPerson::id).toArray();
        for (String each : OF_CUSTOMERS) {
            sql.update(each, (connection, statement) -> statement.setArray(1, connection.createArrayOf("uuid", ids)));
        }
        for (ErasedPerson person : persons) {
            sql.update(REJECTIONS, (connection, statement) -> {
                statement.setString(1, person.source());
                statement.setString(2, person.externalId());
                statement.setString(3, person.name());
            });
        }
        sql.update(
                ANSWERS,
                (connection, statement) -> statement.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                persons.stream()
                                        .map(ErasedPerson::id)
                                        .map(UUID::toString)
                                        .toArray())));
    }
}
