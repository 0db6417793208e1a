package dev.ringback.task.dial;

import dev.ringback.platform.problem.ProblemException;
import dev.ringback.task.TaskError;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.audit.AuditAction;
import dev.ringback.task.audit.AuditObject;
import dev.ringback.task.number.NumberVault;
import dev.ringback.task.number.ProtectedNumber;
import dev.ringback.task.program.Programs;
import dev.ringback.task.program.TaskChannel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the number of a dial, never without writing down to whom. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NumberShowing {

    private final DialLedger ledger;
    private final NumberVault vault;
    private final GrantSigner signer;
    private final Programs programs;
    private final Audit audit;

    NumberShowing(DialLedger ledger, NumberVault vault, GrantSigner signer, Programs programs, Audit audit) {
        this.ledger = ledger;
        this.vault = vault;
        this.signer = signer;
        this.programs = programs;
        this.audit = audit;
    }

    /**
     * Where a message goes: the number of an SMS; null for the other channels, which need none.
     *
     * @param subject who the token says asks
     * @throws ProblemException CUSTOMER_ERASED for a number that is no more
     */
    @Nullable
    String recipient(DialledTask sent, String subject, Instant now) {
        return sent.channel() == TaskChannel.SMS ? "sms:" + reveal(sent, subject, now) : null;
    }

    private String reveal(DialledTask dial, String subject, Instant now) {
        ProtectedNumber stored = dial.number();
        if (stored.keyId().equals(NumberVault.ERASED)) {
            throw new ProblemException(TaskError.CUSTOMER_ERASED);
        }
        ledger.revealed(dial, subject, now);
        audit.record(
                AuditAction.NUMBER_REVEALED,
                new AuditObject(AuditObject.Kind.DIAL, dial.attemptId().toString()),
                List.of("phone"),
                null);
        return vault.reveal(stored.hash(), stored.encrypted(), stored.keyId());
    }

    /**
     * @param subject who the token says asks
     * @throws ProblemException CUSTOMER_ERASED for a number that is no more
     */
    DialView show(DialledTask dial, String subject, Instant now) {
        String number = reveal(dial, subject, now);
        return new DialView(
                dial.attemptId(),
                dial.taskId(),
                dial.fencingToken(),
                dial.attempt(),
                dial.dialledAt(),
                "tel:" + number,
                signer.sign(dial.grant()),
                dial.questions(),
                callerNumber(dial),
                dial.scriptId(),
                dial.scriptVersion(),
                dial.hoursOverride());
    }

    private @Nullable String callerNumber(DialledTask dial) {
        return dial.callerNumber() == null
                ? programs.version(dial.programId(), dial.programVersion())
                        .terms()
                        .callerNumber()
                : dial.callerNumber();
    }
}
