package dev.ringback.task.trip;

import dev.ringback.platform.idempotency.Idempotency;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.security.CurrentUser;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.directory.OrgScopes;
import dev.ringback.task.fact.FactService;
import dev.ringback.task.program.Program;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.Purpose;
import dev.ringback.task.program.SubjectKind;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.task.RequestedProgram;
import dev.ringback.task.task.TaskRequestService;
import dev.ringback.task.task.WishCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Callbacks of visits that a manager designates, beside those of the day after the return (TASK-5). */
@ApplicationScoped
class Designations {

    private final FactService facts;
    private final TripKind trips;
    private final Programs programs;
    private final WishCheck wishes;
    private final TaskRequestService requests;
    private final Idempotency idempotency;
    private final OrgScopes scopes;
    private final CurrentUser user;

    Designations(
            FactService facts,
            TripKind trips,
            Programs programs,
            WishCheck wishes,
            TaskRequestService requests,
            Idempotency idempotency,
            OrgScopes scopes,
            CurrentUser user) {
        this.facts = facts;
        this.trips = trips;
        this.programs = programs;
        this.wishes = wishes;
        this.requests = requests;
        this.idempotency = idempotency;
        this.scopes = scopes;
        this.user = user;
    }

    /** What a key stands for. */
    private record Keyed(UUID trip, UUID visit, DesignationRequest request) {}

    /**
     * Creates the callback of a visit, once per key.
     *
     * @throws ProblemException NOT_FOUND, also outside of the org scope (GOV-2); VALIDATION_FAILED with each field at fault; TASK_EXISTS when such a callback is still open
     */
    Response designate(@Nullable String key, UUID tripId, UUID visitId, DesignationRequest request) {
        return idempotency.run(
                key,
                "designate-visit",
                new Keyed(tripId, visitId, request),
                () -> requests.create(task(tripId, visitId, request)));
    }

    private NewTask task(UUID tripId, UUID visitId, DesignationRequest request) {
        TripView trip = facts.get(trips, tripId);
        if (!scopes.of(user).covers(trip.orgUnitId())) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        VisitView visit = trip.visits().stream()
                .filter(each -> each.id().equals(visitId))
                .findFirst()
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        Program program = RequestedProgram.find(
                programs, request.programId(), Purpose.TRIP_VERIFICATION, visit.business(), problem);
        wishes.check(request.opensOn(), request.dueOn(), request.ownerAgentId(), problem);
        if (trip.salespersonId().equals(request.ownerAgentId())) {
            problem.violation("ownerAgentId", "OWN_VISIT", "nobody verifies a visit of his own");
        }
        if (program == null || !problem.violations().isEmpty()) {
            throw problem;
        }
        return NewTask.of(
                program,
                visit.business(),
                visit.customerId(),
                new NewTask.Subject(SubjectKind.TRIP_VISIT, visitId, visit.externalId(), 1),
                request.opensOn(),
                request.dueOn(),
                new NewTask.Assignment(request.ownerAgentId(), trip.orgUnitId(), trip.salespersonId()),
                new NewTask.Request(FreeText.withoutNumbers(request.reason()), user.subject()));
    }
}
