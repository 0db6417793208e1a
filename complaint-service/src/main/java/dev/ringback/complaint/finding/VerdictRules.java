package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a judgement has to satisfy, and what it means where it leaves something out. */
@ApplicationScoped
class VerdictRules {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofDays(3653);

    private final DirectoryStore directory;
    private final BusinessClock clock;

    VerdictRules(DirectoryStore directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The verdict.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    Finding.Verdict verdict(Complaint complaint, MakeFinding make) {
        Instant occurredAt = Objects.requireNonNullElse(
                        make.occurredAt(), complaint.origin().receivedAt())
                .truncatedTo(ChronoUnit.MICROS);
        @Nullable
        String subject = make.subjectAgentId() == null && make.orgUnitId() == null
                ? complaint.matter().subjectAgentId()
                : make.subjectAgentId();
        validate(make, occurredAt, subject);
        return new Finding.Verdict(
                make.companyCaused(),
                subject,
                unitOf(complaint, make, subject, occurredAt),
                FreeText.withoutNumbers(make.standard()),
                make.penaltyItem(),
                occurredAt,
                FreeText.withoutNumbers(make.reason()));
    }

    private void validate(MakeFinding make, Instant occurredAt, @Nullable String subject) {
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        if (make.subjectAgentId() != null && !directory.knowsAgent(make.subjectAgentId())) {
            invalid.violation("subjectAgentId", "UNKNOWN_AGENT", "The directory does not know this agent, or he left.");
        }
        if (make.orgUnitId() != null && !directory.knowsUnit(make.orgUnitId())) {
            invalid.violation("orgUnitId", "UNKNOWN_ORG_UNIT", "The directory does not know this unit.");
        }
        if (make.penaltyItem() != null && !make.companyCaused()) {
            invalid.violation(
                    "penaltyItem", "PENALTY_WITHOUT_CAUSE", "Nothing is charged for what the company did not cause.");
        }
        if (make.penaltyItem() != null && subject == null && make.orgUnitId() == null) {
            invalid.violation("subjectAgentId", "NOBODY_CHARGED", "Name the agent or the unit that is charged.");
        }
        if (occurredAt.isAfter(clock.now().plus(TOLERANCE))) {
            invalid.violation("occurredAt", "IN_THE_FUTURE", "This cannot lie in the future.");
        }
        if (make.occurredAt() != null && occurredAt.isBefore(clock.now().minus(OLDEST))) {
            invalid.violation("occurredAt", "TOO_LONG_AGO", "This is more than ten years ago.");
        }
        if (FreeText.saysNothing(make.reason())) {
            invalid.violation("reason", "SAYS_NOTHING", "The text cannot be blank.");
        }
        if (FreeText.saysNothing(make.standard())) {
            invalid.violation("standard", "SAYS_NOTHING", "The text cannot be blank.");
        }
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
    }

    private @Nullable String unitOf(
            Complaint complaint, MakeFinding make, @Nullable String subject, Instant occurredAt) {
        if (make.orgUnitId() != null || subject == null) {
            return make.orgUnitId();
        }
        @Nullable
        String complained = complaint.isAbout(subject) ? complaint.matter().orgUnitId() : null;
        return directory.orgUnitOf(subject, occurredAt).orElse(complained);
    }
}
