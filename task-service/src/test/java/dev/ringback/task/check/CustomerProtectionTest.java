package dev.ringback.task.check;

import static dev.ringback.task.testing.CallCentre.agent;
import static dev.ringback.task.testing.CallCentre.claim;
import static dev.ringback.task.testing.CallCentre.claimOne;
import static dev.ringback.task.testing.CallCentre.claimable;
import static dev.ringback.task.testing.CallCentre.dial;
import static dev.ringback.task.testing.CallCentre.program;
import static dev.ringback.task.testing.CallCentre.show;
import static dev.ringback.task.testing.CallCentre.task;
import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.CallCentre;
import dev.ringback.task.testing.CallCentre.Customer;
import dev.ringback.task.testing.CallCentre.Held;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.People;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer's own side of protection: class, time zone, preferred window, obsolete mark; asked, claimed, dialled, and as tasks open. */
@QuarkusTest
@OnTheStack
class CustomerProtectionTest {

    /** Wednesday 1 April 2026, 10:10 in Shanghai. */
    private static final Instant MORNING = Instant.parse("2026-04-01T02:10:00Z");

    private static final String EXCLUDING = """
            {"companyWide": true, "caps": [], "excluded": {"rule": "TASK-17", "classes": ["PUBLIC_PHONE", "MILITARY_LEADER"]}}
            """;

    private static final String STORE_HOURS = """
            {"companyWide": true, "caps": [], "windows": {"rule": "TASK-13", "holidays": ["2026-04-03"], "slots": [
              {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "from": "10:00", "to": "11:30"}]}}
            """;

    private String agent;
    private String program;

    @BeforeEach
    void openAnOffice() {
        TestClock.set(MORNING);
        CallCentre.companyPolicyWithoutCaps();
        agent = agent(fresh("U"));
        program = program();
    }

    @AfterEach
    void backToWallTime() {
        CallCentre.companyPolicyAsShipped();
        TestClock.reset();
    }

