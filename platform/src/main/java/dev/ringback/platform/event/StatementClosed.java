package dev.ringback.platform.event;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;

/**
 * An agent's month was closed; its statement never changes any more. Carries no pay.
 *
 * @param month e.g. 2026-04
 * @param score points, unrounded
 * @param digest SHA-256 over the canonical form
 * @param closedAt business time
 */
public record StatementClosed(
        String agentId,
        YearMonth month,
        String scheme,
        String schemeVersion,
        BigDecimal score,
        String digest,
        Instant closedAt)
        implements DomainEvent {}
