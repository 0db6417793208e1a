package dev.ringback.scoring.directory;

import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.Violation;
import dev.ringback.scoring.error.ScoringError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes some rows over in one transaction. Whether a row can be taken over is known before it changes anything, so a
 * row changes agent and pay or neither, and one row's fault costs no other.
 */
@ApplicationScoped
class DirectoryBatchService {
    private final DirectoryStore store;
    private final DirectoryLock lock;
    private final AgentService agents;
    private final PayProfileService pay;

    DirectoryBatchService(DirectoryStore store, DirectoryLock lock, AgentService agents, PayProfileService pay) {
        this.store = store;
        this.lock = lock;
        this.agents = agents;
        this.pay = pay;
    }

    /** What a batch came to. */
    record Result(int accepted, int unchanged, List<RowRejection> rejected) {}

    /**
     * Takes the rows over, in their order.
     *
     * @param mayPay whether the caller keeps pay
     * @param by who brings them
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Result apply(List<ReadRow> rows, boolean mayPay, String by) {
        lock.acquire();
        int accepted = 0;
        int unchanged = 0;
        List<RowRejection> rejected = new ArrayList<>();
        for (ReadRow read : rows) {
            @Nullable DirectoryRow row = read.row();
            @Nullable RowRejection fault = row == null ? read.rejection() : fault(read.number(), row, mayPay);
            if (row == null || fault != null) {
                rejected.add(Objects.requireNonNull(fault));
            } else if (save(row, by)) {
                accepted++;
            } else {
                unchanged++;
            }
        }
        return new Result(accepted, unchanged, rejected);
    }

    private @Nullable RowRejection fault(long number, DirectoryRow row, boolean mayPay) {
        if (row.basePay() != null && !mayPay) {
            return new RowRejection(number, CommonError.FORBIDDEN.name(), "basePay", "only the role hr sets base pay");
        }
        Optional<Violation> days = agents.fault(row.agent());
        if (days.isPresent()) {
            Violation each = days.get();
            return new RowRejection(number, each.code(), each.field(), each.message());
        }
        if (store.units().findById(Objects.requireNonNull(row.orgUnitId())) == null) {
            return new RowRejection(
                    number, ScoringError.UNKNOWN_ORG_UNIT.name(), "orgUnitId", "no org unit has this id");
        }
        return null;
    }

    private boolean save(DirectoryRow row, String by) {
        String agentId = Objects.requireNonNull(row.agentId());
        boolean changed = agents.save(agentId, row.agent());
        if (row.effectiveFrom() != null) {
            changed |= pay.save(agentId, row.effectiveFrom(), row.pay(), by);
        }
        return changed;
    }
}
