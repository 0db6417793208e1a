package dev.ringback.complaint.dispatch;

import dev.ringback.complaint.clock.Level;
import dev.ringback.complaint.routing.RoutingRule;
import dev.ringback.complaint.routing.RoutingRuleStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says where a complaint goes: by the first route that is for it, else by the rule of its cause. Works in the caller's
 * transaction.
 */
@ApplicationScoped
public class Dispatcher {

    private final RouteStore routes;
    private final RoutingRuleStore rules;

    Dispatcher(RouteStore routes, RoutingRuleStore rules) {
        this.routes = routes;
        this.rules = rules;
    }

    /**
     * Where a complaint goes.
     *
     * @param rule the route's id, or the cause of the rule
     * @param level what it is raised to; absent if it keeps its own
     * @param officerAgentId whom it names to handle it
     * @param assign it is given to who of the department has the fewest
     * @param looked what was looked at, in order
     */
    public record Dispatch(
            String departmentId,
            String rule,
            int version,
            @Nullable Level level,
            @Nullable String officerAgentId,
            boolean assign,
            List<Look> looked) {

        /** What was looked at, as histories keep it. */
        public String lookedText() {
            return looked.stream().map(Look::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * A look at a route.
     *
     * @param failed the conditions the complaint did not meet; none for the one that sent it
     */
    public record Look(String rule, int version, List<String> failed) {

        /** As histories keep it, e.g. {@code press@2!keywords,levels}. */
        String text() {
            return rule + "@" + version + "!" + String.join(",", failed);
        }

        static Look of(String text) {
            int at = text.indexOf('@');
            int end = text.indexOf('!');
            String failed = text.substring(end + 1);
            return new Look(
                    text.substring(0, at),
                    Integer.parseInt(text.substring(at + 1, end)),
                    failed.isEmpty() ? List.of() : List.of(failed.split(",", -1)));
        }
    }

    /**
     * Where a complaint goes.
     *
     * @param at by the routes and rules of then; null for those of now
     */
    public Dispatch dispatch(RoutingFacts facts, @Nullable Instant at) {
        List<Look> looked = new ArrayList<>();
        for (Route route : at == null ? routes.now() : routes.at(at)) {
            List<String> failed = route.when().failed(facts);
            looked.add(new Look(route.routeId(), route.version(), failed));
            if (failed.isEmpty()) {
                return new Dispatch(
                        route.departmentId(),
                        route.routeId(),
                        route.version(),
                        route.level(),
                        route.officerAgentId(),
                        route.assign(),
                        looked);
            }
        }
        RoutingRule rule = at == null ? rules.current(facts.causeClass()) : rules.inForceAt(facts.causeClass(), at);
        String name = rule.causeClass().name();
        looked.add(new Look(name, rule.version(), List.of()));
        return new Dispatch(rule.departmentId(), name, rule.version(), null, rule.officerAgentId(), false, looked);
    }
}
