package dev.ringback.call.caller;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Shows what is known of a repeat caller (CALL-13). Each look is written down, and an agent has so many in an hour: reading
 * customers one by one is browsing, too (GOV-2).
 */
@ApplicationScoped
class CallerService {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Behind everything: promises may be due long after now. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final UUID LAST = new UUID(-1, -1);

    private final CallerStore store;
    private final CallerConfig config;
    private final BusinessClock clock;

    CallerService(CallerStore store, CallerConfig config, BusinessClock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * What is known of a customer, the newest first; nothing of one nobody knows.
     *
     * @param limited whether the reader has so many looks in an hour
     * @throws ProblemException RATE_LIMITED
     */
    @Transactional
    Page<HistoryEntry> history(UUID customerId, String agentId, boolean limited, @Nullable Cursor after, int limit) {
        Instant now = clock.now();
        store.lockLooks(agentId);
        store.look(Ids.next(), agentId, customerId, now);
        if (limited && store.looks(agentId, now.minus(HOUR)) > config.perHour()) {
            throw new ProblemException(CommonError.RATE_LIMITED);
        }
        List<HistoryEntry> found = store.history(
                customerId,
                after == null ? END : after.instant(0),
                after == null ? LAST : after.uuid(1),
                agentId,
                limit + 1);
        return Page.of(found, limit, entry -> Cursor.of(entry.at(), entry.id()));
    }
}
