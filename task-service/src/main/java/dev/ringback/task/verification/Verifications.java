package dev.ringback.task.verification;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.event.CustomerVerified;
import dev.ringback.platform.ids.Ids;
import dev.ringback.platform.outbox.Outbox;
import dev.ringback.platform.problem.CommonError;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.text.FreeText;
import dev.ringback.task.TaskError;
import dev.ringback.task.customer.MasterData;
import dev.ringback.task.masterdata.Authors;
import dev.ringback.task.masterdata.Edit;
import dev.ringback.task.masterdata.HeldCustomer;
import dev.ringback.task.masterdata.MasterDataEditing;
import dev.ringback.task.masterdata.MasterDataFields;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Verifies customers' master data: what is found out is kept, and told to whom counts it (TASK-4). */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Verifications {

    private final VerificationTable table;
    private final MasterDataEditing editing;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final Authors authors;

    Verifications(
            VerificationTable table, MasterDataEditing editing, Outbox outbox, BusinessClock clock, Authors authors) {
        this.table = table;
        this.editing = editing;
        this.outbox = outbox;
        this.clock = clock;
        this.authors = authors;
    }

    /**
     * Verifies a customer. A record that is confirmed or corrected is obsolete no more.
     *
     * @param unit the agent's unit, if the directory knows one
     * @throws ProblemException NOT_FOUND; CONFLICT for a customer merged into another; VALIDATION_FAILED when changes and result do not fit
     */
    VerificationView verify(UUID customerId, String agentId, @Nullable String unit, VerificationRequest request) {
        HeldCustomer before = editing.lock(customerId, request.result() == VerificationResult.OBSOLETE);
        if (before == null) {
            throw new ProblemException(CommonError.NOT_FOUND);
        }
        UUID survivor = before.mergedInto();
        if (survivor != null) {
            throw new ProblemException(CommonError.CONFLICT).with("mergedInto", survivor);
        }
        if (before.erased()) {
            throw new ProblemException(TaskError.CUSTOMER_ERASED);
        }
        Edit edit = new Edit(before, after(before.master(), request));
        Instant now = clock.now();
        VerificationView verification = new VerificationView(
                Ids.next(),
                customerId,
                agentId,
                unit,
                request.result(),
                changed(edit),
                request.note() == null ? null : FreeText.withoutNumbers(request.note()),
                clock.dateOf(now),
                now);
        table.add(verification);
        long version =
                editing.verify(edit, verification.verifiedOn(), authors.agent(agentId, now, verification.note()));
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

    private static MasterData after(MasterData before, VerificationRequest request) {
        MasterDataFields changes = request.changes();
        if (request.result() != VerificationResult.CORRECTED) {
            if (changes != null) {
                throw refused("RESULT", "only a correction changes anything");
            }
            return before.obsolete(request.result() == VerificationResult.OBSOLETE);
        }
        if (changes == null) {
            throw refused("NOT_NULL", "a correction says what it changes");
        }
        MasterData after = changes.applied(before, Set.of());
        if (after.equals(before)) {
            throw refused("NOTHING_CHANGED", "nothing differs from what is stored");
        }
        return after.obsolete(false);
    }

    /** What was corrected; that a record is obsolete, or no more, is the result itself. */
    private static List<String> changed(Edit edit) {
        return edit.changes().keySet().stream()
                .filter(field -> !field.equals("obsolete"))
                .toList();
    }

    private static ProblemException refused(String code, String message) {
        return new ProblemException(CommonError.VALIDATION_FAILED).violation("changes", code, message);
    }
}
