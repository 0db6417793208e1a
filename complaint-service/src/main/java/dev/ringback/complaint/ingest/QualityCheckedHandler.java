package dev.ringback.complaint.ingest;

import dev.ringback.complaint.course.Channel;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.evidence.AddEvidence;
import dev.ringback.complaint.evidence.EvidenceKind;
import dev.ringback.complaint.evidence.EvidenceStore;
import dev.ringback.complaint.intake.Arrival;
import dev.ringback.complaint.intake.Registrar;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.QualityChecked;
import dev.ringback.platform.inbox.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Opens a complaint for bad attitude or foul language that monitoring found: for a check that failed so that an apology is owed
 * (CMPL-1, TASK-24). Nobody complained, so it names no customer: nobody is put on the do-not-call list, and the customer hears of it by
 * the apology alone.
 */
@ApplicationScoped
class QualityCheckedHandler implements EventHandler<QualityChecked> {

    private static final String SOURCE = "callrecord-service";

    private final Registrar registrar;
    private final EvidenceStore evidence;

    QualityCheckedHandler(Registrar registrar, EvidenceStore evidence) {
        this.registrar = registrar;
        this.evidence = evidence;
    }

    @Override
    public Class<QualityChecked> type() {
        return QualityChecked.class;
    }

    @Override
    public void handle(QualityChecked check, EventMeta meta) {
        if (check.passed() || check.apologyOwnerAgentId() == null) {
            return;
        }
        // Nothing more is to be done for one that is known: a check opens one complaint, however often it is told.
        registrar.register(arrival(check)).ifPresent(complaint -> callIsKept(complaint, check));
    }

    private static Arrival arrival(QualityChecked check) {
        Instant checkedAt = check.checkedAt().truncatedTo(ChronoUnit.MICROS);
        return new Arrival(
                new Complaint.Origin(
                        SOURCE,
                        check.checkId().toString(),
                        Channel.MONITORING,
                        checkedAt,
                        null,
                        null,
                        CauseClass.ATTITUDE,
                        null),
                new Complaint.Caller(null, null),
                ComplaintKind.COMPLAINT,
                check.business(),
                null,
                check.agentId(),
                List.of(),
                null,
                "Monitoring: " + String.join(", ", check.failedItems()),
                null,
                checkedAt,
                check.checkedBy());
    }

    private void callIsKept(Complaint complaint, QualityChecked check) {
        AddEvidence call = new AddEvidence(EvidenceKind.CALL, check.callId().toString(), null, null, null, null);
        evidence.keepWith(
                complaint.id(), List.of(call), false, complaint.registration().at(), check.checkedBy());
    }
}
