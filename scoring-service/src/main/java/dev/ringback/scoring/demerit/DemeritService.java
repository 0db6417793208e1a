package dev.ringback.scoring.demerit;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.scoring.measure.DemeritReader;
import dev.ringback.scoring.measure.MeasureTables;
import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists demerits as the journal gives them now, priced by the items of their month. */
@ApplicationScoped
class DemeritService {
    private static final LocalDate FIRST = LocalDate.EPOCH;
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final AgroalDataSource dataSource;
    private final ItemLists items;

    DemeritService(AgroalDataSource dataSource, ItemLists items) {
        this.dataSource = dataSource;
        this.items = items;
    }

    /**
     * Charges and reversals in the order of what happened.
     *
     * @param whose agents or units
     * @param month the month it happened in, absent for all
     */
    @Transactional
    Page<DemeritEntry> list(DemeritReader.Of whose, @Nullable ScoringMonth month, @Nullable Cursor cursor, int limit) {
        DemeritReader.Position after = cursor == null
                ? DemeritReader.Position.START
                : new DemeritReader.Position(cursor.instant(0), cursor.text(1), Boolean.parseBoolean(cursor.text(2)));
        try (Connection connection = dataSource.getConnection()) {
            List<DemeritReader.Row> rows = new DemeritReader(connection, MeasureTables.LIVE)
                    .page(
                            whose,
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
        ItemList list = items.of(YearMonth.from(row.demerit().occurredOn()), book);
        return row.reversal() ? DemeritPrices.reversal(row.demerit(), list) : DemeritPrices.charge(row.demerit(), list);
    }
}
