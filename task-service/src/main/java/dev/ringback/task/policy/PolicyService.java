package dev.ringback.task.policy;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.protection.PolicyDefinition;
import dev.ringback.task.protection.PolicyStore;
import dev.ringback.task.protection.PolicyVersion;
import dev.ringback.task.task.ReadyTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts versions of contact policies in force. */
@ApplicationScoped
public class PolicyService {

    private final PolicyStore policies;
    private final ReadyTable ready;
    private final BusinessClock clock;

    PolicyService(PolicyStore policies, ReadyTable ready, BusinessClock clock) {
        this.policies = policies;
        this.ready = ready;
        this.clock = clock;
    }

    /**
     * Puts a version in force, at once and in every process.
     *
     * @param ifMatch the ETag the client last saw, {@code *} for any, null for none
     * @throws ProblemException STALE_VERSION
     */
    @Transactional
    PolicyVersion put(String id, PolicyDefinition definition, @Nullable String ifMatch) {
        PolicyVersion before = policies.lock(id);
        if (ifMatch != null && (before == null || !matches(ifMatch, before.version()))) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        PolicyVersion after = new PolicyVersion(id, before == null ? 1 : before.version() + 1, definition);
        save(before, after, clock.now());
        return after;
    }

    /**
     * Puts a policy of a regulation pack in force, unless it says what is in force already.
     *
     * @param effectiveFrom what the version says; it is used from now on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(String id, PolicyDefinition definition, Instant effectiveFrom) {
        PolicyVersion before = policies.lock(id);
        if (before == null || !before.definition().equals(definition)) {
            save(before, new PolicyVersion(id, before == null ? 1 : before.version() + 1, definition), effectiveFrom);
        }
    }

    private void save(@Nullable PolicyVersion before, PolicyVersion after, Instant from) {
        if (before != null) {
            policies.change(after, from);
        } else if (!policies.create(after, from)) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        // Tasks set aside under the old version are looked at again.
        ready.wakeAll();
    }

    static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static boolean matches(String ifMatch, int version) {
        return ifMatch.trim().equals("*") || ifMatch.trim().equals(etag(version));
    }
}
