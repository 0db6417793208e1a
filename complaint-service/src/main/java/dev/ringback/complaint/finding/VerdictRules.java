package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Complaint;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.evidence.EvidenceStore;
import dev.ringback.complaint.evidence.EvidenceView;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a judgement has to satisfy, and what it means where it leaves something out. */
@ApplicationScoped
class VerdictRules {

    private static final Duration TOLERANCE = Duration.ofMinutes(1);
    private static final Duration OLDEST = Duration.ofDays(3653);

    /** Yuan; more is a slip of the hand. */
    private static final BigDecimal MOST = new BigDecimal("1000000.00");

    private final DirectoryStore directory;
    private final EvidenceStore evidence;
    private final BusinessClock clock;

    VerdictRules(DirectoryStore directory, EvidenceStore evidence, BusinessClock clock) {
        this.directory = directory;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * The verdict.
     *
     * @throws ProblemException VALIDATION_FAILED with each field at fault
     */
    Finding.Verdict verdict(Complaint complaint, MakeFinding make) {
        Instant happened = make.aboutLateFeedback()
                ? LateFeedback.since(complaint, make.round(), clock.now())
                : complaint.origin().receivedAt();
        Instant occurredAt =
                Objects.requireNonNullElse(make.occurredAt(), happened).truncatedTo(ChronoUnit.MICROS);
        @Nullable
        String subject = make.subjectAgentId() == null && make.orgUnitId() == null && make.party() == null
                ? answersByDefault(complaint, make)
                : make.subjectAgentId();
        ProblemException invalid = new ProblemException(CommonError.VALIDATION_FAILED);
        validate(make, occurredAt, subject, invalid);
        Finding.Remedy remedy = remedy(make, invalid);
        List<UUID> judgedBy = judgedBy(complaint, make, invalid);
        if (!invalid.violations().isEmpty()) {
            throw invalid;
        }
        return new Finding.Verdict(
                make.companyCaused(),
                subject,
                unitOf(complaint, make, subject, occurredAt),
                make.party(),
                FreeText.withoutNumbers(make.standard()),
                make.penaltyItem() == null && make.aboutLateFeedback() ? LateFeedback.ITEM : make.penaltyItem(),
                occurredAt,
                FreeText.withoutNumbers(make.reason()),
                remedy,
                judgedBy);
    }

    private void validate(MakeFinding make, Instant occurredAt, @Nullable String subject, ProblemException invalid) {
        if (make.subjectAgentId() != null && !directory.knowsAgent(make.subjectAgentId())) {
            invalid.violation("subjectAgentId", "UNKNOWN_AGENT", "The directory does not know this agent, or he left.");
        }
        if (make.orgUnitId() != null && !directory.knowsUnit(make.orgUnitId())) {
            invalid.violation("orgUnitId", "UNKNOWN_ORG_UNIT", "The directory does not know this unit.");
        }
        if (make.round() != null && !make.aboutLateFeedback()) {
            invalid.violation("round", "NOT_OF_THIS_KIND", "Only a finding about a late answer names its round.");
        }
        if (make.aboutLateFeedback() && !make.companyCaused()) {
            invalid.violation("companyCaused", "LATE_BY_OTHERS", "Who is to answer answers for a late answer.");
        }
        if (make.penaltyItem() != null && !make.companyCaused()) {
            invalid.violation(
                    "penaltyItem", "PENALTY_WITHOUT_CAUSE", "Nothing is charged for what the company did not cause.");
        }
        if ((make.penaltyItem() != null || make.aboutLateFeedback()) && subject == null && make.orgUnitId() == null) {
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
    }

    private static @Nullable String answersByDefault(Complaint complaint, MakeFinding make) {
        return make.aboutLateFeedback()
                ? complaint.handling().officerAgentId()
                : complaint.matter().subjectAgentId();
    }

    /** Only what the company answers for is made good (CMPL-3). */
    private static Finding.Remedy remedy(MakeFinding make, ProblemException invalid) {
        boolean cancelled = Boolean.TRUE.equals(make.productCancelled());
        if (cancelled && !make.companyCaused()) {
            invalid.violation(
                    "productCancelled", "REMEDY_WITHOUT_CAUSE", "Nothing is made good that the company did not cause.");
        }
        MakeFinding.@Nullable Compensation given = make.compensation();
        if (given == null) {
            return new Finding.Remedy(cancelled, null);
        }
        BigDecimal yuan = new BigDecimal(given.amount());
        if (!make.companyCaused()) {
            invalid.violation(
                    "compensation", "REMEDY_WITHOUT_CAUSE", "Nothing is made good that the company did not cause.");
        }
        if (yuan.signum() == 0 || yuan.compareTo(MOST) > 0) {
            invalid.violation(
                    "compensation.amount", "AMOUNT_OUT_OF_RANGE", "The amount is above 0 and at most 1000000.00 yuan.");
        }
        return new Finding.Remedy(cancelled, yuan.setScale(2));
    }

    private List<UUID> judgedBy(Complaint complaint, MakeFinding make, ProblemException invalid) {
        List<UUID> named = Objects.requireNonNullElse(make.evidenceIds(), List.<UUID>of()).stream()
                .distinct()
                .toList();
        if (named.isEmpty()) {
            return named;
        }
        Set<UUID> known = evidence.of(List.of(complaint.id())).getOrDefault(complaint.id(), List.of()).stream()
                .map(EvidenceView::id)
                .collect(Collectors.toSet());
        if (!known.containsAll(named)) {
            invalid.violation("evidenceIds", "UNKNOWN_EVIDENCE", "The complaint has no such evidence.");
        }
        return named;
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
