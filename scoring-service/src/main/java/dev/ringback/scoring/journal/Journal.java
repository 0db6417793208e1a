package dev.ringback.scoring.journal;

import dev.ringback.scoring.measure.MeasureFold;
import dev.ringback.scoring.measure.MeasureTables;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the scoring journal. A fact and its effect on the measures are one transaction, so that the measures are at
 * every instant the fold of the journal (invariant 6).
 */
@ApplicationScoped
public class Journal {
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
            JournalRows.insert(connection, "journal", ordered, sequences, types);
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
}
