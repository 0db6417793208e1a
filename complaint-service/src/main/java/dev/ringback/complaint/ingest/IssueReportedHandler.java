package dev.ringback.complaint.ingest;

import dev.ringback.complaint.course.Channel;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.intake.Arrival;
import dev.ringback.complaint.intake.Registrar;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.platform.event.EventMeta;
import dev.ringback.platform.event.IssueReported;
import dev.ringback.platform.inbox.EventHandler;
import dev.ringback.platform.inbox.PoisonousEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens a complaint or a suggestion for an issue found on a call (CALL-9, CMPL-1). */
@ApplicationScoped
class IssueReportedHandler implements EventHandler<IssueReported> {

    private static final String SOURCE = "callrecord-service";

    private final Registrar registrar;

    IssueReportedHandler(Registrar registrar) {
        this.registrar = registrar;
    }

    @Override
    public Class<IssueReported> type() {
        return IssueReported.class;
    }

    @Override
    public void handle(IssueReported issue, EventMeta meta) {
        Instant reportedAt = issue.reportedAt().truncatedTo(ChronoUnit.MICROS);
        @Nullable Instant promised = issue.promisedReplyAt();
        // Nothing more is to be done for one that is known: an issue opens one complaint, however often it is told.
        registrar.register(new Arrival(
                new Complaint.Origin(
                        SOURCE,
                        issue.issueId().toString(),
                        Channel.CALLBACK,
                        reportedAt,
                        issue.issueId(),
                        promised == null ? null : promised.truncatedTo(ChronoUnit.MICROS),
                        constant(CauseClass.class, issue.causeClass(), "UNKNOWN_CAUSE"),
                        null),
                new Complaint.Caller(issue.customerId(), null),
                constant(ComplaintKind.class, issue.kind(), "UNKNOWN_KIND"),
                null,
                null,
                issue.subjectAgentId(),
                List.of(),
                null,
                issue.text(),
                issue.responsibleUnitId(),
                reportedAt,
                issue.agentId()));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name, String otherwise) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PoisonousEventException(otherwise));
    }
}
