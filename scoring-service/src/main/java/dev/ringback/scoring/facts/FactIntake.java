package dev.ringback.scoring.facts;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.approval.Approvals;
import dev.ringback.scoring.directory.Agents;
import dev.ringback.scoring.directory.OrgUnits;
import dev.ringback.scoring.error.ScoringError;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes the facts people report into the journal, each version once. */
@ApplicationScoped
class FactIntake {
    private static final int YEARS_IN_POST = 1;

    private final Journal journal;
    private final FactRepository facts;
    private final Agents agents;
    private final OrgUnits units;
    private final Approvals approvals;
    private final BusinessClock clock;

    FactIntake(
            Journal journal,
            FactRepository facts,
            Agents agents,
            OrgUnits units,
            Approvals approvals,
            BusinessClock clock) {
        this.journal = journal;
        this.facts = facts;
        this.agents = agents;
        this.units = units;
        this.approvals = approvals;
        this.clock = clock;
    }

    /**
     * Records a fact once; the next version of a recorded one replaces what it told.
     *
     * @param by who answers for it
     * @return 201, or 200 with the recorded fact when the source reported the same before
     * @throws ProblemException VALIDATION_FAILED, UNKNOWN_AGENT, UNKNOWN_ORG_UNIT, TRANSFER_TOO_EARLY,
     *     EXTERNAL_ID_CONFLICT, FACT_VERSION_GAP
     */
    @Transactional
    Reply report(PostFact request, String by) {
        LocalDate day = FactReader.day(request, clock);
        requireKnown(request);
        if (request.type() == ReportedType.TRANSFER_REQUEST) {
            requireYearInPost(Objects.requireNonNull(request.agentId()), day);
        }
        @Nullable FactView before = request.revision() == 1 ? null : before(request);
        Fact fact = FactContent.of(
                request,
                day,
                clock,
                new FactContent.Author(by, approvals.needed(String.valueOf(request.type()))),
                before == null ? null : Declared.told(before.data()));
        boolean recorded = journal.append(List.of(fact)) == 1;
        FactView stored = facts.find(fact.factId()).orElseThrow();
        if (recorded) {
            return new Reply(201, stored, null);
        }
        if (!stored.says(fact)) {
            throw new ProblemException(ScoringError.EXTERNAL_ID_CONFLICT);
        }
        return Reply.ok(stored);
    }

    /** The version that the request corrects: about the same agent or unit, and of the same type. */
    private FactView before(PostFact request) {
        FactView before = facts.find(FactContent.id(request, request.revision() - 1))
                .orElseThrow(() -> new ProblemException(ScoringError.FACT_VERSION_GAP)
                        .violation("version", ScoringError.FACT_VERSION_GAP.name(), "the version before is not there"));
        ProblemException refusal = new ProblemException(CommonError.VALIDATION_FAILED);
        requireSame(before, "type", String.valueOf(request.type()), refusal);
        requireSame(before, "agentId", request.agentId(), refusal);
        requireSame(before, "orgUnitId", request.orgUnitId(), refusal);
        if (!refusal.violations().isEmpty()) {
            throw refusal;
        }
        return before;
    }

    private static void requireSame(FactView before, String field, @Nullable String value, ProblemException refusal) {
        if (!before.data().path(field).asText("").equals(value == null ? "" : value)) {
            refusal.violation(field, "NOT_AS_BEFORE", "a correction is about the same one as what it corrects");
        }
    }

    private void requireKnown(PostFact request) {
        if (request.agentId() != null && !agents.exists(request.agentId())) {
            throw new ProblemException(ScoringError.UNKNOWN_AGENT)
                    .violation("agentId", ScoringError.UNKNOWN_AGENT.name(), "no agent has this id");
        }
        if (request.orgUnitId() != null && !units.exists(request.orgUnitId())) {
            throw new ProblemException(ScoringError.UNKNOWN_ORG_UNIT)
                    .violation("orgUnitId", ScoringError.UNKNOWN_ORG_UNIT.name(), "no org unit has this id");
        }
    }

    /** S2-10: a year to the day is enough (G2). */
    private void requireYearInPost(String agentId, LocalDate day) {
        LocalDate from = agents.inPostSince(agentId).plusYears(YEARS_IN_POST);
        if (day.isBefore(from)) {
            throw new ProblemException(ScoringError.TRANSFER_TOO_EARLY)
                    .detailArgs(from.toString())
                    .violation("occurredOn", ScoringError.TRANSFER_TOO_EARLY.name(), "must not be before " + from);
        }
    }
}
