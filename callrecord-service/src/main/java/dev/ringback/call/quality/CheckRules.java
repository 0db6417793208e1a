package dev.ringback.call.quality;

import dev.ringback.call.callrecord.CallFacts;
import dev.ringback.call.callrecord.CallLookup;
import dev.ringback.call.directory.DirectoryStore;
import dev.ringback.call.rulebook.QualityRule;
import dev.ringback.call.rulebook.RuleVersion;
import dev.ringback.call.rulebook.Rulebook;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Holds a posted check to the checklist in force on the day of the check (CALL-11). Works in the caller's transaction. */
@ApplicationScoped
class CheckRules {

    private final CallLookup calls;
    private final DirectoryStore directory;
    private final Rulebook rules;
    private final BusinessClock clock;

    CheckRules(CallLookup calls, DirectoryStore directory, Rulebook rules, BusinessClock clock) {
        this.calls = calls;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * The check that was posted, if it keeps the rules.
     *
     * @param by agent id of the one who checked
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    QualityCheck check(PostCheck posted, String by) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        RuleVersion<QualityRule> rule = rules.on(QualityRule.class, clock.today());
        CallFacts call = calls.find(posted.callId()).orElse(null);
        if (call == null) {
            add(invalid, "callId", CheckFault.UNKNOWN_CALL);
        } else if (call.agentId().equals(by)) {
            add(invalid, "callId", CheckFault.OWN_CALL);
        }
        results(posted, rule.content(), invalid);
        boolean apology = call != null && call.customerId() != null && owesApology(posted, rule.content());
        owner(posted.apologyOwnerAgentId(), apology, call, invalid);
        if (call == null || !invalid.violations().isEmpty()) {
            throw invalid;
        }
        Instant now = clock.now();
        return new QualityCheck(
                Ids.next(),
                call.id(),
                call.taskId(),
                call.customerId(),
                call.business(),
                call.agentId(),
                call.orgUnitId(),
                rule.version(),
                inOrder(posted.results(), rule.content()),
                posted.apologyOwnerAgentId(),
                apology ? clock.dateOf(now).plusDays(rule.content().apologyWithinDays()) : null,
                posted.comment() == null ? null : FreeText.withoutNumbers(posted.comment()),
                by,
                now);
    }

    private static void results(PostCheck posted, QualityRule rule, ProblemException invalid) {
        Set<String> asked = rule.items().stream().map(QualityRule.Item::code).collect(Collectors.toSet());
        for (int i = 0; i < posted.results().size(); i++) {
            String item = posted.results().get(i).item();
            String path = "results[" + i + "].item";
            if (!asked.contains(item)) {
                add(invalid, path, CheckFault.ITEM_UNKNOWN);
            }
            if (posted.results().subList(0, i).stream()
                    .anyMatch(before -> before.item().equals(item))) {
                add(invalid, path, CheckFault.ITEM_TWICE);
            }
        }
        Set<String> given = posted.results().stream().map(CheckedItem::item).collect(Collectors.toSet());
        rule.items().stream()
                .map(QualityRule.Item::code)
                .filter(code -> !given.contains(code))
                .forEach(code -> add(invalid, "results." + code, CheckFault.ITEM_MISSING));
    }

    private void owner(@Nullable String owner, boolean apology, @Nullable CallFacts call, ProblemException invalid) {
        String field = "apologyOwnerAgentId";
        if (owner == null) {
            if (apology) {
                add(invalid, field, CheckFault.APOLOGY_OWNER_MISSING);
            }
        } else if (!apology) {
            add(invalid, field, CheckFault.APOLOGY_OWNER_UNEXPECTED);
        } else if (call != null && owner.equals(call.agentId())) {
            add(invalid, field, CheckFault.APOLOGY_BY_THE_AGENT);
        } else if (!directory.knowsAgent(owner)) {
            add(invalid, field, CheckFault.UNKNOWN_AGENT);
        }
    }

    /** TASK-24: bad attitude or foul language, as the checklist marks them. */
    private static boolean owesApology(PostCheck posted, QualityRule rule) {
        Set<String> apology = rule.items().stream()
                .filter(QualityRule.Item::apology)
                .map(QualityRule.Item::code)
                .collect(Collectors.toSet());
        return posted.results().stream()
                .anyMatch(each -> each.result() == ItemResult.FAIL && apology.contains(each.item()));
    }

    private static List<CheckedItem> inOrder(List<CheckedItem> results, QualityRule rule) {
        List<String> order = rule.items().stream().map(QualityRule.Item::code).toList();
        return results.stream()
                .sorted(Comparator.comparingInt(each -> order.indexOf(each.item())))
                .map(each -> new CheckedItem(
                        each.item(), each.result(), each.note() == null ? null : FreeText.withoutNumbers(each.note())))
                .toList();
    }

    private static void add(ProblemException invalid, String field, CheckFault fault) {
        invalid.violation(field, fault.name(), fault.message());
    }
}
