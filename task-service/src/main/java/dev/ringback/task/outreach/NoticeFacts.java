package dev.ringback.task.outreach;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares notices as a kind of fact. */
@Singleton
class NoticeFacts extends RecordedKind<Notice> {

    NoticeFacts(BusinessClock clock) {
        super(Notice.class, SubjectKind.NOTICE, "notices", Happening.DATE, clock);
    }
}
