package dev.ringback.scoring.admin;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.measure.Rebuild;
import dev.ringback.scoring.measure.RebuildReport;
import dev.ringback.scoring.statement.ClosedStatementCheck;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Rebuilds the measures in one transaction. Facts that arrive meanwhile wait; statements stay readable throughout, and
 * show the new measures from one instant on.
 */
@ApplicationScoped
class RebuildService {
    private static final int LIMIT_SECONDS = 3600;

    private final AgroalDataSource dataSource;
    private final ClosedStatementCheck closed;

    RebuildService(AgroalDataSource dataSource, ClosedStatementCheck closed) {
        this.dataSource = dataSource;
        this.closed = closed;
    }

    /**
     * Rebuilds everything.
     *
     * @throws ProblemException REBUILD_RUNNING while another rebuild runs
     */
    @Transactional
    @TransactionConfiguration(timeout = LIMIT_SECONDS)
    RebuildReport rebuild() {
        try (Connection connection = dataSource.getConnection()) {
            return Rebuild.run(connection, closed);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot rebuild the measures", e);
        }
    }
}
