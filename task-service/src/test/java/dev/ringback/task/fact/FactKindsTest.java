package dev.ringback.task.fact;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.customer;
import static dev.ringback.task.testing.Crm.fresh;
import static dev.ringback.task.testing.Crm.phone;
import static dev.ringback.task.testing.Crm.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import dev.ringback.task.testing.Topic;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of fact that a record declares, over HTTP, as a file and as an event (OPS-4, TASK-1). */
@QuarkusTest
@OnTheStack
class FactKindsTest {

    /** What each kind has of its own; the first field is one that must be there. */
    private static final Map<String, Map<String, Object>> OWN = new TreeMap<>(Map.ofEntries(
            own("gifts", "value", "120.00", "kind", "STORE_GIFT", "submittedOn", "2026-03-14", "orgUnitId", "S7"),
            own("redemptions", "campaign", "Spring", "value", "50.00", "redeemedOn", "2026-03-14", "orgUnitId", "S7"),
            own("partner-points", "openedOn", "2026-03-10", "point", "Kiosk", "specialistId", "S01"),
            own("supplies", "deliveredAt", "2026-03-10T06:30:00Z", "goods", "Rolls", "deliveredBy", "D1"),
            own("deposits", "amount", "500.00", "paidAt", "2026-03-10T06:30:00Z", "arrivalExpectedOn", "2026-03-20"),
            own("arrivals", "channel", "HONGMAI", "arrivedAt", "2026-03-12T02:00:00Z", "agentId", "A01"),
            own("deals", "revenue", "12000.00", "cost", "7000.00", "closedAt", "2026-03-12T02:00:00Z"),
            own("bookings", "visitAt", "2026-03-20T02:00:00Z", "bookedAt", "2026-03-10T06:30:00Z", "place", "Store 7"),
            own("members", "memberSince", "2026-03-10", "renewalOn", "2027-03-10", "birthday", "1988-05-20"),
            own("assignments", "ownerAgentId", "A01", "assignedOn", "2026-03-10", "keyAccount", true),
            own("handovers", "droveOffAt", "2026-03-10T07:20:00Z", "maintenanceOn", "2026-09-10"),
            own(
                    "invitations",
                    "place",
                    "Hall 3",
                    "event",
                    "Open day",
                    "heldAt",
                    "2026-04-12T02:00:00Z",
                    "invitedOn",
                    "2026-03-14"),
            own("occasions", "kind", "BIRTHDAY", "occasionOn", "1988-02-29"),
            own("notices", "text", "New price", "kind", "PRICE_CHANGE", "publishedOn", "2026-03-14"),
            own(
                    "dormant-customers",
                    "dormantSince",
                    "2026-03-01",
                    "lastPurchaseOn",
                    "2025-08-14",
                    "value",
                    "3600.00")));

