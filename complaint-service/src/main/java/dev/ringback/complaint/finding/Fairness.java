package dev.ringback.complaint.finding;

import dev.ringback.complaint.course.Actor;
import dev.ringback.complaint.directory.DirectoryStore;
import dev.ringback.complaint.problem.ComplaintError;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Who may not judge or review: the accused, those of his team, and the judge of his own finding (CMPL-3, SCORE-2). */
@ApplicationScoped
class Fairness {

    private final DirectoryStore directory;
    private final BusinessClock clock;

    Fairness(DirectoryStore directory, BusinessClock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether somebody works in the unit that answers for it. */
    boolean ofTheAccusedTeam(String agentId, Finding.Verdict verdict) {
        return directory
                .orgUnitOf(agentId, clock.now())
                .filter(unit -> unit.equals(verdict.orgUnitId()))
                .isPresent();
    }

    /**
     * Refuses who may not review a finding.
     *
     * @throws ProblemException REVIEWER_IS_JUDGE; REVIEWER_OF_ACCUSED_TEAM
     */
    void requireReviewer(Actor reviewer, Finding finding) {
        if (reviewer.subject().equals(finding.judge().subject())
                || reviewer.agentId().equals(finding.judge().agentId())) {
            throw new ProblemException(ComplaintError.REVIEWER_IS_JUDGE);
        }
        if (ofTheAccusedTeam(reviewer.agentId(), finding.verdict())) {
            throw new ProblemException(ComplaintError.REVIEWER_OF_ACCUSED_TEAM);
        }
    }
}
