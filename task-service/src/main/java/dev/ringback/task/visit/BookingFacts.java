package dev.ringback.task.visit;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.task.fact.RecordedKind;
import dev.ringback.task.program.SubjectKind;
import jakarta.inject.Singleton;

/** Declares bookings as a kind of fact. */
@Singleton
class BookingFacts extends RecordedKind<Booking> {

    BookingFacts(BusinessClock clock) {
        super(Booking.class, SubjectKind.BOOKING, "bookings", Happening.INSTANT, clock);
    }
}
