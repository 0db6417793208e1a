package dev.ringback.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.stack.ProcessName;
import dev.ringback.stack.testing.Rule;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * Invariants 1, 2, 4 and 5: whatever was acknowledged outlives SIGKILL of any process, once. Guards: the outbox in the
 * service's transaction, the inbox, the idempotency keys, the offsets after the database.
 */
@Order(1)
class KillTest {

    @Test
    @Rule("S1-1")
    @Rule("S1-2")
    @Rule("S1-3")
    @Rule("S1-4")
    @Rule("S1-5")
    @Rule("S1-6")
    @Rule("SCORE-1")
    void statementsAreThoseTheAcknowledgementsImplyThoughEveryProcessWasKilled() {
        assertThat(PlayedMonth.result().report().differences()).isEmpty();
        assertThat(PlayedMonth.killed()).contains(ProcessName.values());
        // The kills hit requests, and these were sent again.
        assertThat(PlayedMonth.result().played().retries()).isPositive();
    }

    @Test
    void theMonthHadSomethingToScore() {
        assertThat(PlayedMonth.result().played().calls()).isGreaterThan(250);
        assertThat(PlayedMonth.result().played().statements())
                .hasSize(4)
                .anySatisfy(
                        statement -> assertThat(statement.path("failedItems")).isEmpty());
    }

    @Test
    void nothingWasSetAside() {
        for (ProcessName service : ProcessName.values()) {
            if (service.isService()) {
                Http admin = new Http(SharedStack.gateway(), SharedStack.get().token("admin", "root"));
                Http.Answer answer = admin.get("/v1/dead-letters/" + service.id());
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body().path("items")).as(service.id()).isEmpty();
            }
        }
    }
}
