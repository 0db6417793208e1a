package dev.ringback.scoring.admin;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Reads figures of the journal. */
@ApplicationScoped
class JournalService {
    private static final String FIGURES = """
            SELECT '' AS type, coalesce(max(seq), 0) AS number FROM journal
            UNION ALL
            SELECT fact_type, count(*) FROM journal GROUP BY fact_type
            """;
    private static final String DEAD_LETTERS = "SELECT count(*) FROM dead_letter WHERE replayed_at IS NULL";

    private final AgroalDataSource dataSource;

    JournalService(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Transactional
    JournalFigures figures() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            Map<String, Long> factsByType = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(FIGURES)) {
                while (rows.next()) {
                    factsByType.put(rows.getString(1), rows.getLong(2));
                }
            }
            Long last = factsByType.remove("");
            try (ResultSet row = statement.executeQuery(DEAD_LETTERS)) {
                long deadLetters = row.next() ? row.getLong(1) : 0;
                return new JournalFigures(last == null ? 0 : last, factsByType, deadLetters);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the journal", e);
        }
    }
}
