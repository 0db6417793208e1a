package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.course.ComplaintStore;
import dev.ringback.complaint.course.HistoryStore;
import dev.ringback.complaint.course.Step;
import dev.ringback.complaint.course.StepKind;
import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.complaint.routing.Destinations;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and changes the routes, and says why a complaint goes where it goes. */
@ApplicationScoped
public class RouteService {

    private final RouteStore routes;
    private final Dispatcher dispatcher;
    private final Destinations destinations;
    private final ComplaintStore complaints;
    private final HistoryStore history;
    private final BusinessClock clock;

    RouteService(
            RouteStore routes,
            Dispatcher dispatcher,
            Destinations destinations,
            ComplaintStore complaints,
            HistoryStore history,
            BusinessClock clock) {
        this.routes = routes;
        this.dispatcher = dispatcher;
        this.destinations = destinations;
        this.complaints = complaints;
        this.history = history;
        this.clock = clock;
    }

    @Transactional
    List<Route> all() {
        return routes.all();
    }

    /**
     * One route.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    Route get(String id) {
        @Nullable Route found = routes.current(id);
        if (found == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return found;
    }

    /**
     * Puts a route in force for what comes in from now on. The same again changes nothing.
     *
     * @param ifMatch the entity tags the client has seen, {@code *} for any, null if he does not care
     * @throws ProblemException STALE_VERSION; VALIDATION_FAILED for a unit or an agent the directory does not know
     */
    @Transactional
    Route put(String id, RouteView.Put put, @Nullable String ifMatch, String by) {
        routes.lock(id);
        @Nullable Route before = routes.current(id);
        VersionTag.check(ifMatch, before == null ? 0 : before.version());
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        destinations.check(put.departmentId(), put.officerAgentId(), invalid);
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        return save(id, put, before, clock.now(), by);
    }

    /**
     * Puts a route of a regulation pack in force. The same again changes nothing.
     *
     * @param from since when it says it holds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(String id, RouteView.Put put, Instant from, String by) {
        routes.lock(id);
        save(id, put, routes.current(id), from, by);
    }

    private Route save(String id, RouteView.Put put, @Nullable Route before, Instant from, String by) {
        if (before != null
                && of(id, put, before.version(), before.inForceFrom(), before.changedBy())
                        .equals(before)) {
            return before;
        }
        Route after = of(id, put, before == null ? 1 : before.version() + 1, from, by);
        routes.add(after);
        return after;
    }

    /** Where a complaint would go that came in now. */
    @Transactional
    RouteView.Explanation explain(RouteView.Question question) {
        return RouteView.Explanation.of(dispatcher.dispatch(question.facts(), null));
    }

    /**
     * Why a complaint went where it went when it came in, as it was noted then.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    RouteView.Explanation explain(UUID complaintId, Actor viewer) {
        if (complaints.find(complaintId, viewer).isEmpty()) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        @Nullable Step routed = history.first(complaintId, StepKind.ROUTED);
        if (routed == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return RouteView.Explanation.of(routed.details());
    }

    private static Route of(String id, RouteView.Put put, int version, Instant from, String by) {
        return new Route(
                id,
                version,
                put.rank(),
                put.active() == null || put.active(),
                put.when(),
                put.departmentId(),
                put.level(),
                put.officerAgentId(),
                Boolean.TRUE.equals(put.assign()),
                from,
                by);
    }
}
