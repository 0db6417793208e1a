package dev.ringback.task.claim;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.create;
import static dev.ringback.task.testing.CallCentre.customer;
import static dev.ringback.task.testing.CallCentre.extend;
import static dev.ringback.task.testing.CallCentre.newTask;
import static dev.ringback.task.testing.CallCentre.post;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.release;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class ClaimResourceTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private String unit;
    private String agent;
    private String program;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyAsShipped();
        unit = fresh("U");
        agent = agent(unit);
        program = program();
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    @Test
    void aClaimTellsWhatTheAgentNeedsAndNoNumber() {
        Customer customer = customer();
        String task = task(program, customer, "broadband", agent);

        Response claimed = claim(agent, program, 1);

        claimed.then()
                .statusCode(200)
                .body("leases", hasSize(1))
                .body("leases[0].taskId", equalTo(task))
                .body("leases[0].fencingToken", equalTo(1))
                .body("leases[0].attempt", equalTo(1))
                .body("leases[0].customerName", equalTo("王芳"))
                .body("leases[0].phoneMasked", matchesPattern("139\\*{4}\\d{4}"))
                .body("leases[0].subject.kind", equalTo("ORDER"))
                .body("leases[0].opensOn", equalTo("2026-04-01"))
                .body("leases[0].questions", equalTo(CallCentre.QUESTIONS));
        assertThat(claimed.asString()).doesNotContain(customer.phone().substring(3));
        show(task).then().statusCode(200).body("state", equalTo("LEASED")).body("fencingToken", equalTo(1));
    }

    @Test
    void ownTasksComeFirstThenTheUnitsThenAnybodys() {
        String anybodys =
                create(List.of(newTask(program, customer(), "a", null, null))).getFirst();
        String units =
                create(List.of(newTask(program, customer(), "a", null, unit))).getFirst();
        create(List.of(newTask(program, customer(), "a", null, "another-unit")));
        create(List.of(newTask(program, customer(), "a", "another-agent", unit)));
        String own =
                create(List.of(newTask(program, customer(), "a", agent, null))).getFirst();

        Response claimed = claim(agent, program, 10);

        claimed.then().statusCode(200).body("leases.taskId", contains(own, units, anybodys));
    }

    @Test
    void theSameKeyGetsTheSameLeasesAgain() {
        task(program, customer(), "a", agent);
        task(program, customer(), "a", agent);
        String key = fresh("key");
        Map<String, Object> request = Map.of("max", 1, "programIds", List.of(program));
        Response first = claim(agent, key, request);

        Response again = claim(agent, key, request);

        again.then().statusCode(200).header("Idempotency-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        claim(agent, key, Map.of("max", 2, "programIds", List.of(program)))
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    void aTaskHasOneLiveLeaseAndItsTokensRise() {
        task(program, customer(), "a", agent);
        Held first = claimOne(agent, program);
        assertThat(claimable(agent, program)).isZero();

        TestClock.set(MORNING.plus(Duration.ofMinutes(16)));
        Held second = claimOne(agent, program);

        assertThat(second).isEqualTo(new Held(first.task(), first.token() + 1));
        extend(agent, first, 900).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        release(agent, first).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        CallCentre.dial(agent, first).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
        show(first.task()).then().body("state", equalTo("LEASED")).body("attempts", equalTo(0));
    }

    @Test
    void aLeaseIsProlongedAndThenLastsAsLongAsThat() {
        task(program, customer(), "a", agent);
        Held held = claimOne(agent, program);

        extend(agent, held, 3600).then().statusCode(200).body("fencingToken", equalTo(held.token()));

        TestClock.set(MORNING.plus(Duration.ofMinutes(55)));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(MORNING.plus(Duration.ofMinutes(62)));
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    void anExpiredLeaseIsVoidEvenBeforeAnybodySweptIt() {
        task(program, customer(), "a", agent);
        Held held = claimOne(agent, program);
        TestClock.set(MORNING.plus(Duration.ofMinutes(15)).plusSeconds(5));

        CallCentre.dial(agent, held).then().statusCode(409).body("code", equalTo("STALE_LEASE"));
    }

    @Test
    void anotherAgentsLeaseIsNotTouched() {
        String task = task(program, customer(), "a", agent);
        Held held = claimOne(agent, program);
        String other = agent(unit);

        for (Response response :
                List.of(extend(other, held, 900), release(other, held), CallCentre.dial(other, held))) {
            response.then().statusCode(403).body("code", equalTo("LEASE_OF_ANOTHER_AGENT"));
        }
        show(task).then().body("state", equalTo("LEASED")).body("attempts", equalTo(0));
        extend(agent, held, 900).then().statusCode(200);
    }

    @Test
    void aReleasedTaskIsFreeAtOnce() {
        task(program, customer(), "a", agent);
        Held held = claimOne(agent, program);

        release(agent, held).then().statusCode(204);

        assertThat(claimOne(agent, program).token()).isEqualTo(held.token() + 1);
    }

    @Test
    void anUnknownOrFormerAgentGetsNothing() {
        claim(fresh("A"), program, 1).then().statusCode(403).body("code", equalTo("AGENT_UNKNOWN"));
        CallCentre.execute("UPDATE directory_agent SET left_on = '2026-03-31' WHERE id = ?", agent);
        claim(agent, program, 1).then().statusCode(403).body("code", equalTo("AGENT_UNKNOWN"));
        CallCentre.execute("UPDATE directory_agent SET left_on = '2026-04-01' WHERE id = ?", agent);
        claim(agent, program, 1).then().statusCode(200);
    }

    @Test
    void badClaimsAreRefusedFieldByField() {
        claim(agent, fresh("key"), Map.of("max", 51, "leaseSeconds", 59))
                .then()
                .statusCode(422)
                .body("violations.field", contains("leaseSeconds", "max"));
        claim(agent, fresh("key"), Map.of("maximum", 1)).then().statusCode(400).body("code", equalTo("UNKNOWN_FIELD"));
        claim(agent, fresh("key"), Map.of("max", "one")).then().statusCode(400).body("code", equalTo("WRONG_TYPE"));
        as("agent")
                .contentType("application/json")
                .body("{}")
                .post("/v1/tasks/claims")
                .then()
                .statusCode(400)
                .body("code", equalTo("IDEMPOTENCY_KEY_MISSING"));
        post(agent, "/v1/tasks/" + UUID.randomUUID() + "/releases", fresh("key"), Map.of("fencingToken", 1))
                .then()
                .statusCode(404);
        as("crm")
                .contentType("application/json")
                .body("{}")
                .post("/v1/tasks/claims")
                .then()
                .statusCode(403);
    }

    /** Goes red when reservations are not counted. */
    @Test
    @Rule("TASK-15")
    void leasesTakePlacesUnderTheMonthlyCapAndGiveThemBack() {
        Customer customer = customer();
        for (String business : List.of("a", "b", "c")) {
            task(program, customer, business, agent);
        }

        Response claimed = claim(agent, program, 10);

        claimed.then().statusCode(200).body("leases", hasSize(2));
        assertThat(claimable(agent, program)).isZero();
        release(agent, new Held(claimed.path("leases[0].taskId"), claimed.path("leases[0].fencingToken")))
                .then()
                .statusCode(204);
        assertThat(claimable(agent, program)).isEqualTo(1);
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(MORNING.plus(Duration.ofMinutes(20)));
        assertThat(claimable(agent, program)).isEqualTo(2);
    }

    @Test
    @Rule("TASK-16")
    void aCustomersTasksOfOneBusinessAreClaimedOneAtATime() {
        Customer customer = customer();
        task(program, customer, "a", agent);
        task(program, customer, "a", agent);
        task(program, customer, "b", agent);

        claim(agent, program, 10)
                .then()
                .statusCode(200)
                .body("leases", hasSize(2))
                .body("leases.business", contains("a", "b"));
    }

    @Test
    @Rule("TASK-13")
    void nothingIsClaimedOutsideTheCallingHours() {
        task(program, customer(), "a", agent);

        TestClock.set(Instant.parse("2026-04-01T03:30:02Z"));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(Instant.parse("2026-04-01T05:58:00Z"));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(Instant.parse("2026-04-01T06:00:00Z"));
        assertThat(claimable(agent, program)).isEqualTo(1);
    }

    @Test
    void aTaskIsClaimedFromItsFirstDayToItsLast() {
        CallCentre.companyPolicyWithoutCaps();
        task(program, customer(), "a", agent);

        TestClock.set(Instant.parse("2026-03-31T15:58:00Z"));
        assertThat(claimable(agent, program)).isZero();
        TestClock.set(Instant.parse("2026-04-07T15:55:00Z"));
        Held held = claimOne(agent, program);
        release(agent, held).then().statusCode(204);
        TestClock.set(Instant.parse("2026-04-07T16:00:00Z"));
        assertThat(claimable(agent, program)).isZero();
    }

    @Test
    void aBarredHeadOfTheQueueDoesNotHideWhatIsBehindIt() {
        Customer full = customer();
        for (int i = 0; i < 12; i++) {
            task(program, full, "b" + i, agent);
        }
        task(program, customer(), "a", agent);
        assertThat(claimable(agent, program)).isEqualTo(3);
    }

    @Test
    void aLooserPolicyFreesWhatAStricterOneBarred() {
        Customer customer = customer();
        for (String business : List.of("a", "b", "c")) {
            task(program, customer, business, agent);
        }
        assertThat(claimable(agent, program)).isEqualTo(2);
        assertThat(claimable(agent, program)).isZero();

        CallCentre.companyPolicyWithoutCaps();

        assertThat(claimable(agent, program)).isEqualTo(1);
    }
}
