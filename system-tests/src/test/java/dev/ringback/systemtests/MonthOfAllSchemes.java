package dev.ringback.systemtests;

import static dev.ringback.systemtests.CallingRoom.accepted;
import static dev.ringback.systemtests.CallingRoom.soon;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ringback.systemtests.CallingRoom.Call;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * November 2027 of a company that all schemes score, lived once: what its CRM pushes, what its agents dial and record, what its
 * customers complain about, which reports its store owes, and what its telephones cost. P1 and P2 are paid by points (S1), M1 and M2 by
 * the piece (S2).
 */
final class MonthOfAllSchemes {

    static final String MONTH = "2027-11";
    /** Effective calls of M2: the first number above 50 a day of 25. */
    static final int MANY = 1_251;

    static final String SITE = "AS-SITE";
    static final String STORE = "AS-STORE";

    private static final String DEAL = "deal-callback";
    private static final String REACHED = "\"outcome\": \"EFFECTIVE\", \"disposition\": \"SATISFIED\"";

    private static final Instant FIRST_TUESDAY = Instant.parse("2027-11-02T02:00:00Z");
    private static final Instant BACK_FROM_THE_TRIP = Instant.parse("2027-11-09T09:00:00Z");
    private static final Instant NEXT_DAY = Instant.parse("2027-11-10T02:00:00Z");
    /** A second after noon, when the report of the week before was due. */
    private static final Instant FIRST_REPORT_MISSED = Instant.parse("2027-11-15T04:00:01Z");

    private static final Instant SECOND_REPORT_MISSED = Instant.parse("2027-11-22T04:00:01Z");
    private static final Instant THIRD_REPORT_MISSED = Instant.parse("2027-11-29T04:00:01Z");

    private static @Nullable MonthOfAllSchemes lived;

    private final CallingRoom room = new CallingRoom();
    private final Http crm = room.as("crm", "crm");
    private final Http officer = room.as("complaint-officer", "officer-1");
    private final Http quality = room.as("quality", "quality-1");
    private final Http manager = room.as("manager", "manager-1");
    private final Map<String, Call> calls = new HashMap<>();
    private final Map<String, String> duties = new HashMap<>();

    private MonthOfAllSchemes() {
        SharedStack.get().clock().set(FIRST_TUESDAY.minusSeconds(7200));
        company();
        business();
        SharedStack.get().clock().set(FIRST_TUESDAY);
        callbacks();
        complaints();
        telephones();
        reportIsOwed();
        SharedStack.get().clock().set(BACK_FROM_THE_TRIP);
        trip();
        SharedStack.get().clock().set(NEXT_DAY);
        calls.putAll(room.call("P1", "trip-callback", Map.of("AS-V1", REACHED), 1));
        facts();
        reports();
    }

    /** Lived when first asked for. */
    static synchronized MonthOfAllSchemes lived() {
        MonthOfAllSchemes month = lived;
        if (month == null) {
            month = new MonthOfAllSchemes();
            lived = month;
        }
        return month;
    }

    /** The call about an order, an enquiry or a visit. */
    Call call(String subject) {
        return calls.get(subject);
    }

    /** The store's report of the week that begins on a day. */
    String duty(String monday) {
        return duties.get(monday);
    }

    private void company() {
        Http hr = room.as("hr", "hr-1");
        accepted(hr.put("/v1/directory/org-units/AS", "{\"name\": \"All schemes\", \"kind\": \"COMPANY\"}"));
        accepted(hr.put(
                "/v1/directory/org-units/" + SITE, "{\"name\": \"Site\", \"kind\": \"SITE\", \"parentId\": \"AS\"}"));
        accepted(hr.put(
                "/v1/directory/org-units/" + STORE,
                "{\"name\": \"Store\", \"kind\": \"STORE\", \"parentId\": \"AS\"}"));
        room.hire("P1", SITE, "{\"basePay\": \"4000.00\"}");
        room.hire("P2", SITE, "{\"basePay\": \"4000.00\"}");
        String piece = "{\"basePay\": \"3000.00\", \"scheme\": \"S2\", \"baseTaskPay\": \"2000.00\"}";
        room.hire("M1", SITE, piece);
        room.hire("M2", SITE, piece);
    }

