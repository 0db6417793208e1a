package dev.ringback.scoring.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.PackActivated;
import dev.ringback.platform.idempotency.Reply;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.scoring.error.ScoringError;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.function.IntFunction;

/** Brings versions of packs from draft to approved to active: one person writes, another approves. */
@ApplicationScoped
class PackActivationService {
    private static final int MOST_YEARS_AHEAD = 10;

    private final PackService packs;
    private final PackStore store;
    private final Outbox outbox;
    private final BusinessClock clock;

    PackActivationService(PackService packs, PackStore store, Outbox outbox, BusinessClock clock) {
        this.packs = packs;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Approves a version; once is enough.
     *
     * @return 201 with the version, or 200 when it was approved before
     * @throws ProblemException NOT_FOUND, PACK_APPROVER_NOT_INDEPENDENT
     */
    @Transactional
    Reply approve(String packId, int number, String by) {
        store.lock(packId);
        PackVersionView version = packs.required(packId, number);
        if (version.approval() != null) {
            return Reply.ok(version);
        }
        if (version.uploadedBy().equals(by)) {
            throw new ProblemException(ScoringError.PACK_APPROVER_NOT_INDEPENDENT);
        }
        store.approve(packId, number, new PackApprovalView(clock.now(), by));
        return told(packId, number);
    }

    /**
     * Tells every service to run a version from a date on. A version is activated once: going back to an earlier content is a
     * new version of it.
     *
     * @return 201 with the version
     * @throws ProblemException NOT_FOUND, PACK_NOT_APPROVED, PACK_ALREADY_ACTIVATED, VALIDATION_FAILED
     */
    @Transactional
    Reply activate(String packId, int number, LocalDate effectiveFrom, String by) {
        store.lock(packId);
        PackVersionView version = packs.required(packId, number);
        if (version.activation() != null) {
            throw new ProblemException(ScoringError.PACK_ALREADY_ACTIVATED);
        }
        if (version.approval() == null) {
            throw new ProblemException(ScoringError.PACK_NOT_APPROVED);
        }
        LocalDate today = clock.today();
        if (!effectiveFrom.isAfter(today) || effectiveFrom.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new ProblemException(CommonError.VALIDATION_FAILED)
                    .violation("effectiveFrom", "NOT_AHEAD", "must be a date after today, at most ten years ahead");
        }
        PackDocument pack = packs.stillGood(version, effectiveFrom);
        PackActivationView activation = new PackActivationView(effectiveFrom, clock.now(), by);
        long activations = store.activate(packId, number, activation);
        outbox.append(
                packId,
                activations,
                new PackActivated(
                        packId, number, version.digest(), effectiveFrom, activation.activatedAt(), pack.sections()));
        return told(packId, number);
    }

    /**
     * Keeps the next version of a pack and activates it, both or none. What the last version holds for the same date already is not
     * kept again. Its content ships, so that nobody else has to approve it.
     *
     * @param document the pack as its nth version
     * @return 201 with the version, or 200 with the last one
     * @throws ProblemException VALIDATION_FAILED
     */
    @Transactional
    Reply activateShipped(String packId, IntFunction<JsonNode> document, LocalDate effectiveFrom, String by) {
        int next = store.nextVersion(packId);
        if (next > 1) {
            PackVersionView last = packs.required(packId, next - 1);
            boolean same = last.digest().equals(PackService.digest(document.apply(next - 1)))
                    && last.activation() != null
                    && last.activation().effectiveFrom().equals(effectiveFrom);
            if (same) {
                return Reply.ok(last);
            }
        }
        packs.upload(document.apply(next), by);
        store.approve(packId, next, new PackApprovalView(clock.now(), by));
        return activate(packId, next, effectiveFrom, by);
    }

    private Reply told(String packId, int number) {
        return new Reply(201, packs.required(packId, number), "/v1/packs/" + packId + "/versions/" + number);
    }
}
