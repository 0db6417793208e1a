package dev.ringback.task.quality;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.QualityChecked;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.task.customer.Callee;
import dev.ringback.task.customer.Callees;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.task.RequestedTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A call was checked, and a manager owes the customer an apology (TASK-24). The agent of the call never makes it. A customer who
 * is owed several on one day is called once.
 */
@ApplicationScoped
class QualityCheckedHandler implements EventHandler<QualityChecked> {

    /** What an apology is about when its call was about nothing in particular. */
    static final String BUSINESS = "apology";

    private final RequestedTasks requests;
    private final Callees callees;
    private final BusinessClock clock;

    QualityCheckedHandler(RequestedTasks requests, Callees callees, BusinessClock clock) {
        this.requests = requests;
        this.callees = callees;
        this.clock = clock;
    }

    @Override
    public Class<QualityChecked> type() {
        return QualityChecked.class;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(QualityChecked check, EventMeta meta) {
        UUID customer = check.customerId();
        LocalDate dueOn = check.apologyDueOn();
        if (customer == null || dueOn == null) {
            return;
        }
        Callee callee = callees.find(customer);
        if (callee == null || callee.obsolete()) {
            return;
        }
        String business = check.business() == null ? BUSINESS : check.business();
        requests.create(new RequestedTasks.Wish(
                Purpose.APOLOGY,
                business,
                callee.customerId(),
                new NewTask.Subject(SubjectKind.CUSTOMER, callee.customerId(), callee.externalId(), 1),
                clock.dateOf(check.checkedAt()),
                dueOn,
                new NewTask.Assignment(check.apologyOwnerAgentId(), null, check.agentId()),
                new NewTask.Request("Monitoring: " + String.join(", ", check.failedItems()), check.checkedBy())));
    }
}
