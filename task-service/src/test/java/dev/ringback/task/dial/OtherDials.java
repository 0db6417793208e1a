package dev.ringback.task.dial;

import static dev.ringback.task.testing.SecondProcess.bean;
import static dev.ringback.task.testing.SecondProcess.make;

import dev.ringback.platform.clock.BusinessClock;
import dev.ringback.platform.problem.ProblemException;
import dev.ringback.platform.sql.Sql;
import dev.ringback.task.audit.Actors;
import dev.ringback.task.audit.Audit;
import dev.ringback.task.claim.ClaimConfig;
import dev.ringback.task.claim.TaskLeases;
import dev.ringback.task.directory.AgentDirectory;
import dev.ringback.task.number.NumberVault;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.SecondProcess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.UUID;

/** Dials as a second process makes them. */
public final class OtherDials {

    private final DialService dials;

    public OtherDials(SecondProcess process) throws Exception {
        Sql sql = process.sql();
        DialLedger ledger = new DialLedger(sql, bean(ClaimConfig.class));
        dials = new DialService(
                make(TaskLeases.class, sql),
                new DialProtection(
                        make(ContactStates.class, sql),
                        make(ReadyTable.class, sql),
                        process.rulebook(),
                        make(AgentDirectory.class, sql, bean(BusinessClock.class)),
                        process.gate(),
                        process.rejections()),
                ledger,
                new NumberShowing(
                        ledger,
                        bean(NumberVault.class),
                        bean(GrantSigner.class),
                        process.programs(),
                        make(Audit.class, bean(Actors.class), sql, bean(BusinessClock.class))),
                bean(BusinessClock.class));
    }

    /** Dials; answers whether it was allowed. */
    public boolean dial(String agent, Held held, String key) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> dials.dial(UUID.fromString(held.task()), agent, agent, held.token(), key));
            return true;
        } catch (ProblemException barred) {
            return false;
        }
    }
}
