package dev.ringback.complaint.donotcall;

import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.platform.event.DoNotCallChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/** Keeps what became of the do-not-call requests (CMPL-4). */
@ApplicationScoped
public class DoNotCallService {

    private static final String BY = "task-service";

    private final DoNotCallStore entries;
    private final ComplaintStore complaints;
    private final CourseKeeper keeper;

    DoNotCallService(DoNotCallStore entries, ComplaintStore complaints, CourseKeeper keeper) {
        this.entries = entries;
        this.complaints = complaints;
        this.keeper = keeper;
    }

    /**
     * Takes in a change of an entry that a complaint asked for; an older one than is known says nothing new.
     *
     * @param version of the entry
     */
    @Transactional
    public void changed(UUID complaintId, DoNotCallChanged change, long version) {
        boolean news = entries.keep(
                change.entryId(),
                complaintId,
                change.state(),
                change.changedAt().truncatedTo(ChronoUnit.MICROS),
                version);
        if (news) {
            complaints
                    .find(complaintId)
                    .ifPresent(complaint -> keeper.note(
                            complaintId,
                            complaint.course().current().round().number(),
                            new Step(
                                    StepKind.DO_NOT_CALL_CHANGED,
                                    change.changedAt(),
                                    BY,
                                    null,
                                    Map.of("entryId", change.entryId().toString(), "state", change.state()))));
        }
    }
}
