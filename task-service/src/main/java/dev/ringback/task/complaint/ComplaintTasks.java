package dev.ringback.task.complaint;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.ComplaintAnswered;
import dev.ringback.platform.event.ComplaintClosed;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.ComplaintReopened;
import dev.ringback.platform.event.ComplaintResolved;
import dev.ringback.task.claim.TaskWithdrawal;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.task.RequestedTasks;
import dev.ringback.task.task.SubjectTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Follows a complaint with callbacks: each step may ask for one, and may make an earlier one needless. The agent a complaint is about makes
 * none of them.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ComplaintTasks {

    /** What reply calls are about, as calls and same-business gaps name it. */
    static final String REPLY_BUSINESS = "complaint-reply";

    private static final String SATISFIED = "SATISFIED";

    private final CaseTable cases;
    private final RequestedTasks requests;
    private final SubjectTasks tasks;
    private final TaskWithdrawal withdrawal;
    private final BusinessClock clock;

    ComplaintTasks(
            CaseTable cases,
            RequestedTasks requests,
            SubjectTasks tasks,
            TaskWithdrawal withdrawal,
            BusinessClock clock) {
        this.cases = cases;
        this.requests = requests;
        this.tasks = tasks;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /** A complaint whose customer is known asks for a reply within its twelve hours (CMPL-2); a suggestion does not. */
    void raised(ComplaintRaised event) {
        ComplaintCase complaint = new ComplaintCase(
                event.complaintId(),
                event.externalId(),
                event.customerId(),
                event.subjectAgentId(),
                event.kind() == null ? ComplaintCase.COMPLAINT : event.kind());
        cases.keep(complaint);
        askForReply(complaint, 1, event.receivedAt(), event.replyDueAt());
    }

    /** Who was answered is not called to be answered. */
    void answered(ComplaintAnswered event) {
        withdrawal.withdraw(tasks.about(event.complaintId(), Purpose.COMPLAINT_REPLY, event.round()));
    }

    /** What was done is followed by the question whether it satisfied (CMPL-6). */
    void resolved(ComplaintResolved event) {
        UUID customer = event.customerId();
        if (customer == null) {
            return;
        }
        ComplaintCase complaint = cases.find(event.complaintId());
        requests.create(new RequestedTasks.Wish(
                Purpose.COMPLAINT_FOLLOW_UP,
                event.business(),
                customer,
                new NewTask.Subject(SubjectKind.COMPLAINT, event.complaintId(), event.externalId(), event.round()),
                event.followUpOpensOn(),
                event.followUpDueOn(),
                new NewTask.Assignment(
                        event.ownerAgentId(),
                        event.orgUnitId(),
                        complaint == null ? null : complaint.accusedAgentId())));
    }

    /** What the rounds before asked for is over, and the customer is owed another answer. */
    void reopened(ComplaintReopened event) {
        // First, since it has to know whom to call, which is to be asked before any row is locked.
        ComplaintCase complaint = cases.find(event.complaintId());
        if (complaint != null) {
            askForReply(complaint, event.round(), event.reopenedAt(), event.replyDueAt());
        }
        List<UUID> earlier = new ArrayList<>();
        earlier.addAll(tasks.about(event.complaintId(), Purpose.COMPLAINT_REPLY, event.round() - 1));
        earlier.addAll(tasks.about(event.complaintId(), Purpose.COMPLAINT_FOLLOW_UP, event.round() - 1));
        withdrawal.withdraw(earlier);
    }

    /**
     * Nothing more is owed. A satisfied customer told so on a call: the task of that call ends by its outcome, and is owed again if the
     * outcome is corrected.
     */
    void closed(ComplaintClosed event) {
        List<UUID> all = tasks.about(SubjectKind.COMPLAINT, event.complaintId());
        if (event.reason().equals(SATISFIED)) {
            withdrawal.cancelUndialled(all);
        } else {
            withdrawal.withdraw(all);
        }
    }

    private void askForReply(ComplaintCase complaint, int round, Instant from, Instant dueAt) {
        UUID customer = complaint.customerId();
        if (customer == null || !complaint.owedReply()) {
            return;
        }
        requests.create(new RequestedTasks.Wish(
                Purpose.COMPLAINT_REPLY,
                REPLY_BUSINESS,
                customer,
                new NewTask.Subject(SubjectKind.COMPLAINT, complaint.id(), complaint.externalId(), round),
                clock.dateOf(from),
                clock.dateOf(dueAt),
                new NewTask.Assignment(null, null, complaint.accusedAgentId())));
    }
}
