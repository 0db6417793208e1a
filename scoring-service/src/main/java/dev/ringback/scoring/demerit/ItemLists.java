package dev.ringback.scoring.demerit;

import dev.ringback.scoring.measure.MonthBook;
import dev.ringback.scoring.measure.ScoringMonth;
import dev.ringback.scoring.scheme.ItemList;
import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.scheme.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Map;

/** The penalty lists of a month: those in force, or those it was closed by. */
@ApplicationScoped
public class ItemLists {
    private final SchemeCatalog schemes;

    ItemLists(SchemeCatalog schemes) {
        this.schemes = schemes;
    }

    /** Those in force for a month. */
    public ItemList now(YearMonth month) {
        return Versions.inForce(schemes, ItemList.NAMES, month).list();
    }

    /** Those of a month; a closed one keeps the versions it was closed by. */
    public ItemList of(YearMonth month, MonthBook book) {
        return book.closed(new ScoringMonth(month))
                .map(closed -> named(closed.schemes()))
                .orElseGet(() -> now(month));
    }

    /** Those a month names that was closed by them. */
    public ItemList named(Map<String, String> versions) {
        return Versions.named(schemes, versions).list();
    }
}
