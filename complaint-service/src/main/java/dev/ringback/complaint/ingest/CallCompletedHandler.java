package dev.ringback.complaint.ingest;

import dev.ringback.complaint.followup.FollowUpService;
import dev.ringback.platform.event.CallCompleted;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Hears what customers say when they are asked whether they are satisfied (CMPL-6). */
@ApplicationScoped
class CallCompletedHandler implements EventHandler<CallCompleted> {

    private static final int FIRST = 1;

    private final FollowUpService followUps;

    CallCompletedHandler(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public Class<CallCompleted> type() {
        return CallCompleted.class;
    }

    @Override
    public void handle(CallCompleted call, EventMeta meta) {
        FollowUpCalls.read(call, FIRST)
                .ifPresent(followUp -> followUps.hear(
                        Objects.requireNonNull(call.subjectId()),
                        followUp,
                        new FollowUpService.Told(call.agentId(), followUp.endedAt())));
    }
}
