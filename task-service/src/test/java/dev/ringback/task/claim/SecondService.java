package dev.ringback.task.claim;

import static dev.ringback.task.testing.SecondProcess.make;

import dev.ringback.platform.sql.Sql;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.protection.ContactStates;
import dev.ringback.task.task.ReadyTable;
import dev.ringback.task.task.TaskClosing;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.SecondProcess;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A claim service beside the application's own, as a second process would have it. */
public final class SecondService implements AutoCloseable {

    private final SecondProcess process = new SecondProcess();
    private final ClaimService claims;

    public SecondService() throws Exception {
        Sql sql = process.sql();
        claims = new ClaimService(
                make(ReadyTable.class, sql),
                make(ContactStates.class, sql),
                new ClaimStore(
                        sql,
                        process.outbox(),
                        make(TaskClosing.class, sql, process.outbox(), List.of()),
                        process.rejections()),
                process.profiles(),
                new ClaimablePrograms(process.rulebook(), process.gate()),
                process.clock());
    }

    ClaimService claims() {
        return claims;
    }

    /** Claims a task of a program; answers it, or nothing. */
    public List<Held> claim(String agent, String program) {
        ClaimRequest request = new ClaimRequest(1, List.of(program), 3600);
        return QuarkusTransaction.requiringNew()
                .call(() -> claims.claim(agent, request, TestClock.now().truncatedTo(ChronoUnit.MICROS)))
                .leases()
                .stream()
                .map(lease -> new Held(lease.taskId().toString(), (int) lease.fencingToken()))
                .toList();
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
