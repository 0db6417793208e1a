package dev.ringback.call.promise;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Shows what was promised (CALL-10). */
@ApplicationScoped
class PromiseService {

    private final PromiseStore store;
    private final BusinessClock clock;

    PromiseService(PromiseStore store, BusinessClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A page of promises in order of their deadlines. */
    @Transactional
    Page<PromiseView> list(PromiseQuery query) {
        Instant now = clock.now();
        List<PromiseView> found = store.list(query, now).stream()
                .map(promise -> PromiseView.of(promise, now))
                .toList();
        return Page.of(found, query.limit(), promise -> Cursor.of(promise.deadlineAt(), promise.id()));
    }
}
