package dev.ringback.task.outreach;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares invitations as a kind of fact. */
@Singleton
class InvitationFacts extends RecordedKind<Invitation> {

    InvitationFacts(BusinessClock clock) {
        super(Invitation.class, SubjectKind.INVITATION, "invitations", Happening.DATE, clock);
    }
}
