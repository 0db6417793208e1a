package dev.ringback.complaint.ingest;

import dev.ringback.complaint.followup.FollowUpService;
import dev.ringback.platform.event.CallCorrected;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** Derives a complaint anew when its follow-up call was corrected (invariant 4). */
@ApplicationScoped
class CallCorrectedHandler implements EventHandler<CallCorrected> {

    private final FollowUpService followUps;

    CallCorrectedHandler(FollowUpService followUps) {
        this.followUps = followUps;
    }

    @Override
    public Class<CallCorrected> type() {
        return CallCorrected.class;
    }

    @Override
    public void handle(CallCorrected correction, EventMeta meta) {
        FollowUpCalls.read(correction.corrected(), correction.revision())
                .ifPresent(followUp -> followUps.hear(
                        Objects.requireNonNull(correction.corrected().subjectId()),
                        followUp,
                        new FollowUpService.Told(correction.correctedBy(), correction.correctedAt())));
    }
}
