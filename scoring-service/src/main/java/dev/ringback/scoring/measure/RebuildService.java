package dev.ringback.scoring.measure;

import dev.ringback.platform.problem.ProblemException;
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
public class RebuildService {
    private static final int LIMIT_SECONDS = 3600;

    private final AgroalDataSource dataSource;

    RebuildService(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Rebuilds everything.
     *
     * @throws ProblemException REBUILD_RUNNING while another rebuild runs
     */
    @Transactional
    @TransactionConfiguration(timeout = LIMIT_SECONDS)
    public RebuildReport rebuild() {
        try (Connection connection = dataSource.getConnection()) {
            return Rebuild.run(connection);
        } catch (SQLException e) {
            throw new MeasureException("Cannot rebuild the measures", e);
        }
    }
}
