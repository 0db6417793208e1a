package dev.ringback.scoring.unit;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.directory.OrgUnits;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.statement.Snapshot;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves the statements of units: of a closed month as they were stored, of an open one as the journal gives them now. */
@ApplicationScoped
public class UnitStatementService {
    private static final String UNREADABLE = "Cannot read the cases of units";

    private final AgroalDataSource dataSource;
    private final UnitBook book;
    private final OrgUnits units;

    UnitStatementService(AgroalDataSource dataSource, UnitBook book, OrgUnits units) {
        this.dataSource = dataSource;
        this.book = book;
        this.units = units;
    }

    /**
     * The statement of one unit.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public Page<UnitStatement> one(String unit, ScoringMonth month) {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            if (!units.exists(unit)) {
                throw new ProblemException(CommonError.NOT_FOUND);
            }
            return new Page<>(List.of(book.one(connection, unit, month)), null);
        } catch (SQLException e) {
            throw new IllegalStateException(UNREADABLE, e);
        }
    }

    /** The statements of all units with something to tell of the month, by unit. */
    @Transactional
    Page<UnitStatement> all(ScoringMonth month, @Nullable Cursor cursor, int limit) {
        try (Connection connection = dataSource.getConnection()) {
            Snapshot.begin(connection);
            List<UnitStatement> read = book.all(connection, month, cursor == null ? "" : cursor.text(0), limit + 1);
            return Page.of(read, limit, statement -> Cursor.of(statement.orgUnitId()));
        } catch (SQLException e) {
            throw new IllegalStateException(UNREADABLE, e);
        }
    }
}
