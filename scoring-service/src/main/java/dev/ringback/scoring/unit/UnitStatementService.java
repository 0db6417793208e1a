package dev.ringback.scoring.unit;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.directory.OrgUnits;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.ScoringMonth;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Serves the statements of units as the journal gives them now. */
@ApplicationScoped
public class UnitStatementService {
    private static final String UNITS = """
            SELECT DISTINCT org_unit_id FROM measure_finding
            WHERE agent_id IS NULL AND company_caused AND occurred_on BETWEEN ? AND ? AND org_unit_id > ?
            ORDER BY 1 LIMIT ?
            """;

    private final AgroalDataSource dataSource;
    private final UnitStatementReader reader;
    private final OrgUnits units;

    UnitStatementService(AgroalDataSource dataSource, UnitStatementReader reader, OrgUnits units) {
        this.dataSource = dataSource;
        this.reader = reader;
        this.units = units;
    }

    /**
     * The statement of one unit.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    public Page<UnitStatement> one(String unit, ScoringMonth month) {
        if (!units.exists(unit)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return new Page<>(read(List.of(unit), month), null);
    }

    /** The statements of all units with a case in the month, by unit. */
    @Transactional
    Page<UnitStatement> all(ScoringMonth month, @Nullable Cursor cursor, int limit) {
        List<String> charged = charged(month, cursor == null ? "" : cursor.text(0), limit + 1);
        Page<String> page = Page.of(charged, limit, Cursor::of);
        return new Page<>(read(page.items(), month), page.nextCursor());
    }

    private List<UnitStatement> read(List<String> ids, ScoringMonth month) {
        try (Connection connection = dataSource.getConnection()) {
            return reader.read(connection, MeasureTables.LIVE, ids, month);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the cases of units", e);
        }
    }

    private List<String> charged(ScoringMonth month, String after, int limit) {
        List<String> charged = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(UNITS)) {
            query.setObject(1, month.first());
            query.setObject(2, month.last());
            query.setString(3, after);
            query.setInt(4, limit);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    charged.add(rows.getString(1));
                }
            }
            return charged;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the charged units", e);
        }
    }
}
