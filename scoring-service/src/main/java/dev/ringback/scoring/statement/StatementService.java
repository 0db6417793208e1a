package dev.ringback.scoring.statement;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.scoring.measure.AgentMeasures;
import dev.ringback.scoring.measure.AgentProfile;
import dev.ringback.scoring.measure.MonthReader;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes statements from the measures as they stand, all of one page from one snapshot. */
@ApplicationScoped
public class StatementService {
    private final AgroalDataSource dataSource;
    private final SchemeCatalog schemes;

    StatementService(AgroalDataSource dataSource, SchemeCatalog schemes) {
        this.dataSource = dataSource;
        this.schemes = schemes;
    }

    /** The statement of one agent, or nothing when he was not employed in the month. */
    @Transactional
    public Optional<Statement> one(String agentId, ScoringMonth month) {
        return read(month, agentId, "", 1).stream().findFirst();
    }

    /** Statements of all agents employed in the month, by agent id. */
    @Transactional
    public Page<Statement> all(ScoringMonth month, @Nullable Cursor cursor, int limit) {
        String after = cursor == null ? "" : cursor.text(0);
        return Page.of(read(month, null, after, limit + 1), limit, statement -> Cursor.of(statement.agentId()));
    }

    private List<Statement> read(ScoringMonth month, @Nullable String only, String after, int limit) {
        Scheme scheme = schemes.inForce(Scheme.CALLBACK_AGENT, month.month());
        try (Connection connection = dataSource.getConnection()) {
            oneSnapshot(connection);
            MonthReader reader = new MonthReader(connection, month);
            List<AgentProfile> agents = reader.agents(only, after, limit);
            Map<String, AgentMeasures> measures = reader.measures(agents, scheme);
            return agents.stream()
                    .map(agent -> Evaluation.evaluate(
                            agent, measures.getOrDefault(agent.agentId(), AgentMeasures.none()), scheme, month))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the measures", e);
        }
    }

    /** Without it a fact that commits between two queries would show in one line and not in another. */
    private static void oneSnapshot(Connection connection) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")) {
            set.execute();
        }
    }
}
