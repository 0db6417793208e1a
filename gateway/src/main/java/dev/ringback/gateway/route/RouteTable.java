package dev.ringback.gateway.route;

import dev.ringback.gateway.route.Route.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The one place that maps paths to services. */
public final class RouteTable {

    private static final List<Route> ROUTES = routes();
    private static final Map<String, Route> BY_PREFIX =
            ROUTES.stream().collect(Collectors.toUnmodifiableMap(Route::prefix, Function.identity()));

    private RouteTable() {}

    private static List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        add(routes, ServiceName.TASK, Body.BULK, "imports");
        add(
                routes,
                ServiceName.TASK,
                Body.ORDINARY,
                "allocations",
                "appointments",
                "arrivals",
                "assignments",
                "audit",
                "bookings",
                "contact-checks",
                "contact-policies",
                "customers",
                "data-transfer-owners",
                "deals",
                "demand-forms",
                "deposits",
                "dials",
                "do-not-call",
                "dormant-customers",
                "enquiries",
                "gift-discrepancies",
                "gifts",
                "handovers",
                "inbound-load",
                "invitations",
                "leak-incidents",
                "members",
                "notices",
                "occasions",
                "orders",
                "originals",
                "outbound-pauses",
                "partner-points",
                "programs",
                "projects",
                "reclaims",
                "redemptions",
                "sends",
                "supplies",
                "tasks",
                "trips",
                "work-profiles");
        add(routes, ServiceName.CALLRECORD, Body.BULK, "call-imports");
        add(
                routes,
                ServiceName.CALLRECORD,
                Body.ORDINARY,
                "call-records",
                "call-rules",
                "issues",
                "leads",
                "operations",
                "promises",
                "quality-checks",
                "questionnaires",
                "reports",
                "script-sessions",
                "scripts");
        add(
                routes,
                ServiceName.COMPLAINT,
                Body.ORDINARY,
                "calendars",
                "complaint-clocks",
                "complaint-figures",
                "complaint-routes",
                "complaint-rules",
                "complaints",
                "findings");
        add(routes, ServiceName.SCORING, Body.ORDINARY, "bi", "directory", "facts", "kpi", "me", "packs", "scoring");
        add(routes, ServiceName.SCORING, Body.BULK, "directory/imports");
        for (ServiceName service : ServiceName.values()) {
            add(routes, service, Body.ORDINARY, "dead-letters/" + service.text());
        }
        return List.copyOf(routes);
    }

    private static void add(List<Route> routes, ServiceName service, Body body, String... names) {
        for (String name : names) {
            routes.add(new Route("/v1/" + name, service, body));
        }
    }

    /** Every route. */
    public static List<Route> all() {
        return ROUTES;
    }

    /**
     * The route with the longest prefix of the path, by whole segments.
     *
     * @param path a canonical path
     */
    public static Optional<Route> find(String path) {
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            Route route = BY_PREFIX.get(path.substring(0, end));
            if (route != null) {
                return Optional.of(route);
            }
        }
        return Optional.empty();
    }
}
