package dev.ringback.task.donotcall;

import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.DoNotCall.check;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.ComplaintClassified;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CMPL-4: a complaint that turns out to be about calls lists its customer then. */
@QuarkusTest
@OnTheStack
class ComplaintClassifiedListsTest {

    private static final Instant CLASSIFIED = Instant.parse("2026-03-10T02:00:00Z");
    private static final String ELEVEN = "2026-03-10T03:00:00Z";

    @BeforeEach
    void openAnOffice() {
        TestClock.set(CLASSIFIED);
        CallCentre.companyPolicyAsShipped();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: the flag of the event; and that another cause takes nobody off. */
    @Test
    @Rule("CMPL-4")
    @Rule("TASK-17")
    void whatTurnsOutToBeAboutCallsListsItsCustomerAndWhatTurnsOutOtherwiseTakesNobodyOff() {
        Customer customer = customer();
        UUID complaint = UUID.randomUUID();
        classified(complaint, customer, 2, "PRODUCT", false);
        classified(complaint, customer, 3, "HARASSMENT", true);
        classified(complaint, customer, 4, "LOGISTICS", false);

        await().atMost(Duration.ofSeconds(20)).until(() -> entries(complaint) == 1);
        UUID behind = UUID.randomUUID();
        classified(complaint, behind, customer(), 5, "ATTITUDE", true);
        await().atMost(Duration.ofSeconds(20)).until(() -> entries(behind) == 1);

        assertThat(entries(complaint)).isOne();
        check(customer.id(), "ORDINARY", ELEVEN)
                .then()
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].rule", equalTo("TASK-17"));
        check(customer.id(), "COMPLAINT_REPLY", ELEVEN).then().body("decisions[0].allowed", equalTo(true));
    }

    private static int entries(UUID complaint) {
        return Math.toIntExact(Database.count("SELECT count(*) FROM do_not_call_entry WHERE origin_id = ?", complaint));
    }

    private static void classified(UUID complaint, Customer customer, long version, String cause, boolean asks) {
        classified(complaint, complaint, customer, version, cause, asks);
    }

    /** Under a key, so that it is applied after whatever was sent under it before. */
    private static void classified(
            UUID key, UUID complaint, Customer customer, long version, String cause, boolean asks) {
        Calls.publish(
                key.toString(),
                version,
                new ComplaintClassified(complaint, customer.id(), null, cause, "NORMAL", asks, CLASSIFIED));
    }
}
