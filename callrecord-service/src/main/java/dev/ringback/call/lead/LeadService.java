package dev.ringback.call.lead;

import dev.ringback.call.callrecord.CallFacts;
import dev.ringback.call.callrecord.CallLookup;
import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.problem.CallError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sends leads to the channel that can serve them, and keeps what came of them (CALL-12). */
@ApplicationScoped
class LeadService {

    private final LeadStore store;
    private final CallLookup calls;
    private final DirectoryStore directory;
    private final BusinessClock clock;

    LeadService(LeadStore store, CallLookup calls, DirectoryStore directory, BusinessClock clock) {
        this.store = store;
        this.calls = calls;
        this.directory = directory;
        this.clock = clock;
    }

    /** Who the caller is to leads. */
    @Transactional
    LeadReader reader(String subject, String agentId, boolean everywhere) {
        return new LeadReader(subject, agentId, directory.orgUnitOf(agentId).orElse(null), everywhere);
    }

    /**
     * Sends a lead.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    @Transactional
    LeadView send(PostLead posted, LeadReader reader) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        CallFacts call = calls.find(posted.callId())
                .filter(found -> reader.everywhere() || found.agentId().equals(reader.agentId()))
                .orElse(null);
        UUID customer = call == null ? null : call.customerId();
        if (call == null) {
            invalid.violation("callId", "UNKNOWN_CALL", "There is no such call, or it is not yours.");
        } else if (customer == null) {
            invalid.violation("callId", "CUSTOMER_NOT_KNOWN", "Nobody knows whom this call was with.");
        }
        if (!directory.knowsOrgUnit(posted.channelUnitId())) {
            invalid.violation("channelUnitId", "UNKNOWN_ORG_UNIT", "No org unit has this id.");
        }
        if (call == null || customer == null || !invalid.violations().isEmpty()) {
            throw invalid;
        }
        Instant now = clock.now();
        Lead lead = new Lead(
                Ids.next(),
                call.id(),
                customer,
                posted.accountClass(),
                call.agentId(),
                call.orgUnitId(),
                posted.channelUnitId(),
                FreeText.withoutNumbers(posted.need()),
                LeadState.SENT,
                now,
                now);
        store.insert(lead);
        return LeadView.of(lead, List.of());
    }

    /**
     * Notes what the channel did.
     *
     * @throws ProblemException NOT_FOUND, also for a lead of another unit; LEAD_STEP_ILLEGAL
     */
    @Transactional
    LeadView step(UUID id, PostLeadStep posted, LeadReader reader) {
        Lead lead = store.lock(id).filter(reader::sees).orElseThrow(LeadService::notFound);
        if (!reader.worksOn(lead)) {
            throw new ProblemException(CommonError.FORBIDDEN);
        }
        if (!lead.state().next().contains(posted.to())) {
            throw new ProblemException(CallError.LEAD_STEP_ILLEGAL)
                    .detailArgs(lead.state().name(), posted.to().name())
                    .with("state", lead.state());
        }
        store.step(
                id, new LeadStep(posted.to(), FreeText.withoutNumbers(posted.note()), reader.subject(), clock.now()));
        return view(store.find(id).orElseThrow(LeadService::notFound));
    }

    /**
     * One lead.
     *
     * @throws ProblemException NOT_FOUND, also for one the reader may not see
     */
    @Transactional
    LeadView find(UUID id, LeadReader reader) {
        return view(store.find(id).filter(reader::sees).orElseThrow(LeadService::notFound));
    }

    /** A page of leads in the order in which they were sent. */
    @Transactional
    Page<LeadView> list(LeadQuery query, LeadReader reader) {
        List<Lead> found = store.list(query, reader);
        Map<UUID, List<LeadStep>> steps =
                store.steps(found.stream().map(Lead::id).toList());
        return Page.of(
                found.stream()
                        .map(lead -> LeadView.of(lead, steps(steps.get(lead.id()))))
                        .toList(),
                query.limit(),
                lead -> Cursor.of(lead.sentAt(), lead.id()));
    }

    private LeadView view(Lead lead) {
        return LeadView.of(lead, steps(store.steps(List.of(lead.id())).get(lead.id())));
    }

    private static List<LeadStep> steps(@Nullable List<LeadStep> found) {
        return found == null ? List.of() : found;
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonError.NOT_FOUND);
    }
}
