package dev.ringback.task.customer;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.security.Roles;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.TaskError;
import dev.ringback.task.audit.Actors;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows customers to whom they may be shown, and writes down who saw which (GOV-2, GOV-5). */
@ApplicationScoped
class CustomerReading {

    private final CustomerService customers;
    private final Audit audit;
    private final Actors actors;
    private final CurrentUser user;
    private final Sql sql;

    CustomerReading(CustomerService customers, Audit audit, Actors actors, CurrentUser user, Sql sql) {
        this.customers = customers;
        this.audit = audit;
        this.actors = actors;
        this.user = user;
        this.sql = sql;
    }

    /** @throws ProblemException CUSTOMER_NOT_YOURS for an agent who holds no task about the customer; NOT_FOUND */
    @Transactional
    TaggedCustomer one(UUID id) {
        boolean any = Stream.of(Roles.CRM, Roles.SUPERVISOR, Roles.AUDITOR, Roles.ADMIN)
                .anyMatch(user::has);
        if (!any && !holds(user.agentId(), id)) {
            throw new ProblemException(TaskError.CUSTOMER_NOT_YOURS);
        }
        TaggedCustomer customer = customers.tagged(id);
        audit.record(AuditAction.CUSTOMER_READ, AuditObject.customer(id));
        return customer;
    }

    /** A page of customers, all or those of one name. */
    @Transactional
    Page<CustomerView> list(@Nullable String source, @Nullable String externalId, @Nullable Cursor after, int limit) {
        Page<CustomerView> page = customers.list(source, externalId, after, limit);
        audit.recordAll(
                actors.now(),
                AuditAction.CUSTOMER_READ,
                page.items().stream()
                        .map(customer -> new Audit.Touched(AuditObject.customer(customer.id()), List.of()))
                        .toList(),
                null);
        return page;
    }

    private boolean holds(String agentId, UUID customer) {
        return sql.first(
                        """
                        SELECT 1 FROM task_lease l JOIN task t ON t.id = l.task_id JOIN customer c ON c.id = ?
                        WHERE l.agent_id = ? AND t.customer_id = COALESCE(c.merged_into, c.id) LIMIT 1
                        """,
                        (connection, statement) -> {
                            statement.setObject(1, customer);
                            statement.setString(2, agentId);
                        },
                        row -> 1)
                != null;
    }
}
