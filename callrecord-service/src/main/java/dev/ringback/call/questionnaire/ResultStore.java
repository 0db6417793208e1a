package dev.ringback.call.questionnaire;

import dev.ringback.platform.sql.Columns;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts answers in the database, so that memory does not grow with the calls. Works in the caller's transaction.
 *
 * <p>Words, dates and times are counted together, and numbers are summed: only kinds with few answers are counted one by one.
 */
@ApplicationScoped
class ResultStore {

    /** Each call's answers as they read now: those of its last correction, if there is one. */
    private static final String ANSWERS = """
            WITH item AS (
                SELECT version::integer, question, kind, at_most::numeric, failing
                FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    AS given (version, question, kind, at_most, failing)
            ), held AS (
                SELECT c.id, c.questionnaire_version AS version,
                    (SELECT k.answers FROM call_correction k WHERE k.call_id = c.id ORDER BY k.revision DESC LIMIT 1)
                        AS corrected
                FROM call_record c
                WHERE c.questionnaire_id = ? AND c.started_at >= ? AND c.started_at < ?
            ), given AS (
                SELECT held.id, held.version, a.question, a.value
                FROM held JOIN call_answer a ON a.call_id = held.id WHERE held.corrected IS NULL
                UNION ALL
                SELECT held.id, held.version, e.answer ->> 'question', e.answer ->> 'value'
                FROM held, jsonb_array_elements(held.corrected) AS e (answer)
            ), answer AS (
                SELECT given.id, given.version, given.question, given.value,
                    item.kind IN ('CHOICE', 'MULTI', 'SCALE', 'YES_NO') OR given.value = 'N/A' AS single,
                    CASE WHEN item.kind IN ('SCALE', 'NUMBER') AND given.value <> 'N/A' THEN given.value::numeric END
                        AS number,
                    CASE WHEN given.value = 'N/A' THEN false
                        WHEN item.kind IN ('SCALE', 'NUMBER') THEN given.value::numeric <= item.at_most
                        ELSE string_to_array(given.value, ',') && string_to_array(item.failing, ',') END AS fails
                FROM given JOIN item ON item.version = given.version AND item.question = given.question
            )
            """;

    private static final String ROWS = ANSWERS + """
            SELECT version, question, CASE WHEN single THEN value END AS shown, count(*), sum(number), min(number),
                max(number), count(*) FILTER (WHERE fails)
            FROM answer GROUP BY version, question, shown ORDER BY version, question, shown""";

    /** Folded by call first, which needs no sorting of all answers as counting distinct calls would. */
    private static final String CALLS = ANSWERS + """
            SELECT version, count(*), count(*) FILTER (WHERE failed)
            FROM (SELECT version, id, bool_or(fails) AS failed FROM answer GROUP BY version, id) AS call
            GROUP BY version ORDER BY version""";

    private final Sql sql;

    ResultStore(Sql sql) {
        this.sql = sql;
    }

    /** A question of a version. */
    record Item(int version, QuestionItem question) {}

    /** Answers by version, question and, where they are counted one by one, value. */
    List<ResultRow> rows(String id, List<Item> items, Instant from, Instant to) {
        return sql.query(
                ROWS,
                (connection, statement) -> bind(connection, statement, id, items, from, to),
                row -> new ResultRow(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getBigDecimal(7),
                        row.getLong(8)));
    }

    /** Calls by version. */
    List<ResultRow.Calls> calls(String id, List<Item> items, Instant from, Instant to) {
        return sql.query(
                CALLS,
                (connection, statement) -> bind(connection, statement, id, items, from, to),
                row -> new ResultRow.Calls(row.getInt(1), row.getLong(2), row.getLong(3)));
    }

    private static void bind(
            Connection connection, PreparedStatement statement, String id, List<Item> items, Instant from, Instant to)
            throws SQLException {
        Columns.from(1, connection, statement, items)
                .texts(Item::version)
                .texts(item -> item.question().code())
                .texts(item -> item.question().kind())
                .texts(item -> item.question().failsAtMost())
                .texts(ResultStore::failing);
        statement.setString(6, id);
        statement.setObject(7, Instants.utc(from));
        statement.setObject(8, Instants.utc(to));
    }

    private static @Nullable String failing(Item item) {
        List<String> failing = item.question().failingOrNone();
        return failing.isEmpty() ? null : String.join(",", failing);
    }
}
