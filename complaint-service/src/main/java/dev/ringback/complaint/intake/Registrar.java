package dev.ringback.complaint.intake;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.clock.Timetables;
import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.ComplaintKind;
import dev.ringback.complaint.course.Course;
import dev.ringback.complaint.course.CourseKeeper;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.customer.CustomerMergeStore;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.erasure.ErasedCustomers;
import dev.ringback.complaint.routing.CauseClass;
import dev.ringback.complaint.routing.RoutingRule;
import dev.ringback.complaint.routing.RoutingRuleStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Registers complaints: masks, routes, asks for the do-not-call list, and tells the others (CMPL-1, CMPL-3, CMPL-4). */
@ApplicationScoped
public class Registrar {

    /** CMPL-4: who complains of these is called no more, before anyone judges whether he is right. */
    private static final Set<CauseClass> NOT_TO_BE_CALLED = EnumSet.of(CauseClass.ATTITUDE, CauseClass.HARASSMENT);

    private final CourseKeeper keeper;
    private final RoutingRuleStore rules;
    private final DirectoryStore directory;
    private final CustomerMergeStore merges;
    private final ErasedCustomers erased;
    private final Timetables timetables;
    private final BusinessClock clock;

    Registrar(
            CourseKeeper keeper,
            RoutingRuleStore rules,
            DirectoryStore directory,
            CustomerMergeStore merges,
            ErasedCustomers erased,
            Timetables timetables,
            BusinessClock clock) {
        this.keeper = keeper;
        this.rules = rules;
        this.directory = directory;
        this.merges = merges;
        this.erased = erased;
        this.timetables = timetables;
        this.clock = clock;
    }

    /** Registers what came in, in the caller's transaction; empty if its source sent one under this id before. */
    public Optional<Complaint> register(Arrival arrival) {
        Complaint complaint = complaint(arrival);
        return keeper.begin(complaint, steps(complaint));
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
                        textOf(arrival)),
                known.route(),
                known.handling(),
                known.doNotCall(),
                known.registration(),
                known.course(),
                known.version());
        return same.equals(known);
    }

    private Complaint complaint(Arrival arrival) {
        UUID id = Ids.next();
        Complaint.Caller caller = callerOf(arrival);
        @Nullable String subject = arrival.subjectAgentId();
        Instant receivedAt = arrival.origin().receivedAt();
        CauseClass cause = arrival.origin().reportedAs();
        Level level = levelOf(arrival.origin());
        return new Complaint(
                id,
                arrival.origin(),
                caller,
                new Complaint.Matter(
                        arrival.kind(),
                        cause,
                        arrival.business(),
                        arrival.incidentOf(id),
                        subject,
                        subject == null
                                ? null
                                : directory.orgUnitOf(subject, receivedAt).orElse(null),
                        arrival.parties(),
                        textOf(arrival)),
                route(arrival),
                new Complaint.Handling(level, null, null),
                // A suggestion is nobody's complaint, and its author goes on being called.
                arrival.kind() == ComplaintKind.COMPLAINT
                        && NOT_TO_BE_CALLED.contains(cause)
                        && caller.known(),
                new Complaint.Registration(arrival.by(), clock.now(), 0),
                Course.begun(receivedAt, timetables.now().policy(level).reply()),
                1);
    }

    private static Level levelOf(Complaint.Origin origin) {
        if (origin.reportedLevel() != null) {
            return origin.reportedLevel();
        }
        return switch (origin.channel()) {
            case PROVINCIAL -> Level.PROVINCIAL;
            case MEDIA -> Level.MEDIA;
            case PHONE, LETTER, VISIT, CALLBACK, MONITORING -> Level.NORMAL;
        };
    }

    private Complaint.Caller callerOf(Arrival arrival) {
        @Nullable UUID customerId = arrival.caller().customerId();
        return customerId == null ? arrival.caller() : new Complaint.Caller(merges.survivorOf(customerId), null);
    }

    private String textOf(Arrival arrival) {
        @Nullable UUID customerId = arrival.caller().customerId();
        return customerId != null && erased.has(customerId) ? "" : FreeText.withoutNumbers(arrival.text());
    }

    private Complaint.Route route(Arrival arrival) {
        if (arrival.departmentId() != null) {
            return new Complaint.Route(arrival.departmentId(), null, null);
        }
        RoutingRule rule = arrival.ruleAt() == null
                ? rules.current(arrival.origin().reportedAs())
                : rules.inForceAt(arrival.origin().reportedAs(), arrival.ruleAt());
        return new Complaint.Route(rule.departmentId(), rule.causeClass().name(), rule.version());
    }

    private static List<Step> steps(Complaint complaint) {
        String by = complaint.registration().by();
        Instant at = complaint.registration().at();
        Complaint.Origin origin = complaint.origin();
        Complaint.Route route = complaint.route();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(
                StepKind.RAISED,
                origin.receivedAt(),
                by,
                null,
                Map.of("source", origin.source(), "channel", origin.channel().name())));
        steps.add(new Step(
                StepKind.ROUTED,
                at,
                by,
                null,
                route.ruleId() == null
                        ? Map.of("departmentId", route.departmentId())
                        : Map.of(
                                "departmentId",
                                route.departmentId(),
                                "rule",
                                route.ruleId(),
                                "ruleVersion",
                                String.valueOf(route.ruleVersion()))));
        if (complaint.doNotCall()) {
            steps.add(new Step(StepKind.DO_NOT_CALL_REQUESTED, at, by, null, Map.of()));
        }
        return steps;
    }
}