    /** What the CRM pushes on the first: the deals of October, an enquiry of its last week, who came and who bought. */
    private void business() {
        order("AS-P1-1", "P1");
        order("AS-P1-2", "P1");
        order("AS-P2-1", "P2");
        order("AS-P2-2", "P2");
        IntStream.rangeClosed(1, 5).forEach(i -> order("AS-M1-" + i, "M1"));
        accepted(crm.post("/v1/enquiries", """
                {"source": "as", "externalId": "AS-P2-E", "business": "boilers", "ownerAgentId": "P2",
                 "receivedAt": "2027-10-27T02:00:00Z", "customer": %s}""".formatted(customer("AS-P2-E"))));
        manyOrders();
        arrival("AS-A1", "M1", "HONGMAI");
        arrival("AS-A2", "M1", "OTHER");
        IntStream.rangeClosed(1, 10).forEach(i -> arrival("AS-B" + i, "M2", "HONGMAI"));
        arrival("AS-B11", "M2", "OTHER");
        deal("AS-D1", "12000.00", "7000.00", "");
        deal("AS-D2", "8000.00", "3000.00", ", \"eventId\": \"AUTUMN\", \"invitedByPhone\": true");
    }

    private void order(String id, String owner) {
        accepted(crm.post("/v1/orders", """
                {"source": "as", "externalId": "%s", "business": "tv", "amount": "10.00", "orgUnitId": "AS-SITE",
                 "closedAt": "2027-10-12T03:00:00Z", "ownerAgentId": "%s", "customer": %s}""".formatted(id, owner, customer(id))));
    }

    private void manyOrders() {
        String rows = IntStream.range(0, MANY).mapToObj(i -> """
                        {"externalId": "AS-M2-%1$d", "business": "tv", "amount": "10.00", "closedAt": "2027-10-12T03:00:00Z",\
                         "ownerAgentId": "M2", "orgUnitId": "AS-SITE",\
                         "customer": {"externalId": "AS-C-%1$d", "name": "Customer", "phone": "1360000%1$04d"}}""".formatted(i)).collect(Collectors.joining("\n"));
        JsonNode queued =
                accepted(crm.post("/v1/imports?kind=orders&source=as", rows, "all-schemes", "application/x-ndjson"));
        String path = "/v1/imports/" + queued.path("id").asText();
        soon(
                "the orders are in",
                () -> crm.get(path).body().path("state").asText().equals("DONE"));
    }

    private void arrival(String id, String agent, String channel) {
        accepted(crm.post("/v1/arrivals", """
                {"source": "as", "externalId": "%s", "agentId": "%s", "channel": "%s", "business": "skin",
                 "arrivedAt": "2027-11-01T02:00:00Z", "customer": %s}""".formatted(id, agent, channel, customer(id))));
    }

    private void deal(String id, String revenue, String cost, String rest) {
        accepted(crm.post("/v1/deals", """
                {"source": "as", "externalId": "%s", "agentId": "M1", "business": "skin", "revenue": "%s", "cost": "%s",
                 "closedAt": "2027-11-01T03:00:00Z", "customer": %s%s}""".formatted(id, revenue, cost, customer(id), rest)));
    }

    private static String customer(String id) {
        return "{\"externalId\": \"%s-C\", \"name\": \"Zhao Min\", \"phone\": \"137%08d\"}"
                .formatted(id, Math.floorMod(id.hashCode(), 100_000_000));
    }

    private void callbacks() {
        calls.putAll(room.call("P1", DEAL, Map.of("AS-P1-1", REACHED, "AS-P1-2", REACHED), 1));
        calls.putAll(room.call("P2", DEAL, Map.of("AS-P2-1", REACHED, "AS-P2-2", "\"outcome\": \"NO_ANSWER\""), 1));
        calls.putAll(room.call("P2", "enquiry-callback", Map.of("AS-P2-E", REACHED), 1));
        calls.putAll(room.call(
                "M1",
                DEAL,
                Map.of(
                        "AS-M1-1", REACHED,
                        "AS-M1-2", "\"outcome\": \"EFFECTIVE\", \"disposition\": \"ORDERED\"",
                        "AS-M1-3", "\"outcome\": \"EFFECTIVE\", \"disposition\": \"DISSATISFIED\"",
                        "AS-M1-4", "\"outcome\": \"CONNECTED_INCOMPLETE\"",
                        "AS-M1-5", "\"outcome\": \"NO_ANSWER\""),
                1));
        room.call(
                "M2",
                DEAL,
                IntStream.range(0, MANY)
                        .boxed()
                        .collect(Collectors.toMap(i -> "AS-M2-" + i, any -> "\"outcome\": \"EFFECTIVE\"")),
                12);
    }

