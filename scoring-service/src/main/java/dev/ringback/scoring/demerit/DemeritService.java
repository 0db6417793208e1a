package dev.ringback.scoring.demerit;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.scoring.measure.ClosedMonth;
import dev.ringback.scoring.measure.DemeritReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.Scheme;
import dev.ringback.scoring.scheme.SchemeCatalog;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lists demerits as the journal gives them now, priced by the items of their month. */
@ApplicationScoped
class DemeritService {
    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final AgroalDataSource dataSource;
    private final SchemeCatalog schemes;

    DemeritService(AgroalDataSource dataSource, SchemeCatalog schemes) {
        this.dataSource = dataSource;
        this.schemes = schemes;
    }

    /**
     * Charges and reversals in the order of what happened.
     *
     * @param agentId absent for those of all agents and units
     * @param month the month it happened in, absent for all
     */
    @Transactional
    Page<DemeritEntry> list(
            @Nullable String agentId, @Nullable ScoringMonth month, @Nullable Cursor cursor, int limit) {
        DemeritReader.Position after = cursor == null
                ? DemeritReader.Position.START
                : new DemeritReader.Position(cursor.instant(0), cursor.text(1), Boolean.parseBoolean(cursor.text(2)));
        try (Connection connection = dataSource.getConnection()) {
            List<DemeritReader.Row> rows = new DemeritReader(connection, MeasureTables.LIVE)
                    .page(
                            agentId == null ? null : List.of(agentId),
                            month == null ? FIRST : month.first(),
                            month == null ? LAST : month.last(),
                            after,
                            limit + 1);
            MonthBook book = MonthBook.read(connection, MeasureTables.LIVE);
            Page<DemeritReader.Row> page = Page.of(rows, limit, DemeritService::position);
            return new Page<>(page.items().stream().map(row -> entry(row, book)).toList(), page.nextCursor());
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read the demerits", e);
        }
    }

    private static Cursor position(DemeritReader.Row row) {
        return Cursor.of(row.demerit().occurredAt(), row.demerit().findingId(), row.reversal());
    }

    private DemeritEntry entry(DemeritReader.Row row, MonthBook book) {
        Scheme items = items(YearMonth.from(row.demerit().occurredOn()), book);
        return row.reversal()
                ? DemeritPrices.reversal(row.demerit(), items)
                : DemeritPrices.charge(row.demerit(), items);
    }

    /** A closed month keeps the version it was closed by. */
    private Scheme items(YearMonth month, MonthBook book) {
        Optional<ClosedMonth> closed = book.closed(new ScoringMonth(month));
        @Nullable
        String version = closed.map(each -> each.schemes().get(Scheme.DEMERITS)).orElse(null);
        return version == null ? schemes.inForce(Scheme.DEMERITS, month) : schemes.version(Scheme.DEMERITS, version);
    }
}