    @BeforeEach
    void inTheMiddleOfMarch() {
        TestClock.set(Instant.parse("2026-03-14T04:00:00Z"));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    static Stream<String> kinds() {
        return OWN.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Rule("TASK-1")
    @Rule("OPS-4")
    void aFactOfEachKindIsTakenInOnceAndFoundAgain(String kind) {
        Map<String, Object> fact = fact(kind);

        String id = post("/v1/" + kind, fact).then().statusCode(201).extract().path("id");

        post("/v1/" + kind, fact).then().statusCode(200).body("id", equalTo(id));
        var shown = as("manager").get("/v1/" + kind + "/" + id).then().statusCode(200);
        shown.body("externalId", equalTo(fact.get("externalId")))
                .body("customerId", notNullValue())
                .body("customer", nullValue())
                .body("createdAt", startsWith("2026-03-14T04:00"));
        OWN.get(kind).forEach((field, value) -> shown.body(field, equalTo(value)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aFactOfEachKindWithoutWhatItMustSayIsRefusedAndChangesNothing(String kind) {
        Map<String, Object> fact = fact(kind);
        String needed = OWN.get(kind).keySet().iterator().next();
        fact.remove(needed);

        post("/v1/" + kind, fact).then().statusCode(422).body("violations.field", hasItem(needed));

        assertThat(Database.count("SELECT count(*) FROM customer WHERE external_id = ?", customerOf(fact)))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void otherContentUnderTheSameNameIsAConflictThatNamesTheField(String kind) {
        Map<String, Object> fact = fact(kind);
        post("/v1/" + kind, fact).then().statusCode(201);
        fact.put("business", "other");

        post("/v1/" + kind, fact)
                .then()
                .statusCode(409)
                .body("code", equalTo("EXTERNAL_ID_CONFLICT"))
                .body("violations[0].field", equalTo("business"));
    }

    @Test
    @Rule("OPS-4")
    void aFileOfEachKindIsTakenInAndItsBadRowsAreTold() {
        Map<String, String> imports = new LinkedHashMap<>();
        OWN.keySet().forEach(kind -> imports.put(kind, imported(kind)));

        imports.forEach((kind, id) -> await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as("crm")
                        .get("/v1/imports/" + id)
                        .then()
                        .body("kind", equalTo(kind))
                        .body("state", equalTo("DONE"))
                        .body("accepted", equalTo(1))
                        .body("rejected", equalTo(1))));
    }

    /** Sends a good row and one that lacks what is the kind's own. */
    private static String imported(String kind) {
        Map<String, Object> own = OWN.get(kind);
        String good = own.values().stream().map(String::valueOf).collect(Collectors.joining(","));
        String file =
                "externalId,customerExternalId,customerName,customerPhone,business," + String.join(",", own.keySet())
                        + "\nF-1,C-1,王伟," + phone() + ",furniture," + good
                        + "\nF-2,C-2,王芳," + phone() + ",furniture," + ",".repeat(own.size() - 1) + "\n";
        return as("crm")
                .header("Idempotency-Key", fresh("key"))
                .contentType("text/csv")
                .body(file)
                .post("/v1/imports?kind=" + kind + "&source=" + fresh("erp"))
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({
        "deposits, amount, 1.234, AMOUNT",
        "gifts, value, -1, AMOUNT",
        "gifts, submittedOn, 2026-03-16, HAPPENED",
        "bookings, visitAt, 2026-03-10T06:29:59Z, NOT_BEFORE",
        "members, renewalOn, 2026-03-09, NOT_BEFORE",
        "members, birthday, 1899-12-31, DATED",
        "partner-points, specialistId, S 1, IDENTIFIER"
    })
    void aFieldThatCannotBeIsNamedWithItsCode(String kind, String field, String value, String code) {
        Map<String, Object> fact = fact(kind);
        fact.put(field, value);

        post("/v1/" + kind, fact)
                .then()
                .statusCode(422)
                .body("violations.field", equalTo(List.of(field)))
                .body("violations.code", equalTo(List.of(code)));
    }

    @Test
    void whatIsOursToGiveIsNotTaken() {
        Map<String, Object> gift = fact("gifts");
        gift.put("id", "0195d4c3-22aa-7f00-9c11-3b5d7e9f1a02");

        post("/v1/gifts", gift).then().statusCode(422).body("violations.field", hasItem("id"));
    }

    @Test
    void amountsAndInstantsThatMeanTheSameAreTheSame() {
        Map<String, Object> deposit = fact("deposits");
        String id = post("/v1/deposits", deposit).path("id");
        deposit.put("amount", "500");
        deposit.put("paidAt", "2026-03-10T14:30:00+08:00");

        post("/v1/deposits", deposit).then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void numbersInTextsAreMasked() {
        Map<String, Object> notice = fact("notices");
        notice.put("text", "Ask 138 1234 5678");

        post("/v1/notices", notice).then().statusCode(201).body("text", equalTo("Ask 138****5678"));
    }

    @Test
    @Rule("OPS-4")
    void eachFactIsAnnouncedToTheOtherServices() {
        String gift = post("/v1/gifts", fact("gifts")).path("id");
        String deal = post("/v1/deals", fact("deals")).path("id");
        String arrival = post("/v1/arrivals", fact("arrivals")).path("id");

        Topic.fact().awaitOne(gift, "dev.ringback.fact-recorded.v1");
        Topic.fact().awaitOne(deal, "dev.ringback.deal-closed.v1");
        Topic.fact().awaitOne(arrival, "dev.ringback.arrival-recorded.v1");
    }

    private static Map<String, Object> fact(String kind) {
        Map<String, Object> fact = new LinkedHashMap<>();
        fact.put("source", "crm");
        fact.put("externalId", fresh("F"));
        fact.put("customer", customer());
        fact.put("business", "furniture");
        fact.putAll(OWN.get(kind));
        return fact;
    }

    private static Object customerOf(Map<String, Object> fact) {
        return ((Map<?, ?>) fact.get("customer")).get("externalId");
    }

    private static Map.Entry<String, Map<String, Object>> own(String kind, Object... fields) {
        Map<String, Object> own = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            own.put((String) fields[i], fields[i + 1]);
        }
        return Map.entry(kind, own);
    }
}
