package dev.ringback.task.store;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes discrepancies of gift records to their stores, and what is not resolved there above them (TASK-10). */
@ApplicationScoped
class DiscrepancyService {

    private static final String PATH = "/v1/gift-discrepancies/";

    private final DiscrepancyTable table;
    private final Idempotency idempotency;
    private final CurrentUser user;
    private final BusinessClock clock;

    DiscrepancyService(DiscrepancyTable table, Idempotency idempotency, CurrentUser user, BusinessClock clock) {
        this.table = table;
        this.idempotency = idempotency;
        this.user = user;
        this.clock = clock;
    }

    /** What a key stands for. */
    private record Keyed(UUID about, String text) {}

    /**
     * Records what was found about a gift.
     *
     * @throws ProblemException NOT_FOUND
     */
    Response find(@Nullable String key, UUID giftId, String text) {
        return idempotency.run(key, "find-discrepancy", new Keyed(giftId, text), () -> {
            UUID id = Ids.next();
            if (!table.insert(id, giftId, FreeText.withoutNumbers(text), user.subject(), clock.now())) {
                throw new ProblemException(CommonError.NOT_FOUND);
            }
            return Reply.created(found(id), PATH + id);
        });
    }

    /**
     * Concludes one.
     *
     * @throws ProblemException NOT_FOUND, DISCREPANCY_CONCLUDED
     */
    Response conclude(@Nullable String key, UUID id, DiscrepancyState state, String text) {
        return idempotency.run(key, "conclude-discrepancy-" + state, new Keyed(id, text), () -> {
            found(id);
            if (!table.conclude(id, state, FreeText.withoutNumbers(text), user.subject(), clock.now())) {
                throw new ProblemException(TaskError.DISCREPANCY_CONCLUDED);
            }
            return Reply.ok(found(id));
        });
    }

    /** Lists them. */
    @Transactional
    List<DiscrepancyView> page(
            @Nullable DiscrepancyState state, @Nullable String unit, @Nullable Cursor after, int limit) {
        return table.page(state, unit, after, limit);
    }

    private DiscrepancyView found(UUID id) {
        DiscrepancyView found = table.find(id);
        if (found == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return found;
    }
}
