package dev.ringback.task.person;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Calls.correct;
import static dev.ringback.task.testing.Calls.corrected;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.People.assertRebuildChangesNothing;
import static dev.ringback.task.testing.People.changeNumber;
import static dev.ringback.task.testing.People.check;
import static dev.ringback.task.testing.People.merge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Calls;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that are corrected after their person moved: the correction finds the person, and every number that inherited the call. */
@QuarkusTest
@OnTheStack
class CorrectionAfterMoveTest {

    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    /** When a call of the morning that reached nobody may be made again, and a little later. */
    private static final Instant AGAIN = MORNING.plus(Duration.ofMinutes(122));

    private String agent;
    private String program;
    private Customer customer;
    private String task;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        agent = agent(fresh("U"));
        program = program();
        customer = customer();
        task = task(program, customer, "broadband", agent);
    }

    @AfterEach
    void backToNormal() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @Test
    @Rule("TASK-14")
    void aTaskThatComesBackIsTheSurvivorsAndDialsTheNumberOfToday() {
        Customer survivor = customer();
        CallCompleted call = told("SUCCESSFUL", "SATISFIED");
        awaitState("CLOSED");
        merge(customer.id(), survivor.id()).then().statusCode(200);
        String phone = Crm.phone();
        changeNumber(survivor.id(), phone).then().statusCode(200);

        correct(corrected(call, 2, "NO_ANSWER", null, null));

        show(task)
                .then()
                .body("state", equalTo("READY"))
                .body("customerId", equalTo(survivor.id().toString()));
        TestClock.set(AGAIN);
        dial(agent, claimOne(agent, program)).then().statusCode(201).body("dialUri", equalTo("tel:+86" + phone));
        assertRebuildChangesNothing();
    }

    @Test
    @Rule("TASK-17")
    void aDoNotCallThatNobodySaidIsTakenBackFromEveryNumber() {
        CallCompleted call = told("EFFECTIVE", "DO_NOT_CALL");
        awaitState("CLOSED");
        changeNumber(customer.id(), Crm.phone()).then().statusCode(200);
        check(customer.id(), null, "2026-04-02").body("decisions.allowed", contains(false));

        correct(corrected(call, 2, "EFFECTIVE", "SATISFIED", null));

        check(customer.id(), null, "2026-04-02").body("decisions.allowed", contains(true));
        assertThat(Database.rows(
                        "SELECT jsonb_path_exists(history, '$.doNotCall[*].until') FROM contact_state WHERE contact_id = ?",
                        customer.contact()))
                .containsExactly("t");
        assertRebuildChangesNothing();
    }

    /** Guard: the closing in {@code Histories.giveBack}; without it who was reached already is called again. */
    @Test
    void aLeaseThatFindsNoPlaceEndsAsTheCorrectedCallBeforeItSays() {
        CallCentre.policy(
                "COMPANY",
                "{\"companyWide\": true, \"caps\": [{\"kind\": \"CALENDAR_MONTH\", \"rule\": \"TASK-15\", \"max\": 2, \"thenBarredMonths\": 3}]}");
        Customer housemate = customer();
        CallCompleted call = told("NO_ANSWER", null);
        awaitState("READY");
        String other = program();
        task(other, housemate, "television", agent);
        dial(agent, claimOne(agent, other)).then().statusCode(201);
        TestClock.set(AGAIN);
        Held held = claimOne(agent, program);
        correct(corrected(call, 2, "EFFECTIVE", "SATISFIED", null));

        changeNumber(customer.id(), housemate.phone()).then().statusCode(200);

        show(task).then().body("state", equalTo("CLOSED")).body("closedReason", equalTo("COMPLETED"));
        dial(agent, held).then().statusCode(409);
        assertRebuildChangesNothing();
    }

    private CallCompleted told(String outcome, @Nullable String disposition) {
        Held held = claimOne(agent, program);
        dial(agent, held).then().statusCode(201);
        CallCompleted call = Calls.call(
                held.task(),
                held.token(),
                customer.id(),
                "broadband",
                outcome,
                disposition,
                TestClock.now().truncatedTo(ChronoUnit.SECONDS),
                null);
        Calls.publish(call);
        return call;
    }

    private void awaitState(String state) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> show(task).then().body("state", equalTo(state)));
    }
}
