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
import java.time.LocalDate;
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
     * Writes the next version: in force at once and in every process, or from a later day on.
     *
     * @param ifMatch the ETag the client last saw, {@code *} for any, null for none
     * @throws ProblemException STALE_VERSION; VALIDATION_FAILED for a day that is over
     */
    @Transactional
    PolicyStore.Shown put(String id, PolicyRequest request, @Nullable String ifMatch) {
        @Nullable Integer before = policies.lock(id);
        if (ifMatch != null && (before == null || !matches(ifMatch, before))) {
            throw new ProblemException(CommonError.STALE_VERSION);
        }
        LocalDate from = request.effectiveFrom();
        if (from != null && from.isBefore(clock.today())) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("effectiveFrom", "PAST", "must be today or later");
        }
        if (request.inboundPeak() != null && !request.companyWide()) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("inboundPeak", "COMPANY_WIDE", "only a policy that is companyWide has it");
        }
        boolean scheduled = from != null && from.isAfter(clock.today());
        PolicyVersion after = new PolicyVersion(
                id,
                before == null ? 1 : before + 1,
                from != null && scheduled ? clock.startOf(from) : clock.now(),
                request.definition());
        save(before, after, scheduled);
        return new PolicyStore.Shown(after, after.version(), !scheduled);
    }

    /**
     * Puts a policy of a regulation pack in force, unless it says what is in force already.
     *
     * @param effectiveFrom from when on the pack is in force; the version is used from now on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeOver(String id, PolicyDefinition definition, Instant effectiveFrom) {
        Instant now = clock.now();
        @Nullable Integer before = policies.lock(id);
        PolicyVersion inForce = policies.find(id, now)
                .filter(PolicyStore.Shown::inForce)
                .map(PolicyStore.Shown::version)
                .orElse(null);
        if (inForce == null || !inForce.definition().equals(definition)) {
            // A date that has just passed stays, unless the version it ends came into force after it.
            boolean after = inForce == null || effectiveFrom.isAfter(inForce.effectiveFrom());
            Instant from = after ? effectiveFrom : now;
            save(before, new PolicyVersion(id, before == null ? 1 : before + 1, from, definition), false);
        }
    }

    private void save(@Nullable Integer before, PolicyVersion after, boolean scheduled) {
        if (before != null) {
            policies.change(after, scheduled);
        } else if (!policies.create(after, scheduled)) {
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
