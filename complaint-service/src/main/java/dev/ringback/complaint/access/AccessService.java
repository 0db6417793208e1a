package dev.ringback.complaint.access;

import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows who read complaints (GOV-5). */
@ApplicationScoped
class AccessService {

    private final AccessLog log;

    AccessService(AccessLog log) {
        this.log = log;
    }

    /** A page of entries about a complaint, or of exports if none is named. */
    @Transactional
    Page<AccessView> page(@Nullable UUID complaintId, long after, int limit) {
        Page<AccessLog.Entry> page =
                Page.of(log.page(complaintId, after, limit + 1), limit, entry -> Cursor.of(entry.position()));
        return new Page<>(page.items().stream().map(AccessView::of).toList(), page.nextCursor());
    }
}
