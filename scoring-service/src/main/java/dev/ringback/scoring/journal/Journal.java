package dev.ringback.scoring.journal;

import dev.ringback.scoring.measure.MeasureFold;
import dev.ringback.scoring.measure.MeasureTables;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the scoring journal. A fact and its effect on the measures are one transaction, so that the measures are at
 * every instant the fold of the journal (invariant 6).
 */
@ApplicationScoped
public class Journal {
    private static final String INSERT = """
            INSERT INTO journal (fact_id, fact_type, agent_id, subject_id, version, business_date, occurred_at, source,
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

    private final AgroalDataSource dataSource;

    Journal(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Appends the facts that are not there yet and folds them into the measures.
     *
     * @return how many were new
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int append(List<Fact> facts) {
        if (facts.isEmpty()) {
            return 0;
        }
        // One order for every writer: two batches that share facts wait for each other instead of deadlocking.
        List<Fact> ordered =
                facts.stream().sorted(Comparator.comparing(Fact::factId)).toList();
        try (Connection connection = dataSource.getConnection()) {
            List<Long> sequences = new ArrayList<>();
            Set<FactType> types = EnumSet.noneOf(FactType.class);
            insert(connection, ordered, sequences, types);
            if (!sequences.isEmpty()) {
                MeasureFold.of(MeasureTables.LIVE)
                        .facts(
                                connection,
                                sequences,
                                types.stream().map(Enum::name).toList());
            }
            return sequences.size();
        } catch (SQLException e) {
            throw new JournalException("Cannot append to the journal", e);
        }
    }

    private static void insert(Connection connection, List<Fact> facts, List<Long> sequences, Set<FactType> types)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
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
