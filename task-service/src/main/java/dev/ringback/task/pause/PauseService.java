package dev.ringback.task.pause;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.protection.InboundPeak;
import dev.ringback.task.protection.PolicyVersion;
import dev.ringback.task.rulebook.Rulebook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Pauses and ends pauses, and takes readings of inbound calls in (OPS-1). */
@ApplicationScoped
class PauseService {

    private final PauseTable pauses;
    private final InboundLoads loads;
    private final PauseScope scope;
    private final Rulebook rulebook;
    private final BusinessClock clock;

    PauseService(PauseTable pauses, InboundLoads loads, PauseScope scope, Rulebook rulebook, BusinessClock clock) {
        this.pauses = pauses;
        this.loads = loads;
        this.scope = scope;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * Pauses outbound calls, at once and in every process.
     *
     * @throws ProblemException FORBIDDEN outside the caller's scope; VALIDATION_FAILED for a unit nobody knows or an end that is over
     */
    @Transactional
    PauseView start(PauseRequest request) {
        scope.require(request.orgUnitId());
        Instant now = clock.now();
        if (request.until() != null && !request.until().isAfter(now)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED).violation("until", "PAST", "must lie ahead");
        }
        UUID id = Ids.next();
        pauses.add(id, request, now, scope.subject());
        return get(id);
    }

    /**
     * Ends a pause; one that is over stays as it ended.
     *
     * @throws ProblemException NOT_FOUND; FORBIDDEN outside the caller's scope
     */
    @Transactional
    void end(UUID id) {
        scope.requireKnown(get(id).orgUnitId());
        pauses.end(id, clock.now(), scope.subject());
    }

    /**
     * A pause.
     *
     * @throws ProblemException NOT_FOUND
     */
    @Transactional
    PauseView get(UUID id) {
        PauseView pause = pauses.find(id, clock.now());
        if (pause == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        return pause;
    }

    @Transactional
    List<PauseView> page(boolean activeOnly, @Nullable String unit, @Nullable UUID before, int limit) {
        return pauses.page(activeOnly, unit, before, clock.now(), limit);
    }

    /**
     * Takes a reading in; one that is older than the last changes nothing.
     *
     * @throws ProblemException FORBIDDEN outside the caller's scope; VALIDATION_FAILED for a unit nobody knows, or a reading of the future
     */
    @Transactional
    LoadView read(String unit, LoadReading reading) {
        scope.require(unit);
        Instant now = clock.now();
        Instant at = Objects.requireNonNull(reading.at());
        if (at.isAfter(now)) {
            throw new ProblemException(CommonError.VALIDATION_FAILED).violation("at", "FUTURE", "must not lie ahead");
        }
        InboundLoads.@Nullable Stored last = loads.lock(unit);
        if (last != null && !at.isAfter(last.at())) {
            return last.shown(now);
        }
        InboundLoads.Stored next = follow(unit, Objects.requireNonNull(reading.waitingCalls()), at, last);
        loads.save(next);
        return next.shown(now);
    }

    @Transactional
    List<LoadView> loads(String afterUnit, int limit) {
        Instant now = clock.now();
        return loads.page(afterUnit, limit).stream()
                .map(each -> each.shown(now))
                .toList();
    }

    /** Between the thresholds what was goes on; a pause whose last reading grew stale is over. */
    private InboundLoads.Stored follow(String unit, int waiting, Instant at, InboundLoads.@Nullable Stored last) {
        InboundPeak peak = rulebook.inForce().policies().companyAnd(List.of()).at(at).stream()
                .map(PolicyVersion::inboundPeak)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .reduce(InboundPeak::strictest)
                .orElse(null);
        if (peak == null) {
            return new InboundLoads.Stored(unit, waiting, at, null, null);
        }
        Instant since = last != null && last.pausesAt(at) ? last.peakSince() : null;
        boolean queues = waiting >= peak.pauseAt() || (since != null && waiting > peak.resumeAt());
        if (!queues) {
            return new InboundLoads.Stored(unit, waiting, at, null, null);
        }
        return new InboundLoads.Stored(unit, waiting, at, since == null ? at : since, at.plus(peak.staleAfter()));
    }
}
