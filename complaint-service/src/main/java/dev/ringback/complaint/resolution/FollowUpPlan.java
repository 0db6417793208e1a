package dev.ringback.complaint.resolution;

import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.course.Resolution;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.routing.RoutingRule;
import dev.ringback.complaint.routing.RoutingRuleStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who asks the customer whether he is satisfied, and by when (CMPL-6). */
@ApplicationScoped
class FollowUpPlan {

    private final RoutingRuleStore rules;
    private final DirectoryStore directory;
    private final BusinessClock clock;

    FollowUpPlan(RoutingRuleStore rules, DirectoryStore directory, BusinessClock clock) {
        this.rules = rules;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A resolution of now with its follow-up call: from today to the rule's number of days later, by business dates.
     *
     * @throws ProblemException VALIDATION_FAILED if the agent named is the one complained about, or not known
     */
    Resolution resolution(Complaint complaint, Resolve resolve) {
        Instant now = clock.now();
        LocalDate today = clock.dateOf(now);
        validate(complaint, resolve, today);
        RoutingRule rule = rules.current(complaint.matter().causeClass());
        @Nullable
        String agent =
                resolve.followUpAgentId() != null ? resolve.followUpAgentId() : ruleAgent(complaint, rule, today);
        return new Resolution(
                now,
                FreeText.withoutNumbers(resolve.text()),
                today,
                today.plusDays(rule.followUpDays()),
                agent,
                unit(complaint, agent, now, today));
    }

    private void validate(Complaint complaint, Resolve resolve, LocalDate today) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        @Nullable String agent = resolve.followUpAgentId();
        if (agent != null && complaint.isAbout(agent)) {
            invalid.violation(
                    "followUpAgentId", "FOLLOW_UP_BY_ACCUSED", "Whom the complaint is about does not ask about it.");
        } else if (agent != null && !directory.employs(agent, today)) {
            invalid.violation(
                    "followUpAgentId", "UNKNOWN_AGENT", "The directory does not know this agent, or he left.");
        }
        if (FreeText.saysNothing(resolve.text())) {
            invalid.violation("text", "SAYS_NOTHING", "The text cannot be blank.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }

    /** The rule's agent stands for all complaints of the cause, and so may be the one this is about, or have left. */
    private @Nullable String ruleAgent(Complaint complaint, RoutingRule rule, LocalDate today) {
        @Nullable String agent = rule.followUpAgentId();
        return agent != null && !complaint.isAbout(agent) && directory.employs(agent, today) ? agent : null;
    }

    /** A call that is for a unit nobody works in would never be made; such a one is for everyone. */
    private @Nullable String unit(Complaint complaint, @Nullable String agent, Instant now, LocalDate today) {
        if (agent != null) {
            return directory.orgUnitOf(agent, now).orElse(null);
        }
        String department = complaint.route().departmentId();
        return directory.staffed(department, today) ? department : null;
    }
}
