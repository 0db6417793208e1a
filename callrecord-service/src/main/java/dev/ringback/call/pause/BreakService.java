package dev.ringback.call.pause;

import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.problem.CallError;
import dev.ringback.call.rulebook.BreakRule;
import dev.ringback.call.rulebook.RuleVersion;
import dev.ringback.call.rulebook.Rulebook;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.paging.Cursor;
import dev.ringback.platform.paging.Page;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts who of a group is out (OPS-6). Nobody is kept in: a break against the rule is a break, and a violation. */
@ApplicationScoped
class BreakService {

    private final BreakStore store;
    private final DirectoryStore directory;
    private final Rulebook rules;
    private final BusinessClock clock;

    BreakService(BreakStore store, DirectoryStore directory, Rulebook rules, BusinessClock clock) {
        this.store = store;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * An agent goes out.
     *
     * @throws ProblemException BREAK_OPEN; VALIDATION_FAILED where the directory knows no group of his
     */
    @Transactional
    BreakView begin(String agentId) {
        String group = group(agentId);
        store.lockGroup(group);
        RuleVersion<BreakRule> rule = rules.on(BreakRule.class, clock.today());
        Instant now = clock.now();
        Break begun = new Break(
                Ids.next(),
                agentId,
                group,
                clock.dateOf(now),
                now,
                null,
                store.out(group) + 1,
                rule.content().maxTogether(),
                now.plus(Duration.ofMinutes(rule.content().maxMinutes())),
                rule.version());
        if (!store.insert(begun)) {
            throw new ProblemException(CallError.BREAK_OPEN);
        }
        return BreakView.of(begun, now);
    }

    /**
     * The agent is back.
     *
     * @param ownOf only a break of this agent; null for any
     * @throws ProblemException NOT_FOUND, also for a break that is not his; BREAK_OVER
     */
    @Transactional
    BreakView end(UUID id, @Nullable String ownOf) {
        existing(id, ownOf);
        Instant now = clock.now();
        if (!store.end(id, now)) {
            throw new ProblemException(CallError.BREAK_OVER);
        }
        return BreakView.of(existing(id, ownOf), now);
    }

    /**
     * How many of an agent's group are out.
     *
     * @throws ProblemException VALIDATION_FAILED where the directory knows no group of his
     */
    @Transactional
    GroupView groupOf(String agentId) {
        String group = group(agentId);
        BreakRule rule = rules.on(BreakRule.class, clock.today()).content();
        return new GroupView(group, store.out(group), rule.maxTogether(), rule.maxMinutes());
    }

    /** A page of breaks in order of their beginning. */
    @Transactional
    Page<BreakView> list(BreakQuery query) {
        Instant now = clock.now();
        List<BreakView> found = store.list(query, now).stream()
                .map(each -> BreakView.of(each, now))
                .toList();
        return Page.of(found, query.limit(), each -> Cursor.of(each.startedAt(), each.id()));
    }

    private Break existing(UUID id, @Nullable String ownOf) {
        return store.find(id)
                .filter(found -> ownOf == null || found.agentId().equals(ownOf))
                .orElseThrow(() -> new ProblemException(CommonError.NOT_FOUND));
    }

    private String group(String agentId) {
        return directory
                .orgUnitOf(agentId)
                .orElseThrow(() -> new ProblemException(CommonError.VALIDATION_FAILED)
                        .violation("agentId", "UNKNOWN_AGENT", "No agent has this id."));
    }
}
