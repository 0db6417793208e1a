package dev.ringback.scoring.close;

import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.statement.Schemes;
import dev.ringback.scoring.unit.UnitBook;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a close works on. */
@ApplicationScoped
class MonthStore {
    private final AgroalDataSource dataSource;
    private final SchemeCatalog catalog;
    private final UnitBook units;

    MonthStore(AgroalDataSource dataSource, SchemeCatalog catalog, UnitBook units) {
        this.dataSource = dataSource;
        this.catalog = catalog;
        this.units = units;
    }

    /** A connection of the running transaction. */
    Connection connect() throws SQLException {
        return dataSource.getConnection();
    }

    /**
     * Waits for every writer of facts and keeps new ones waiting until the commit. Writers touch the journal before any
     * measure, so nobody waits in a circle; a close that waited for another sees what that one did.
     */
    void holdFactsOff(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute("LOCK TABLE journal IN SHARE ROW EXCLUSIVE MODE");
        }
    }

    /** Stores what units are charged in a month, before the close is recorded. */
    void storeUnits(Connection connection, ScoringMonth month) throws SQLException {
        units.close(connection, month);
    }

    /** The schemes in force for a month. */
    Schemes schemes(ScoringMonth month) {
        return Schemes.inForce(catalog, month);
    }
}
