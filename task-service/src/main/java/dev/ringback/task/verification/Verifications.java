package dev.ringback.task.verification;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CustomerVerified;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.verification.VerificationTable.Master;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifies customers' master data: what is found out is kept, and told to whom counts it (TASK-4). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Verifications {

    private final VerificationTable table;
    private final Outbox outbox;
    private final BusinessClock clock;

    Verifications(VerificationTable table, Outbox outbox, BusinessClock clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Verifies a customer. A record that is confirmed or corrected is obsolete no more.
     *
     * @param unit the agent's unit, if the directory knows one
     * @throws ProblemException NOT_FOUND; CONFLICT for a customer merged into another; VALIDATION_FAILED when changes and result do not fit
     */
    VerificationView verify(UUID customerId, String agentId, @Nullable String unit, VerificationRequest request) {
        Master before = table.lock(customerId);
        if (before == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        UUID survivor = before.mergedInto();
        if (survivor != null) {
            throw new ProblemException(CommonError.CONFLICT).with("mergedInto", survivor);
        }
        Master after = after(before, request);
        Instant now = clock.now();
        VerificationView verification = new VerificationView(
                Ids.next(),
                customerId,
                agentId,
                unit,
                request.result(),
                changed(before, after),
                request.note() == null ? null : FreeText.withoutNumbers(request.note()),
                clock.dateOf(now),
                now);
        table.add(verification);
        long version = table.change(customerId, after, verification.verifiedOn());
        if (!before.equals(after)) {
            table.record(verification, before, after);
        }
        outbox.append(
                customerId.toString(),
                version,
                new CustomerVerified(
                        verification.id(),
                        customerId,
                        agentId,
                        unit,
                        request.result().name(),
                        verification.verifiedOn(),
                        now));
        return verification;
    }

    private static Master after(Master before, VerificationRequest request) {
        VerificationRequest.Changes changes = request.changes();
        if (request.result() != VerificationResult.CORRECTED) {
            if (changes != null) {
                throw refused("RESULT", "only a correction changes anything");
            }
            return new Master(before.name(), before.region(), request.result() == VerificationResult.OBSOLETE, null);
        }
        if (changes == null) {
            throw refused("NOT_NULL", "a correction says what it changes");
        }
        Master after = new Master(
                changes.name() == null ? before.name() : FreeText.withoutNumbers(changes.name()),
                changes.region() == null ? before.region() : changes.region(),
                false,
                null);
        if (changed(before, after).isEmpty()) {
            throw refused("NOTHING_CHANGED", "nothing differs from what is stored");
        }
        return after;
    }

    private static List<String> changed(Master before, Master after) {
        List<String> fields = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            fields.add("name");
        }
        if (!java.util.Objects.equals(before.region(), after.region())) {
            fields.add("region");
        }
        return fields;
    }

    private static ProblemException refused(String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation("changes", code, message);
    }
}
