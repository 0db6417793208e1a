package dev.ringback.task.masterdata;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
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
    private final Audit audit;

    ChangeHistory(CustomerService customers, ChangeTable changes, Audit audit) {
        this.customers = customers;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * A page of a customer's changes.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Page<ChangeView> list(UUID customer, @Nullable Cursor after, int limit) {
        customers.get(customer);
        audit.record(AuditAction.CHANGES_READ, AuditObject.customer(customer));
        List<ChangeView> rows = changes.page(
                customer, after == null ? null : new ChangeTable.Position(after.instant(0), after.uuid(1)), limit + 1);
        return Page.of(rows, limit, row -> Cursor.of(row.changedAt(), row.id()));
    }
}
