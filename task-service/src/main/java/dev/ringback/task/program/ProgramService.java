package dev.ringback.task.program;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes programs, one at a time or as a regulation pack says. */
@ApplicationScoped
public class ProgramService {

    private final ProgramStore store;
    private final CallbackPlanning planning;
    private final Replanning replanning;
    private final SubjectReader subjects;
    private final BusinessClock clock;

    ProgramService(
            ProgramStore store,
            CallbackPlanning planning,
            Replanning replanning,
            SubjectReader subjects,
            BusinessClock clock) {
        this.store = store;
        this.planning = planning;
        this.replanning = replanning;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Puts a version of a program in force and has its callbacks planned anew, those that are tasks already aside.
     *
     * @param ifMatch the ETag the client last saw, {@code *} for any, null for none
     * @throws ProblemException STALE_VERSION, VALIDATION_FAILED
     */
    @Transactional
    Program put(String id, ProgramRequest request, @Nullable String ifMatch) {
        List<Violation> faults = faults(request, Set.of());
        if (!faults.isEmpty()) {
            ProblemException problem = new ProblemException(CommonError.VALIDATION_FAILED);
            faults.forEach(fault -> problem.violation(fault.field(), fault.code(), fault.message()));
            throw problem;
        }
        planning.lockAlone();
        int version = store.lockVersion(id);
        if (ifMatch != null && !matches(ifMatch, version)) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        Optional<Violation> otherChannel = otherChannel(id, request);
        if (otherChannel.isPresent()) {
            Violation fault = otherChannel.get();
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation(fault.field(), fault.code(), fault.message());
        }
        return save(request.program(id, version + 1, clock.now()));
    }

    /**
     * How far callbacks follow the last change of a program.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    ProgramPlanningView planning(String id) {
        Program program = store.current(id);
        if (program == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return replanning
                .pending(id)
                .map(job -> new ProgramPlanningView(id, program.version(), true, job.facts(), job.callbacks()))
                .orElseGet(() -> new ProgramPlanningView(id, program.version(), false, 0, 0));
    }

    /**
     * Puts a good program of a regulation pack in force, unless it says what is in force already.
     *
     * @param effectiveFrom what the version says; it is used from now on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(String id, ProgramRequest request, Instant effectiveFrom) {
        planning.lockAlone();
        int version = store.lockVersion(id);
        @Nullable Program before = store.current(id);
        boolean same = before != null && before.equals(request.program(id, version, before.effectiveFrom()));
        if (!same) {
            save(request.program(id, version + 1, effectiveFrom));
        }
    }

    /**
     * What the constraints of single fields do not see.
     *
     * @param alongside contact policies that come into force with the program
     */
    @Transactional
    public List<Violation> faults(ProgramRequest request, Set<String> alongside) {
        List<Violation> faults = new ArrayList<>();
        faults.addAll(TriggerCheck.faults(request, subjects.planned(request.subject())));
        faults.addAll(SampleCheck.faults(request));
        // A program whose protection is unknown would let nobody be called.
        List<String> known = store.knownPolicies(request.policies());
        for (int i = 0; i < request.policies().size(); i++) {
            String policy = request.policies().get(i);
            if (!known.contains(policy) && !alongside.contains(policy)) {
                faults.add(new Violation("policies[" + i + "]", "POLICY_UNKNOWN", "no such contact policy"));
            }
        }
        return faults;
    }

    /**
     * A program keeps its channel: its tasks would be of two kinds otherwise, and whoever claims them asks for a channel. Told as a fault of
     * the request.
     */
    @Transactional
    public Optional<Violation> otherChannel(String id, ProgramRequest request) {
        Program before = store.current(id);
        TaskChannel wanted = (request.terms() == null ? ProgramTerms.NONE : request.terms()).channelOrDefault();
        return before == null || before.terms().channelOrDefault() == wanted
                ? Optional.empty()
                : Optional.of(new Violation(
                        "terms.channel", "CHANNEL_FIXED", "a program keeps its channel; make another program"));
    }

    private Program save(Program program) {
        if (!store.save(program)) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        replanning.begin(program);
        return program;
    }

    private static boolean matches(String ifMatch, int version) {
        return version > 0 && (ifMatch.trim().equals("*") || ifMatch.trim().equals(etag(version)));
    }

    /** The entity tag of a version. */
    static String etag(int version) {
        return "\"" + version + "\"";
    }
}
