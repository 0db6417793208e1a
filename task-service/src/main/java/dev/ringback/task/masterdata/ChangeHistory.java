package dev.ringback.task.masterdata;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.customer.CustomerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows what was changed of customers. */
@ApplicationScoped
class ChangeHistory {

    private final CustomerService customers;
    private final ChangeTable changes;

    ChangeHistory(CustomerService customers, ChangeTable changes) {
        this.customers = customers;
        this.changes = changes;
    }

    /**
     * A page of a customer's changes.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<ChangeView> list(UUID customer, @Nullable Cursor after, int limit) {
        customers.get(customer);
        List<ChangeView> rows = changes.page(
                customer, after == null ? null : new ChangeTable.Position(after.instant(0), after.uuid(1)), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.changedAt(), row.id()));
    }
}
