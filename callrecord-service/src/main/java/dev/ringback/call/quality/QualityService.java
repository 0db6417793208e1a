package dev.ringback.call.quality;

import dev.ringback.call.problem.CallError;
import dev.ringback.platform.event.QualityChecked;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes checks of calls, and tells them on: an apology is a task of the task service (CALL-11, TASK-24). */
@ApplicationScoped
class QualityService {

    private static final long FIRST_VERSION = 1;

    private final QualityStore store;
    private final CheckRules rules;
    private final Outbox outbox;

    QualityService(QualityStore store, CheckRules rules, Outbox outbox) {
        this.store = store;
        this.rules = rules;
        this.outbox = outbox;
    }

    /**
     * Keeps a check, and publishes it in the same transaction.
     *
     * @param by agent id of the one who checked
     * @throws ProblemException VALIDATION_FAILED, CALL_CHECKED
     */
    @Transactional
    CheckView check(PostCheck posted, String by) {
        QualityCheck check = rules.check(posted, by);
        if (!store.insert(check)) {
            throw new ProblemException(CallError.CALL_CHECKED);
        }
        outbox.append(check.id().toString(), FIRST_VERSION, checked(check));
        return CheckView.of(check);
    }

    /**
     * One check.
     *
     * @param ownOf shows it only if the call was this agent's; null shows any
     * @throws ProblemException NOT_FOUND, also for one that may not be seen
     */
    @Transactional
    CheckView find(UUID id, @Nullable String ownOf) {
        return store.find(id)
                .filter(check -> ownOf == null || check.agentId().equals(ownOf))
                .map(CheckView::of)
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    /** A page of checks in order of time. */
    @Transactional
    Page<CheckView> list(CheckQuery query) {
        List<CheckView> found = store.list(query).stream().map(CheckView::of).toList();
        return Page.of(found, query.limit(), check -> Cursor.of(check.checkedAt(), check.id()));
    }

    private static QualityChecked checked(QualityCheck check) {
        return new QualityChecked(
                check.id(),
                check.callId(),
                check.taskId(),
                check.customerId(),
                check.business(),
                check.agentId(),
                check.orgUnitId(),
                check.checklistVersion(),
                check.passed(),
                check.failedItems(),
                check.apologyOwnerAgentId(),
                check.apologyDueOn(),
                check.checkedBy(),
                check.checkedAt());
    }
}
