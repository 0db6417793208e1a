package dev.ringback.task.member;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares members as a kind of fact. */
@Singleton
class MemberFacts extends RecordedKind<Member> {

    MemberFacts(BusinessClock clock) {
        super(Member.class, SubjectKind.MEMBER, "members", Happening.DATE, clock);
    }
}
