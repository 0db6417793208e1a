package dev.ringback.complaint.routing;

import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.problem.VersionTag;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and changes the routing rules. */
@ApplicationScoped
public class RoutingService {

    /** Known by shipping, whether or not the directory has it. */
    public static final String SHIPPED_DEPARTMENT = "CUSTOMER-CARE";

    private final RoutingRuleStore rules;
    private final Destinations destinations;
    private final DirectoryStore directory;
    private final BusinessClock clock;

    RoutingService(RoutingRuleStore rules, Destinations destinations, DirectoryStore directory, BusinessClock clock) {
        this.rules = rules;
        this.destinations = destinations;
        this.directory = directory;
        this.clock = clock;
    }

    @Transactional
    List<RoutingRule> all() {
        return rules.all();
    }

    @Transactional
    RoutingRule get(CauseClass cause) {
        return rules.current(cause);
    }

    /**
     * Puts a version in force for what comes in from now on. The same again changes nothing.
     *
     * @param ifMatch the entity tags the client has seen, {@code *} for any, null if he does not care
     * @throws ProblemException STALE_VERSION; VALIDATION_FAILED for a unit or an agent the directory does not know
     */
    @Transactional
    RoutingRule put(CauseClass cause, PutRoutingRule put, @Nullable String ifMatch, String by) {
        RoutingRule before = rules.lock(cause);
        VersionTag.check(ifMatch, before.version());
        validate(put);
        return save(before, route(put), clock.now(), by);
    }

    /** What a rule says. */
    private record Route(
            String departmentId,
            int followUpDays,
            @Nullable String followUpAgentId,
            @Nullable String officerAgentId) {}

    /**
     * Puts a rule of a regulation pack in force. The same again changes nothing.
     *
     * @param from since when it says it holds
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(CauseClass cause, PutRoutingRule put, Instant from, String by) {
        save(rules.lock(cause), route(put), from, by);
    }

    private static Route route(PutRoutingRule put) {
        return new Route(put.departmentId(), put.days(), put.followUpAgentId(), put.officerAgentId());
    }

    private RoutingRule save(RoutingRule before, Route route, Instant from, String by) {
        if (route.equals(new Route(
                before.departmentId(), before.followUpDays(), before.followUpAgentId(), before.officerAgentId()))) {
            return before;
        }
        RoutingRule after = new RoutingRule(
                before.causeClass(),
                before.version() + 1,
                route.departmentId(),
                route.followUpDays(),
                route.followUpAgentId(),
                route.officerAgentId(),
                from,
                by);
        rules.add(after);
        return after;
    }

    private void validate(PutRoutingRule put) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        destinations.check(put.departmentId(), put.officerAgentId(), invalid);
        if (put.followUpAgentId() != null && !directory.employs(put.followUpAgentId(), clock.today())) {
            invalid.violation(
                    "followUpAgentId", "UNKNOWN_AGENT", "The directory does not know this agent, or he left.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }
}
