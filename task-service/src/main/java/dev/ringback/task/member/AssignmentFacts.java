package dev.ringback.task.member;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares assignments as a kind of fact. */
@Singleton
class AssignmentFacts extends RecordedKind<Assignment> {

    AssignmentFacts(BusinessClock clock) {
        super(Assignment.class, SubjectKind.ASSIGNMENT, "assignments", Happening.DATE, clock);
    }
}
