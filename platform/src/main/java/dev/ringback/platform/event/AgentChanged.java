package dev.ringback.platform.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An agent was created or changed; carries the whole state, without pay.
 *
 * @param hiredOn first day of employment
 * @param leftOn last day of employment, absent while employed
 */
public record AgentChanged(
        String agentId,
        String name,
        String orgUnitId,
        LocalDate hiredOn,
        @Nullable LocalDate leftOn) implements DomainEvent {}
