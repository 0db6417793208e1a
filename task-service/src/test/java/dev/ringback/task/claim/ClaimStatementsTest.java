package dev.ringback.task.claim;

import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.task.NewTask;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a claim costs the database must not grow with what it gets. */
@QuarkusTest
@OnTheStack
class ClaimStatementsTest {

    /** The agent's lock and what he holds, the rules in force, the tasks, the numbers, everything decided, the events. */
    private static final int STATEMENTS = 6;

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void aClaimOfFiftyTakesAsManyStatementsAsAClaimOfOne() throws Exception {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        String agent = CallCentre.agent(fresh("U"));
        CallCentre.execute(
                "INSERT INTO work_profile VALUES (?, 100, '{}', 100, false, 1, 'test', '2026-04-01T00:00:00Z')", agent);
        String program = CallCentre.program();
        List<NewTask> tasks = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            tasks.add(CallCentre.newTask(program, CallCentre.customer(), "a", agent, null));
        }
        CallCentre.create(tasks);

        try (SecondService service = new SecondService()) {
            claim(service, agent, new ClaimRequest(1, List.of("nothing-of-this-name"), 900));
            assertThat(statementsOf(service, agent, new ClaimRequest(1, List.of(program), 900), 1))
                    .isEqualTo(STATEMENTS);
            assertThat(statementsOf(service, agent, new ClaimRequest(50, List.of(program), 900), 50))
                    .isEqualTo(STATEMENTS);
        }
    }

    private static int statementsOf(SecondService service, String agent, ClaimRequest request, int leases) {
        int before = service.statements();
        assertThat(claim(service, agent, request).leases()).hasSize(leases);
        return service.statements() - before;
    }

    /** The first claim of a service also reads programs and policies it then keeps. */
    private static ClaimAnswer claim(SecondService service, String agent, ClaimRequest request) {
        return QuarkusTransaction.requiringNew().call(() -> service.claims().claim(agent, request, MORNING));
    }
}
