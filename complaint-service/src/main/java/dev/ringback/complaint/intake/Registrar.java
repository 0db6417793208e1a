package dev.ringback.complaint.intake;

import dev.ringback.complaint.assignment.Officers;
import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.Timetables;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.Course;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.customer.CustomerMergeStore;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.dispatch.Dispatcher;
import dev.ringback.complaint.dispatch.RoutingFacts;
import dev.ringback.complaint.erasure.ErasedCustomers;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers complaints: masks, routes, asks for the do-not-call list, and tells the others (CMPL-1, CMPL-3, CMPL-4). */
@ApplicationScoped
public class Registrar {

    private final CourseKeeper keeper;
    private final Dispatcher dispatcher;
    private final Officers officers;
    private final DirectoryStore directory;
    private final CustomerMergeStore merges;
    private final ErasedCustomers erased;
    private final Timetables timetables;
    private final BusinessClock clock;

    Registrar(
            CourseKeeper keeper,
            Dispatcher dispatcher,
            Officers officers,
            DirectoryStore directory,
            CustomerMergeStore merges,
            ErasedCustomers erased,
            Timetables timetables,
            BusinessClock clock) {
        this.keeper = keeper;
        this.dispatcher = dispatcher;
        this.officers = officers;
        this.directory = directory;
        this.merges = merges;
        this.erased = erased;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Registers what came in, in the caller's transaction; empty if its source sent one under this id before. */
    public Optional<Complaint> register(Arrival arrival) {
        RoutingFacts facts = facts(arrival);
        Dispatcher.@Nullable Dispatch dispatch =
                arrival.departmentId() != null ? null : dispatcher.dispatch(facts, arrival.ruleAt());
        Complaint complaint = complaint(arrival, facts, dispatch);
        return keeper.begin(complaint, steps(complaint, dispatch));
    }

    /**
     * Whether what came in says the same as what is known. Who took it in, and when, makes no difference; nor does it
     * that its customer was merged with another meanwhile, or erased.
     */
    boolean saysTheSame(Arrival arrival, Complaint known) {
        Complaint.Matter matter = known.matter();
        Complaint same = new Complaint(
                known.id(),
                arrival.origin(),
                callerOf(arrival),
                new Complaint.Matter(
                        arrival.kind(),
                        matter.causeClass(),
                        arrival.business(),
                        arrival.incidentOf(known.id()),
                        arrival.subjectAgentId(),
                        matter.orgUnitId(),
                        arrival.parties(),
                        arrival.valueTier(),
                        textOf(arrival)),
                known.route(),
                known.handling(),
                known.doNotCallAt(),
                known.registration(),
                known.course(),
                known.version());
        return same.equals(known);
    }

    private Complaint complaint(Arrival arrival, RoutingFacts facts, Dispatcher.@Nullable Dispatch dispatch) {
        UUID id = Ids.next();
        @Nullable Level raised = dispatch == null ? null : dispatch.level();
        Level level = raised == null ? facts.level() : raised;
        Complaint complaint = new Complaint(
                id,
                arrival.origin(),
                callerOf(arrival),
                new Complaint.Matter(
                        facts.kind(),
                        facts.causeClass(),
                        facts.business(),
                        arrival.incidentOf(id),
                        arrival.subjectAgentId(),
                        facts.orgUnitId(),
                        facts.parties(),
                        facts.valueTier(),
                        facts.text()),
                dispatch == null
                        ? new Complaint.Route(Objects.requireNonNull(arrival.departmentId()), null, null)
                        : new Complaint.Route(dispatch.departmentId(), dispatch.rule(), dispatch.version()),
                new Complaint.Handling(level, null, null),
                null,
                new Complaint.Registration(arrival.by(), clock.now(), 0),
                Course.begun(
                        arrival.origin().receivedAt(),
                        timetables.now().policy(level).reply()),
                1);
        Complaint asking = complaint.callsForDoNotCall()
                ? complaint.askingForDoNotCall(complaint.registration().at())
                : complaint;
        return dispatch == null ? asking : asking.assignedTo(officer(asking, dispatch));
    }

    /** Whom the route or the rule names, unless he may not or is gone; else, where it says so, who has the fewest. */
    private @Nullable String officer(Complaint complaint, Dispatcher.Dispatch dispatch) {
        @Nullable String named = dispatch.officerAgentId();
        if (named != null && officers.mayHandle(complaint, named)) {
            return named;
        }
        return dispatch.assign() ? officers.leastBusy(complaint) : null;
    }

    private RoutingFacts facts(Arrival arrival) {
        Complaint.Origin origin = arrival.origin();
        @Nullable String subject = arrival.subjectAgentId();
        return new RoutingFacts(
                arrival.kind(),
                origin.channel(),
                origin.reportedAs(),
                origin.reportedLevel() == null ? origin.channel().level() : origin.reportedLevel(),
                arrival.business(),
                subject == null
                        ? null
                        : directory.orgUnitOf(subject, origin.receivedAt()).orElse(null),
                arrival.parties(),
                arrival.valueTier(),
                textOf(arrival));
    }

    private Complaint.Caller callerOf(Arrival arrival) {
        @Nullable UUID customerId = arrival.caller().customerId();
        return customerId == null ? arrival.caller() : new Complaint.Caller(merges.survivorOf(customerId), null);
    }

    private String textOf(Arrival arrival) {
        @Nullable UUID customerId = arrival.caller().customerId();
        return customerId != null && erased.has(customerId) ? "" : FreeText.withoutNumbers(arrival.text());
    }

    private static List<Step> steps(Complaint complaint, Dispatcher.@Nullable Dispatch dispatch) {
        String by = complaint.registration().by();
        Instant at = complaint.registration().at();
        Complaint.Origin origin = complaint.origin();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                StepKind.RAISED,
                origin.receivedAt(),
                by,
                null,
                Map.of("source", origin.source(), "channel", origin.channel().name())));
        steps.add(new Step(StepKind.ROUTED, at, by, null, routed(complaint, dispatch)));
        @Nullable String officer = complaint.handling().officerAgentId();
        if (officer != null) {
            steps.add(new Step(StepKind.ASSIGNED, at, by, null, Map.of("officerAgentId", officer)));
        }
        if (complaint.doNotCall()) {
            steps.add(new Step(StepKind.DO_NOT_CALL_REQUESTED, at, by, null, Map.of()));
        }
        return steps;
    }

    private static Map<String, String> routed(Complaint complaint, Dispatcher.@Nullable Dispatch dispatch) {
        Map<String, String> details = new TreeMap<>();
        details.put("departmentId", complaint.route().departmentId());
        if (dispatch != null) {
            details.put("rule", dispatch.rule());
            details.put("ruleVersion", String.valueOf(dispatch.version()));
            details.put("looked", dispatch.lookedText());
            if (dispatch.level() != null) {
                details.put("level", dispatch.level().name());
            }
        }
        return details;
    }
}
