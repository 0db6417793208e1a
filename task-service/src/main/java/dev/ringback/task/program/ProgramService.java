package dev.ringback.task.program;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Changes programs. */
@ApplicationScoped
class ProgramService {

    private static final Logger LOG = Logger.getLogger(ProgramService.class);

    private final ProgramStore store;
    private final CallbackPlanning planning;
    private final BusinessClock clock;

    ProgramService(ProgramStore store, CallbackPlanning planning, BusinessClock clock) {
        this.store = store;
        this.planning = planning;
        this.clock = clock;
    }

    /**
     * Puts a version of a program in force and plans its callbacks anew, those that are tasks already aside.
     *
     * @param ifMatch the ETag the client last saw, {@code *} for any, null for none
     * @throws ProblemException STALE_VERSION, VALIDATION_FAILED
     */
    @Transactional
    Program put(String id, ProgramRequest request, @Nullable String ifMatch) {
        if (!request.schedule().inOrder()) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("schedule", "ORDER", "the last day comes before the first");
        }
        if (!request.schedule().suits(request.purpose().subject())) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("schedule", "PURPOSE", "does not suit the purpose");
        }
        requirePolicies(request.policies());
        planning.lockAlone();
        int version = store.lockVersion(id);
        if (ifMatch != null && !matches(ifMatch, version)) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        Program program = request.program(id, version + 1, clock.now());
        if (!store.save(program)) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        int planned = planning.replan(program);
        LOG.infof("Program %s is at version %d; %d callbacks planned anew", id, program.version(), planned);
        return program;
    }

    /** A program whose protection is unknown would let nobody be called. */
    private void requirePolicies(List<String> policies) {
        List<String> known = store.knownPolicies(policies);
        ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
        for (int i = 0; i < policies.size(); i++) {
            if (!known.contains(policies.get(i))) {
                problem.violation("policies[" + i + "]", "POLICY_UNKNOWN", "no such contact policy");
            }
        }
        if (!problem.violations().isEmpty()) {
            throw problem;
        }
    }

    private static boolean matches(String ifMatch, int version) {
        return version > 0 && (ifMatch.trim().equals("*") || ifMatch.trim().equals(etag(version)));
    }

    /** The entity tag of a version. */
    static String etag(int version) {
        return "\"" + version + "\"";
    }
}
