package dev.ringback.task.quality;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.ringback.platform.event.QualityChecked;
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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Monitoring heard bad attitude or foul language: a manager apologises to the customer (TASK-24). */
@QuarkusTest
@OnTheStack
class ApologyTest {

    /** 23:59:30 local time of 1 April 2026. */
    private static final Instant EVENING = Instant.parse("2026-04-01T15:59:30Z");

    private Customer customer;
    private String manager;
    private String agent;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(Instant.parse("2026-04-02T02:00:00Z"));
        CallCentre.companyPolicyWithoutCaps();
        String unit = fresh("U");
        manager = agent(unit);
        agent = agent(unit);
        customer = customer();
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    /** Guard: QualityCheckedHandler; without it nobody apologises. */
    @Test
    @Rule("TASK-24")
    void aFailedCheckAsksForAnApologyByTheManagerItNames() {
        check(customer.id(), manager, LocalDate.of(2026, 4, 2));

        String task = awaitTask(customer.id());
        show(task)
                .then()
                .statusCode(200)
                .body("purpose", equalTo("APOLOGY"))
                .body("rule", equalTo("TASK-24"))
                .body("business", equalTo("furniture"))
                .body("ownerAgentId", equalTo(manager))
                .body("opensOn", equalTo("2026-04-01"))
                .body("dueOn", equalTo("2026-04-02"))
                .body("reason", equalTo("Monitoring: COURTESY, NO_QUARREL"))
                .body("requestedBy", equalTo("Q01"));
        claim(agent, "apology-callback", 1).then().body("leases", hasSize(0));
        claim(manager, "apology-callback", 1).then().body("leases.taskId", contains(task));
    }

    @Test
    @Rule("TASK-24")
    void aCheckThatAsksForNoneAndACustomerNobodyKnowsGetNoApology() {
        UUID stranger = UUID.randomUUID();
        UUID first = check(stranger, manager, LocalDate.of(2026, 4, 2));
        check(customer.id(), null, null);
        Customer marker = customer();

        check(marker.id(), manager, LocalDate.of(2026, 4, 2));

        awaitTask(marker.id());
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.count("SELECT count(*) FROM task WHERE subject_id = ?", marker.id()) == 1);
        assertThat(Database.count("SELECT count(*) FROM task WHERE subject_id = ?", customer.id()))
                .isZero();
        assertThat(Database.count("SELECT count(*) FROM dead_letter WHERE record_key = ?", first.toString()))
                .isZero();
    }

    /** Publishes a check of the agent's call; its id. */
    private UUID check(UUID customer, @Nullable String owner, @Nullable LocalDate dueOn) {
        UUID id = UUID.randomUUID();
        Calls.publish(
                id.toString(),
                1,
                new QualityChecked(
                        id,
                        UUID.randomUUID(),
                        null,
                        customer,
                        "furniture",
                        agent,
                        null,
                        1,
                        false,
                        owner == null ? List.of("MANDARIN") : List.of("COURTESY", "NO_QUARREL"),
                        owner,
                        dueOn,
                        "Q01",
                        EVENING));
        return id;
    }

    private static String awaitTask(UUID customer) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Database.rows(
                                "SELECT id FROM task WHERE subject_id = ? AND purpose = 'APOLOGY'", customer),
                        found -> found.size() == 1)
                .getFirst();
    }
}
