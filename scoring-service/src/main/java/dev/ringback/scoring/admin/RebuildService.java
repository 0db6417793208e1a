package dev.ringback.scoring.admin;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.measure.Rebuild;
import dev.ringback.scoring.measure.RebuildReport;
import dev.ringback.scoring.statement.ClosedStatementCheck;
import dev.ringback.scoring.unit.UnitBook;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds the measures. Facts go on while they are compared; only what turns out different is made equal in a second
 * run that facts wait for. Statements stay readable throughout, and show mended measures from one instant on.
 */
@ApplicationScoped
class RebuildService {
    private static final int LIMIT_SECONDS = 3600;

    private final AgroalDataSource dataSource;
    private final Rebuild.AtClose closed;
    private final TopicCheck topics;

    RebuildService(AgroalDataSource dataSource, ClosedStatementCheck statements, UnitBook units, TopicCheck topics) {
        this.dataSource = dataSource;
        this.closed = (connection, month, versions) ->
                statements.differing(connection, month, versions) + units.differing(connection, month, versions);
        this.topics = topics;
    }

    /**
     * Rebuilds everything.
     *
     * @param withTopics whether to hold the journal against the topics before
     * @throws ProblemException REBUILD_RUNNING while another rebuild runs; TOPICS_UNREADABLE, and nothing was rebuilt
     */
    RebuildView rebuild(boolean withTopics) {
        try (Connection turn = dataSource.getConnection()) {
            turn.setAutoCommit(false);
            try {
                Rebuild.begin(turn);
                @Nullable TopicReport told = withTopics ? topics.check() : null;
                RebuildReport found = compare();
                return RebuildView.of(
                        found.differingRows().isEmpty()
                                ? found
                                : QuarkusTransaction.requiringNew()
                                        .timeout(LIMIT_SECONDS)
                                        .call(this::repair),
                        told);
            } finally {
                turn.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot rebuild the measures", e);
        }
    }

    private RebuildReport compare() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return Rebuild.compare(connection, pin(connection), closed);
            } finally {
                connection.rollback();
            }
        }
    }

    private long pin(Connection connection) throws SQLException {
        try (Connection gate = dataSource.getConnection()) {
            gate.setAutoCommit(false);
            return Rebuild.pin(connection, gate);
        }
    }

    private RebuildReport repair() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Rebuild.repair(connection, closed);
        }
    }
}
