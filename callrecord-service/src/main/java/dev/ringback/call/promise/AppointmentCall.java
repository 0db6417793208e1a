package dev.ringback.call.promise;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call as appointments see it.
 *
 * @param taskId an appointment is kept by a later call of the same task, or with the same customer where there is none
 * @param connected whether the customer was reached
 * @param appointmentAt the time agreed on it, or null
 */
public record AppointmentCall(
        UUID callId,
        @Nullable UUID taskId,
        @Nullable UUID customerId,
        String agentId,
        @Nullable String orgUnitId,
        Instant startedAt,
        Instant endedAt,
        boolean connected,
        @Nullable Instant appointmentAt) {}
