package dev.ringback.scoring.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ringback.scoring.approval.Approvals;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads facts out of the journal. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class FactRepository {
    private static final String COLUMNS =
            "SELECT fact_id, seq, fact_type, agent_id, business_date, occurred_at, source, payload, "
                    + Approvals.DECISION + "FROM journal WHERE ";

    private final AgroalDataSource dataSource;
    private final ObjectMapper mapper;

    FactRepository(AgroalDataSource dataSource, ObjectMapper mapper) {
        this.dataSource = dataSource;
        this.mapper = mapper;
    }

    Optional<FactView> find(String factId) {
        return select("fact_id = ?", List.of(factId)).stream().findFirst();
    }

    /** Facts behind a line, in the order of the journal. */
    List<FactView> find(FactsBehind behind, long after, int limit) {
        List<Object> parameters = new ArrayList<>(behind.parameters());
        parameters.add(after);
        parameters.add(limit);
        return select("(" + behind.condition() + ") AND seq > ? ORDER BY seq LIMIT ?", parameters);
    }

    /** The closed months. */
    MonthBook months() {
        try (Connection connection = dataSource.getConnection()) {
            return MonthBook.read(connection, MeasureTables.LIVE);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the closed months", e);
        }
    }

    private List<FactView> select(String condition, List<Object> parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(COLUMNS + condition)) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            List<FactView> facts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    facts.add(view(rows));
                }
            }
            return facts;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot read the journal", e);
        }
    }

    private FactView view(ResultSet row) throws SQLException, JsonProcessingException {
        JsonNode data = mapper.readTree(row.getString(8));
        @Nullable String decision = row.getString("decision");
        return new FactView(
                row.getString(1),
                row.getLong(2),
                FactType.valueOf(row.getString(3)),
                row.getString(4),
                row.getObject(5, LocalDate.class),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                data,
                Approvals.of(data, decision == null ? null : mapper.readTree(decision)));
    }
}
