package dev.ringback.task.dial;

import dev.ringback.task.number.NumberVault;
import dev.ringback.task.number.ProtectedNumber;
import dev.ringback.task.program.Programs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Shows the number of a dial, never without writing down to whom. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class NumberShowing {

    private final DialLedger ledger;
    private final NumberVault vault;
    private final GrantSigner signer;
    private final Programs programs;

    NumberShowing(DialLedger ledger, NumberVault vault, GrantSigner signer, Programs programs) {
        this.ledger = ledger;
        this.vault = vault;
        this.signer = signer;
        this.programs = programs;
    }

    /** @param subject who the token says asks */
    DialView show(DialledTask dial, String subject, Instant now) {
        ledger.revealed(dial, subject, now);
        ProtectedNumber stored = dial.number();
        String number = vault.reveal(stored.hash(), stored.encrypted(), stored.keyId());
        return new DialView(
                dial.attemptId(),
                dial.taskId(),
                dial.fencingToken(),
                dial.attempt(),
                dial.dialledAt(),
                "tel:" + number,
                signer.sign(dial.grant()),
                dial.questions(),
                callerNumber(dial));
    }

    private @Nullable String callerNumber(DialledTask dial) {
        return dial.callerNumber() == null
                ? programs.version(dial.programId(), dial.programVersion())
                        .terms()
                        .callerNumber()
                : dial.callerNumber();
    }
}
