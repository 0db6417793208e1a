package dev.ringback.scoring.directory;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Instants;
import dev.ringback.platform.sql.Query;
import dev.ringback.platform.sql.Sql;
import dev.ringback.scoring.scheme.Decimals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Legal minimum wages, set for a unit from a date on, and holding for the units below it that have none of their own (SCORE-3). */
@ApplicationScoped
public class LegalMinimums {
    private static final int YEARS_AHEAD = 10;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private static final String IN_FORCE = """
            WITH RECURSIVE above AS (
                SELECT id, parent_id, 0 AS height FROM org_unit WHERE id = ?
                UNION
                SELECT unit.id, unit.parent_id, above.height + 1 FROM org_unit unit JOIN above ON unit.id = above.parent_id)
            SELECT minimum.monthly_wage
            FROM above JOIN legal_minimum minimum ON minimum.org_unit_id = above.id AND minimum.effective_from <= ?
            ORDER BY above.height, minimum.effective_from DESC, minimum.version DESC LIMIT 1
            """;
    private static final String OF_UNIT = """
            SELECT DISTINCT ON (effective_from) org_unit_id, effective_from, version, monthly_wage, set_by, set_at
            FROM legal_minimum WHERE org_unit_id = ? ORDER BY effective_from, version DESC
            """;
    private static final String ONE = """
            SELECT org_unit_id, effective_from, version, monthly_wage, set_by, set_at
            FROM legal_minimum WHERE org_unit_id = ? AND effective_from = ? ORDER BY version DESC LIMIT 1
            """;

    private final Sql sql;
    private final OrgUnits units;
    private final DirectoryLock lock;
    private final BusinessClock clock;

    LegalMinimums(Sql sql, OrgUnits units, DirectoryLock lock, BusinessClock clock) {
        this.sql = sql;
        this.units = units;
        this.lock = lock;
        this.clock = clock;
    }

    /** Yuan a month that hold for a unit on a day: its own, or those of the nearest unit above it. */
    @Transactional
    public Optional<BigDecimal> inForce(String unit, LocalDate on) {
        return Optional.ofNullable(sql.first(Query.of(IN_FORCE, unit, on), row -> row.getBigDecimal(1)));
    }

    @Transactional
    List<LegalMinimumView> of(String unit) {
        requireUnit(unit);
        return sql.query(Query.of(OF_UNIT, unit), row -> read(row).view());
    }

    /**
     * Sets the minimum from a date on. The same again changes nothing; what it was before stays on record.
     *
     * @param by who sets it
     * @throws ProblemException NOT_FOUND for an unknown unit, VALIDATION_FAILED, STALE_VERSION
     */
    @Transactional
    Saved<LegalMinimumView> put(
            String unit, LocalDate from, PutLegalMinimum request, @Nullable String ifMatch, String by) {
        lock.acquire();
        requireUnit(unit);
        if (from.isBefore(EARLIEST) || from.isAfter(clock.today().plusYears(YEARS_AHEAD))) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("effectiveFrom", "OUT_OF_RANGE", "must lie between 2000 and ten years ahead");
        }
        @Nullable Saved<LegalMinimumView> before = sql.first(Query.of(ONE, unit, from), LegalMinimums::read);
        EntityTags.require(ifMatch, before == null ? null : before.version());
        BigDecimal wage = new BigDecimal(Objects.requireNonNull(request.monthlyWage()));
        if (before != null && new BigDecimal(before.view().monthlyWage()).compareTo(wage) == 0) {
            return before;
        }
        sql.update(Query.of(
                "INSERT INTO legal_minimum (org_unit_id, effective_from, version, monthly_wage, set_by, set_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                unit,
                from,
                before == null ? 1 : before.version() + 1,
                wage,
                by,
                clock.now()));
        Saved<LegalMinimumView> after =
                Objects.requireNonNull(sql.first(Query.of(ONE, unit, from), LegalMinimums::read));
        return new Saved<>(after.view(), after.version(), before == null);
    }

    private void requireUnit(String unit) {
        if (!units.exists(unit)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private static Saved<LegalMinimumView> read(ResultSet row) throws SQLException {
        return new Saved<>(
                new LegalMinimumView(
                        row.getString("org_unit_id"),
                        row.getObject("effective_from", LocalDate.class),
                        Decimals.money(row.getBigDecimal("monthly_wage")),
                        row.getString("set_by"),
                        Instants.read(row, "set_at")),
                row.getLong("version"),
                false);
    }
}
