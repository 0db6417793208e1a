package dev.ringback.call.script;

import dev.ringback.call.edition.Edition;
import dev.ringback.call.edition.EditionService;
import dev.ringback.call.problem.CallError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Lets drafts alter locked wording, with a reason that stays on record (CALL-5). */
@ApplicationScoped
class UnlockService {

    private final EditionService editions;
    private final ScriptType type;
    private final UnlockStore store;
    private final BusinessClock clock;

    UnlockService(EditionService editions, ScriptType type, UnlockStore store, BusinessClock clock) {
        this.editions = editions;
        this.type = type;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Unlocks the wording of a node of the last approved version for one draft.
     *
     * @throws ProblemException NOT_FOUND, VERSION_FROZEN, VALIDATION_FAILED (NOT_LOCKED), ALREADY_UNLOCKED
     */
    @Transactional
    UnlockView unlock(String scriptId, int version, PostUnlock posted, String by) {
        editions.lockDraft(type, scriptId, version);
        Edition<ScriptContent> binding = editions.binding(type, scriptId);
        if (binding == null
                || binding.content().nodes().stream()
                        .noneMatch(node -> node.wordingIsLocked() && node.id().equals(posted.nodeId()))) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("nodeId", "NOT_LOCKED", "The approved version has no locked wording at this node.");
        }
        UnlockView unlock = new UnlockView(posted.nodeId(), posted.reason(), by, clock.now());
        if (!store.insert(scriptId, version, unlock)) {
            throw new ProblemException(CallError.ALREADY_UNLOCKED);
        }
        return unlock;
    }

    /**
     * What a version may alter.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    List<UnlockView> list(String scriptId, int version) {
        editions.find(type, scriptId, version);
        return store.all(scriptId, version);
    }
}
