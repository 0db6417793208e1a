package dev.ringback.task.person;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what was changed of customers. */
@ApplicationScoped
class ChangeHistory {

    private final PersonTable persons;
    private final ChangeTable changes;

    ChangeHistory(PersonTable persons, ChangeTable changes) {
        this.persons = persons;
        this.changes = changes;
    }

    /**
     * A page of a customer's changes.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<ChangeView> list(UUID customer, @Nullable Cursor after, int limit) {
        if (!persons.exists(customer)) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        List<ChangeView> rows = changes.page(
                customer, after == null ? null : new ChangeTable.Position(after.instant(0), after.uuid(1)), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.changedAt(), row.id()));
    }
}