    /** Two complaints about one agent's manner, one found on a recording, and one that the site answers for. */
    private void complaints() {
        judge(complaint("AS-K1", "PHONE", "ATTITUDE", "AS-P1-1"), "\"subjectAgentId\": \"P1\"", "S3:4.3");
        judge(complaint("AS-K2", "LETTER", "ATTITUDE", "AS-P1-2"), "\"subjectAgentId\": \"P1\"", "S3:4.3");
        judge(complaint("AS-K3", "MONITORING", "ATTITUDE", "AS-P2-1"), "\"subjectAgentId\": \"P2\"", "S3:4.1");
        judge(complaint("AS-K4", "PHONE", "OPERATION_ERROR", "AS-M1-1"), "\"orgUnitId\": \"AS-SITE\"", "S3:8.1");
    }

    private String complaint(String id, String channel, String cause, String about) {
        return accepted(officer.post("/v1/complaints", """
                        {"source": "as", "externalId": "%s", "channel": "%s", "causeClass": "%s", "customerId": "%s",
                         "receivedAt": "%s", "text": "As told."}""".formatted(
                                id, channel, cause, call(about).customerId(), FIRST_TUESDAY)))
                .path("id")
                .asText();
    }

    private void judge(String complaint, String whom, String item) {
        accepted(quality.post("/v1/complaints/" + complaint + "/findings", """
                {"companyCaused": true, %s, "penaltyItem": "%s", "standard": "003 part 5", "reason": "Heard on the recording."}""".formatted(whom, item)));
    }

    /** October's bills come in November, and count in November. */
    private void telephones() {
        approved("""
                {"source": "as", "externalId": "bill", "type": "PHONE_BILL", "agentId": "P2", "month": "2027-11", "line": "desk-1",
                 "longDistance": true, "total": "180.50", "privateCharges": "12.00", "premiumCharges": "5.00"}""");
        approved("""
                {"source": "as", "externalId": "quota", "type": "PHONE_QUOTA", "orgUnitId": "AS-SITE", "month": "2027-11",
                 "total": "900.25", "quota": "800.00"}""");
    }

    private void approved(String fact) {
        String id = accepted(manager.post("/v1/facts", fact)).path("id").asText();
        accepted(room.as("manager", "manager-2")
                .post(
                        "/v1/facts/approvals",
                        "{\"id\": \"%s\", \"approved\": true, \"reason\": \"Seen.\"}".formatted(id)));
    }

    /** Hours and online marketing of M1, as the roster and the shop tell them. */
    private void facts() {
        accepted(manager.post("/v1/facts", """
                {"source": "as", "externalId": "hours", "type": "ATTENDANCE", "agentId": "M1", "occurredOn": "2027-11-02",
                 "hoursRostered": "8", "hoursWorked": "6"}"""));
        accepted(manager.post("/v1/facts", """
                {"source": "as", "externalId": "online", "type": "MARKETING", "agentId": "M1", "occurredOn": "2027-11-02",
                 "onlinePlanned": 10, "onlineDone": 8, "effectiveLeads": 4}"""));
    }

    private void trip() {
        accepted(crm.post("/v1/trips", """
                {"source": "as", "externalId": "AS-T1", "salespersonId": "S1", "returnedOn": "2027-11-09", "ownerAgentId": "P1",
                 "orgUnitId": "AS-SITE", "visits": [{"externalId": "AS-V1", "business": "tv", "customer": %s}]}""".formatted(customer("AS-V1"))));
    }

    private void reportIsOwed() {
        accepted(manager.post("/v1/reports/assignments", """
                {"kind": "SERVICE_CALLBACKS", "orgUnitId": "AS-STORE", "agentId": "P1", "effectiveFrom": "2027-11-08"}"""));
    }

    /** Nobody hands a report in. For the third he says so beforehand. */
    private void reports() {
        missed("2027-11-08", FIRST_REPORT_MISSED);
        missed("2027-11-15", SECOND_REPORT_MISSED);
        await("2027-11-22", "OPEN");
        accepted(room.as("agent", "P1")
                .post("/v1/reports/duties/" + duty("2027-11-22") + "/explanations", "{\"text\": \"Stocktaking.\"}"));
        SharedStack.get().clock().set(THIRD_REPORT_MISSED);
        await("2027-11-22", "OVERDUE");
    }

    private void missed(String monday, Instant afterwards) {
        SharedStack.get().clock().set(afterwards);
        await(monday, "OVERDUE");
        accepted(quality.post("/v1/reports/duties/" + duty(monday) + "/confirmations", "{}"));
    }

    private void await(String monday, String state) {
        soon("the report of " + monday + " is " + state, () -> {
            for (JsonNode duty : quality.get("/v1/reports/duties?limit=100&orgUnitId=" + STORE)
                    .body()
                    .path("items")) {
                if (duty.path("from").asText().equals(monday)
                        && duty.path("state").asText().equals(state)) {
                    duties.put(monday, duty.path("id").asText());
                    return true;
                }
            }
            return false;
        });
    }
}
