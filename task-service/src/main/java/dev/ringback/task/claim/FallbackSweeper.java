package dev.ringback.task.claim;

import dev.ringback.task.task.AppointmentBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Lets the unit keep appointments that nobody kept in time. Any number of processes may sweep at once. */
@ApplicationScoped
class FallbackSweeper {

    private final AppointmentBook appointments;
    private final ClaimConfig config;

    FallbackSweeper(AppointmentBook appointments, ClaimConfig config) {
        this.appointments = appointments;
        this.config = config;
    }

    /** @return whether there may be more */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sweep(Instant now) {
        return appointments.fallBack(now, config.sweepBatch()) == config.sweepBatch();
    }
}
