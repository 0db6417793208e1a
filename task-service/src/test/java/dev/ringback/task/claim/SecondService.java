package dev.ringback.task.claim;

import static dev.ringback.task.testing.SecondProcess.make;

import dev.ringback.platform.sql.Sql;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.TaskClosing;
import dev.ringback.task.testing.SecondProcess;

/** A claim service beside the application's own, as a second process would have it. */
final class SecondService implements AutoCloseable {

    private final SecondProcess process = new SecondProcess();
    private final ClaimService claims;

    SecondService() throws Exception {
        Sql sql = process.sql();
        claims = new ClaimService(
                make(ReadyTable.class, sql),
                make(ContactStates.class, sql),
                new ClaimStore(sql, process.outbox()),
                make(TaskClosing.class, sql, process.outbox()),
                process.rulebook());
    }

    ClaimService claims() {
        return claims;
    }

    /** Statements run so far. */
    int statements() {
        return process.statements();
    }

    @Override
    public void close() {
        process.close();
    }
}
