package dev.ringback.scoring.journal;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes facts as rows of a journal. */
final class JournalRows {
    private static final String INSERT = """
            INSERT INTO {journal} (fact_id, fact_type, agent_id, subject_id, version, business_date, occurred_at, source,
                                 payload, recorded_at)
            SELECT fact_id, fact_type, agent_id, subject_id, version, business_date::date, occurred_at::timestamptz,
                   source, payload::jsonb, now()
            FROM unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                        ?::text[])
                 AS given (fact_id, fact_type, agent_id, subject_id, version, business_date, occurred_at, source,
                           payload)
            ON CONFLICT (fact_id) DO NOTHING
            RETURNING seq, fact_type
            """;

    private JournalRows() {}

    /** Inserts what is not there yet, and notes the places and the types of what was new. */
    static void insert(
            Connection connection, String journal, List<Fact> facts, List<Long> sequences, Set<FactType> types)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT.replace("{journal}", journal))) {
            statement.setArray(1, texts(connection, facts, Fact::factId));
            statement.setArray(2, texts(connection, facts, fact -> fact.type().name()));
            statement.setArray(3, texts(connection, facts, Fact::agentId));
            statement.setArray(4, texts(connection, facts, Fact::subjectId));
            statement.setArray(
                    5,
                    connection.createArrayOf(
                            "bigint", facts.stream().map(Fact::version).toArray()));
            statement.setArray(6, texts(connection, facts, Fact::businessDate));
            statement.setArray(7, texts(connection, facts, Fact::occurredAt));
            statement.setArray(8, texts(connection, facts, Fact::source));
            statement.setArray(9, texts(connection, facts, Fact::payload));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    sequences.add(rows.getLong(1));
                    types.add(FactType.valueOf(rows.getString(2)));
                }
            }
        }
    }

    private static Array texts(Connection connection, List<Fact> facts, Function<Fact, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(
                "text",
                facts.stream()
                        .map(fact -> Objects.toString(column.apply(fact), null))
                        .toArray());
    }
}
