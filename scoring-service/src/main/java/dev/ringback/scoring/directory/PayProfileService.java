package dev.ringback.scoring.directory;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.json.EventJson;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.access.Parameters;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps effective-dated base pay (G7). Pay leaves this service in statements alone: no event carries it. */
@ApplicationScoped
class PayProfileService {
    private final DirectoryStore store;
    private final DirectoryLock lock;
    private final PayAudit audit;
    private final Journal journal;
    private final BusinessClock clock;

    PayProfileService(DirectoryStore store, DirectoryLock lock, PayAudit audit, Journal journal, BusinessClock clock) {
        this.store = store;
        this.lock = lock;
        this.audit = audit;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Sets the base pay from a date on. The same pay again changes nothing.
     *
     * @param by who sets it
     * @throws ProblemException VALIDATION_FAILED, NOT_FOUND for an unknown agent, STALE_VERSION
     */
    @Transactional
    Saved<PayProfileView> put(
            String agentId, LocalDate from, PutPayProfile request, @Nullable String ifMatch, String by) {
        Faults.terms(request).ifPresent(fault -> {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation(fault.field(), fault.code(), fault.message());
        });
        lock.acquire();
        requireAgent(agentId);
        PayProfile.Key key = new PayProfile.Key(agentId, from);
        @Nullable PayProfile before = store.pay().findById(key);
        EntityTags.require(ifMatch, before == null ? null : before.version());
        save(agentId, from, request, by);
        PayProfile after = store.pay().findById(key);
        return new Saved<>(after.view(), after.version(), before == null);
    }

    /**
     * Sets the base pay of a known agent, under the directory's lock.
     *
     * @return whether anything changed
     */
    boolean save(String agentId, LocalDate from, PutPayProfile state, String by) {
        PayTerms terms = PayTerms.of(state);
        PayProfile.Key key = new PayProfile.Key(agentId, from);
        @Nullable PayProfile profile = store.pay().findById(key);
        @Nullable PayTerms before = profile == null ? null : profile.terms();
        if (profile == null) {
            profile = new PayProfile(key, terms);
            store.pay().persist(profile);
        } else if (!profile.change(terms)) {
            return false;
        }
        store.pay().flush();
        audit.changed(agentId, from, before, terms, by, clock.now());
        record(profile);
        return true;
    }

    @Transactional
    Optional<Saved<PayProfileView>> find(String agentId, LocalDate from) {
        return store.pay()
                .findByIdOptional(new PayProfile.Key(agentId, from))
                .map(profile -> new Saved<>(profile.view(), profile.version(), false));
    }

    /**
     * Profiles by date.
     *
     * @throws ProblemException NOT_FOUND for an unknown agent
     */
    @Transactional
    Page<PayProfileView> list(String agentId, @Nullable Cursor cursor, int limit) {
        requireAgent(agentId);
        @Nullable LocalDate after = cursor == null ? null : Parameters.date("cursor", cursor.text(0));
        var rows = store.pay().of(agentId, after, limit + 1).stream()
                .map(PayProfile::view)
                .toList();
        return Page.of(rows, limit, profile -> Cursor.of(profile.effectiveFrom()));
    }

    private void requireAgent(String agentId) {
        if (store.agents().findById(agentId) == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
    }

    private void record(PayProfile profile) {
        PayProfileView view = profile.view();
        journal.append(List.of(new Fact(
                "pay:" + view.agentId() + ":" + view.effectiveFrom() + ":" + profile.version(),
                FactType.PAY_PROFILE_SET,
                view.agentId(),
                null,
                profile.version(),
                view.effectiveFrom(),
                clock.now(),
                AgentService.SOURCE,
                new String(EventJson.write(view), StandardCharsets.UTF_8))));
    }
}