    @ParameterizedTest
    @Rule("TASK-17")
    @CsvSource({
        "PUBLIC_PHONE, false",
        "MILITARY_LEADER, false",
        "GOVERNMENT_LEADER, true",
        "ORDINARY, true",
    })
    void aPolicySaysWhichClassesAreNeverCalled(String calleeClass, boolean allowed) {
        CallCentre.policy("COMPANY", EXCLUDING);
        Customer customer = customer(Map.of("calleeClass", calleeClass));
        String task = task(program, customer, "a", agent);

        check(Map.of("customerId", customer.id()), "2026-04-01T02:10:00Z")
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].rule", equalTo(allowed ? null : "TASK-17"))
                .body("decisions[0].reason", equalTo(allowed ? null : "EXCLUDED_CLASS"))
                .body("decisions[0].policyId", equalTo(allowed ? null : "COMPANY"))
                .body("decisions[0].nextAllowedAt", nullValue());
        check(
                        Map.of(
                                "history",
                                List.of(),
                                "policies",
                                List.of("COMPANY"),
                                "profile",
                                Map.of("calleeClass", calleeClass)),
                        "2026-04-01")
                .body("decisions[0].allowed", equalTo(allowed));
        assertThat(claimable(agent, program)).isEqualTo(allowed ? 1 : 0);
        show(task)
                .then()
                .body("state", equalTo(allowed ? "LEASED" : "CLOSED"))
                .body("closedReason", equalTo(allowed ? null : "BARRED"))
                .body("barredBy", equalTo(allowed ? null : "TASK-17"));
    }

    /** Guard: ProfileKeeper writes the class into the row that the dial locks; without it the held lease dials. */
    @Test
    @Rule("TASK-17")
    void aClassThatIsGivenWhileATaskIsHeldBarsItsDial() {
        CallCentre.policy("COMPANY", EXCLUDING);
        Customer customer = customer(Map.of());
        task(program, customer, "a", agent);
        Held held = claimOne(agent, program);

        change(customer, Map.of("calleeClass", "MILITARY_LEADER"));

        dial(agent, held)
                .then()
                .statusCode(409)
                .body("code", equalTo("CONTACT_BARRED"))
                .body("rule", equalTo("TASK-17"));
        change(customer, Map.of("calleeClass", "ORDINARY"));
        dial(agent, held).then().statusCode(201);
        People.assertRebuildChangesNothing();
    }

    @Test
    @Rule("TASK-4")
    void anObsoleteCustomerIsNotCalled() {
        Customer customer = customer(Map.of());
        change(customer, Map.of("obsolete", true));

        check(Map.of("customerId", customer.id()), "2026-04-01T02:10:00Z")
                .body("decisions[0].allowed", equalTo(false))
                .body("decisions[0].rule", equalTo("TASK-4"))
                .body("decisions[0].reason", equalTo("OBSOLETE"));
        change(customer, Map.of("obsolete", false));
        check(Map.of("customerId", customer.id()), "2026-04-01T02:10:00Z").body("decisions[0].allowed", equalTo(true));
    }

    /** Berlin is six hours behind Shanghai in summer: the day's hours are open there from 16:00 on. */
    @ParameterizedTest
    @Rule("TASK-13")
    @CsvSource({
        "2026-04-01T07:59:59Z, false, 2026-04-01T08:00:00Z",
        "2026-04-01T08:00:00Z, true,",
        "2026-04-01T09:30:00Z, true,",
        "2026-04-01T09:30:01Z, false, 2026-04-02T08:00:00Z",
        // Friday 3 April is a holiday there, too; then the week's end
        "2026-04-02T09:30:01Z, false, 2026-04-06T08:00:00Z"
    })
    void hoursAreReadInTheCustomersTimeZone(String ask, boolean allowed, String next) {
        CallCentre.policy("COMPANY", STORE_HOURS);
        Customer customer = customer(Map.of("timeZone", "Europe/Berlin"));

        check(Map.of("customerId", customer.id()), ask)
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].nextAllowedAt", equalTo(next));
        check(
                        Map.of(
                                "history",
                                List.of(),
                                "policies",
                                List.of("COMPANY"),
                                "profile",
                                Map.of("timeZone", "Europe/Berlin")),
                        ask)
                .body("decisions[0].allowed", equalTo(allowed));
    }

    @ParameterizedTest
    @Rule("TASK-15")
    @CsvSource({"2026-03-31T15:59:59Z, true", "2026-03-31T16:00:00Z, false"})
    void monthsAreCutInBusinessTimeWhereverTheCustomerLives(String dialled, boolean allowed) {
        String policy = fresh("POL");
        CallCentre.policy(
                policy,
                "{\"companyWide\": false, \"caps\": [{\"kind\": \"CALENDAR_MONTH\", \"rule\": \"TASK-15\", \"max\": 1, \"thenBarredMonths\": 0}]}");

        check(
                        Map.of(
                                "history",
                                List.of(Map.of("at", dialled)),
                                "policies",
                                List.of(policy),
                                "profile",
                                Map.of("timeZone", "America/New_York")),
                        "2026-04-01T04:00:00Z")
                .body("decisions[0].allowed", equalTo(allowed));
    }

    /** The evening suits him: the policy's morning does not count for him, its holiday does. */
    @ParameterizedTest
    @Rule("TASK-13")
    @CsvSource({
        "2026-04-01T02:10:00Z, false, 2026-04-01T10:00:00Z",
        "2026-04-01T09:59:59Z, false, 2026-04-01T10:00:00Z",
        "2026-04-01T10:00:00Z, true,",
        "2026-04-01T12:00:00Z, true,",
        "2026-04-02T12:00:01Z, false, 2026-04-08T10:00:00Z"
    })
    void thePreferredWindowTakesThePlaceOfThePoliciesHours(String ask, boolean allowed, String next) {
        CallCentre.policy("COMPANY", STORE_HOURS);
        Customer customer = customer(Map.of("preferredWindow", evenings()));

        check(Map.of("customerId", customer.id()), ask)
                .body("decisions[0].allowed", equalTo(allowed))
                .body("decisions[0].reason", equalTo(allowed ? null : "OUTSIDE_WINDOWS"))
                .body("decisions[0].nextAllowedAt", equalTo(next));
    }

    /** Guard: the mark of such tasks; without it nobody is called while the program's own hours are closed. */
    @ParameterizedTest
    @Rule("TASK-13")
    @CsvSource({"2026-04-01T09:59:30Z, false", "2026-04-01T10:00:00Z, true", "2026-04-01T02:10:00Z, false"})
    void aTaskOfACustomerWithOwnHoursIsClaimedInThemAndNotOutside(Instant at, boolean evening) {
        CallCentre.policy("COMPANY", STORE_HOURS);
        Customer customer = customer(Map.of("preferredWindow", evenings()));
        String ordinary = task(program, customer(Map.of()), "a", agent);
        String own = task(program, customer, "a", agent);
        boolean morning = at.equals(MORNING);
        TestClock.set(at);

        List<String> claimed = claim(agent, program, 10).jsonPath().getList("leases.taskId");

        assertThat(claimed).isEqualTo(evening ? List.of(own) : morning ? List.of(ordinary) : List.of());
    }

    @Test
    @Rule("TASK-13")
    void aWindowThatIsPreferredFromNowOnHoldsForTasksThatWait() {
        CallCentre.policy("COMPANY", STORE_HOURS);
        Customer customer = customer(Map.of());
        task(program, customer, "a", agent);
        TestClock.set(Instant.parse("2026-04-01T10:30:00Z"));
        assertThat(claimable(agent, program)).isZero();

        change(customer, Map.of("preferredWindow", evenings()));

        Held held = claimOne(agent, program);
        dial(agent, held).then().statusCode(201);
    }

    @Test
    @Rule("TASK-15")
    void theDialsOfMergedCustomersAreThoseOfOne() {
        Customer one = customer(Map.of());
        Customer other = customer(Map.of());
        task(program, one, "a", agent);
        dial(agent, claimOne(agent, program)).then().statusCode(201);
        CallCentre.policy("COMPANY", """
                {"companyWide": true, "caps": [
                  {"kind": "CALENDAR_DAY", "rule": "TASK-15", "max": 1, "per": "CUSTOMER"}]}
                """);
        check(Map.of("customerId", other.id()), "2026-04-01T03:00:00Z").body("decisions[0].allowed", equalTo(true));

        People.merge(one.id(), other.id()).then().statusCode(200);

        check(Map.of("customerId", other.id()), "2026-04-01T03:00:00Z").body("decisions[0].allowed", equalTo(false));
        check(Map.of("customerId", one.id()), "2026-04-01T03:00:00Z").body("decisions[0].allowed", equalTo(false));
        People.assertRebuildChangesNothing();
    }

    @Test
    @Rule("TASK-17")
    void aCallbackThatIsBarredThroughoutClosesAsItOpensAndAPreviewSaysSo() {
        CallCentre.policy("COMPANY", EXCLUDING);
        TestClock.set(Instant.parse("2026-03-20T02:00:00Z"));
        Customer publicPhone = customer(Map.of("calleeClass", "PUBLIC_PHONE"));
        String barredOrder = Crm.receivedOrder(orderOf(publicPhone));
        String calledOrder = Crm.receivedOrder(orderOf(customer(Map.of())));

        as("supervisor")
                .contentType(ContentType.JSON)
                .body(Map.of("facts", List.of(deal("customerId", publicPhone.id()), deal("label", "somebody"))))
                .post("/v1/programs/deal-callback/previews")
                .then()
                .statusCode(200)
                .body("tasks.protection.barred", contains(true, false))
                .body("tasks[0].protection.rule", equalTo("TASK-17"))
                .body("tasks[0].protection.reason", equalTo("EXCLUDED_CLASS"))
                .body("tasks[1].protection.firstAllowedAt", equalTo("2026-03-31T16:00:00Z"));
        TestClock.set(MORNING);

        await().atMost(Duration.ofSeconds(20))
                .until(() -> ends(barredOrder).size() == 1 && ends(calledOrder).size() == 1);
        assertThat(ends(barredOrder)).containsExactly("CLOSED|BARRED|TASK-17");
        assertThat(ends(calledOrder)).containsExactly("READY||");
    }

    @Test
    void countersThatWereTamperedWithAreRebuilt() {
        CallCentre.policy("COMPANY", EXCLUDING);
        Customer customer = customer(Map.of("calleeClass", "PUBLIC_PHONE"));
        CallCentre.execute(
                "UPDATE contact_state SET history = '{\"attempts\":[{\"at\":\"2026-04-01T00:00:00Z\"}],\"reservations\":[],\"refusals\":[]}'"
                        + " WHERE contact_id = ?",
                customer.contact());
        check(Map.of("customerId", customer.id()), "2026-04-01T02:10:00Z").body("decisions[0].allowed", equalTo(true));

        as("admin").post("/v1/contact-checks/rebuilds").then().statusCode(200);

        check(Map.of("customerId", customer.id()), "2026-04-01T02:10:00Z")
                .body("decisions[0].reason", equalTo("EXCLUDED_CLASS"))
                .body("decisions[0].countedAttempts", equalTo(List.of()));
        People.assertRebuildChangesNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"history\": [], \"policies\": [\"P-OUT\"], \"profile\": {\"timeZone\": \"Mars/Olympus\"}} | 422 | profile.timeZone",
                "{\"history\": [], \"policies\": [\"P-OUT\"], \"profile\": {\"preferredWindow\": {\"slots\": []}}} | 422 | profile.preferredWindow.slots",
                "{\"customerId\": \"00000000-0000-0000-0000-00000000abcd\", \"profile\": {}} | 422 | profile"
            })
    void aProfileThatCannotBeIsRefusedWithItsField(String question, int status, String field) {
        as("agent")
                .contentType(ContentType.JSON)
                .body(question.substring(0, question.length() - 1) + ", \"asks\": [\"2026-04-01\"]}")
                .post("/v1/contact-checks")
                .then()
                .statusCode(status)
                .body("violations.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rule\": \"TASK-17\", \"classes\": []} | excluded.classes",
                "{\"rule\": \"TASK-17\", \"classes\": [\"ORDINARY\"]} | excluded.classes",
                "{\"classes\": [\"PUBLIC_PHONE\"]} | excluded.rule"
            })
    void classesThatCannotBeExcludedAreRefused(String excluded, String field) {
        as("admin")
                .contentType(ContentType.JSON)
                .body("{\"companyWide\": false, \"caps\": [], \"excluded\": " + excluded + "}")
                .put("/v1/contact-policies/" + fresh("POL"))
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
    }

    private static Map<String, Object> evenings() {
        return Map.of(
                "slots",
                List.of(Map.of("days", List.of("WEDNESDAY", "THURSDAY", "FRIDAY"), "from", "18:00", "to", "20:00")));
    }

    private static List<String> ends(String order) {
        return Database.rows("SELECT state, closed_reason, barred_by FROM task WHERE subject_id = ?::uuid", order);
    }

    private static Map<String, Object> orderOf(Customer customer) {
        Map<String, Object> order = new HashMap<>(Crm.order("2026-03-14T03:00:00Z"));
        order.remove("customer");
        order.put("customerId", customer.id());
        return order;
    }

    /** A deal as a preview takes it: of a stored customer, or of somebody new. */
    private static Map<String, Object> deal(String whose, Object value) {
        return Map.of(whose, value, "business", "furniture", "amount", "1.00", "closedAt", "2026-03-14T03:00:00Z");
    }

    private static void change(Customer customer, Map<String, Object> fields) {
        Map<String, Object> patch = new HashMap<>(fields);
        patch.put("reason", "found out");
        as("supervisor")
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/customers/" + customer.id())
                .then()
                .statusCode(200);
    }

    private static Customer customer(Map<String, ?> profile) {
        String phone = Crm.phone();
        Map<String, Object> body =
                new HashMap<>(Map.of("source", "crm", "externalId", fresh("C"), "name", "王芳", "phone", phone));
        body.putAll(profile);
        String id =
                Crm.post("/v1/customers", body).then().statusCode(201).extract().path("id");
        return new Customer(UUID.fromString(id), People.contactOf(id), "+86" + phone);
    }

    private static ValidatableResponse check(Map<String, ?> question, String at) {
        Map<String, Object> body = new HashMap<>(question);
        body.put("asks", List.of(at));
        return as("agent")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/contact-checks")
                .then()
                .statusCode(200);
    }
}
