package dev.ringback.complaint.ingest;

import dev.ringback.complaint.donotcall.DoNotCallService;
import dev.ringback.platform.event.DoNotCallChanged;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Follows what became of the do-not-call requests of complaints (CMPL-4). */
@ApplicationScoped
class DoNotCallChangedHandler implements EventHandler<DoNotCallChanged> {

    private static final String ORIGIN = "COMPLAINT";
    private static final Set<String> STATES = Set.of("LISTED", "LIFTED", "EXPIRED");

    private final DoNotCallService requests;

    DoNotCallChangedHandler(DoNotCallService requests) {
        this.requests = requests;
    }

    @Override
    public Class<DoNotCallChanged> type() {
        return DoNotCallChanged.class;
    }

    @Override
    public void handle(DoNotCallChanged change, EventMeta meta) {
        @Nullable UUID complaintId = change.originId();
        if (!ORIGIN.equals(change.origin()) || complaintId == null) {
            return;
        }
        if (!STATES.contains(change.state())) {
            throw new PoisonousEventException("UNKNOWN_STATE");
        }
        requests.changed(complaintId, change, meta.aggregateVersion());
    }
}
