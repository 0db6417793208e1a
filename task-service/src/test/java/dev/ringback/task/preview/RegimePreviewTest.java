package dev.ringback.task.preview;

import static dev.ringback.task.testing.Crm.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.oneOf;
import static org.hamcrest.Matchers.startsWith;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The callback regimes of the sources as previews: when each fact is called back, and which are not. */
@QuarkusTest
@OnTheStack
class RegimePreviewTest {

    @BeforeEach
    void onTheTenthOfMarch() {
        TestClock.set(Instant.parse("2026-03-10T07:30:00Z"));
    }

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Guard: {@code isBefore} in {@code CallWindow.over} (G3); with {@code !isAfter} the deadline itself is late. */
    @Test
    @Rule("TASK-20")
    void whoDroveOffIsThankedWithinTheHourAndTheHourItselfStillMeetsIt() {
        Map<String, Object> body =
                facts(Map.of("label", "Wang", "business", "cars", "droveOffAt", "2026-03-10T15:20:00+08:00"));

        preview("thank-you", body)
                .then()
                .statusCode(200)
                .body("tasks.purpose", contains("THANK_YOU"))
                .body("tasks.opensAt", contains("2026-03-10T07:20:00Z"))
                .body("tasks.dueAt", contains("2026-03-10T08:20:00Z"))
                .body("tasks.dueOn", contains("2026-03-10"));
        body.put("asOf", "2026-03-10T08:20:00Z");
        preview("thank-you", body).then().body("facts.in", contains(true));
        body.put("asOf", "2026-03-10T08:20:01Z");
        preview("thank-you", body)
                .then()
                .body("facts.in", contains(false))
                .body("facts.reason", contains("WINDOW_OVER"));
    }

    @Test
    @Rule("TASK-20")
    void anHourThatCrossesMidnightEndsOnTheNextBusinessDay() {
        preview("thank-you", facts(Map.of("business", "cars", "droveOffAt", "2026-03-10T15:30:00Z")))
                .then()
                .body("tasks.opensOn", contains("2026-03-10"))
                .body("tasks.dueOn", contains("2026-03-11"));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-13T15:59:59Z, true", "2026-03-13T16:00:00Z, false"})
    @Rule("TASK-20")
    void theCallbackAfterAHandoverIsDueOnTheThirdDay(String asOf, boolean in) {
        Map<String, Object> body = facts(Map.of("business", "cars", "droveOffAt", "2026-03-10T15:20:00+08:00"));
        body.put("asOf", asOf);

        preview("handover-callback", body)
                .then()
                .body("facts.in", contains(in))
                .body("facts.dueOn", contains("2026-03-13"));
    }

    @Test
    @Rule("TASK-20")
    void anAssignedCustomerIsContactedWithinAWeek() {
        preview("first-contact", facts(Map.of("business", "cars", "assignedOn", "2026-03-10", "ownerAgentId", "A01")))
                .then()
                .body("tasks.opensOn", contains("2026-03-10"))
                .body("tasks.dueOn", contains("2026-03-17"))
                .body("tasks.ownerAgentId", contains("A01"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T02:00:00Z, 2026-06-30",
        "2026-03-30T16:00:00Z, 2026-06-30",
        "2026-03-30T02:00:00Z, 2026-06-30",
        "2025-11-30T02:00:00Z, 2026-02-28",
        "2026-01-31T15:59:59Z, 2026-04-30"
    })
    @Rule("TASK-19")
    void whoHesitatedIsCaredForWithinThreeMonthsClampedToTheEndOfTheMonth(String endedAt, String due) {
        Map<String, Object> body = facts(call("UNDECIDED", endedAt));
        body.put("asOf", endedAt);

        preview("care-contact", body).then().statusCode(200).body("tasks.dueOn", contains(due));
    }

    @Test
    @Rule("TASK-19")
    void onlyWhatWasSaidInTheCallGivesRiseToAFollowUp() {
        Map<String, Object> tried = program("CONSIDERING", Map.of("kind", "WITHIN", "within", "P2D"));
        tried.put("terms", Map.of("conditions", List.of(Map.of("field", "disposition", "in", List.of("CONSIDERING")))));
        Map<String, Object> body = facts(
                call("CONSIDERING", "2026-03-10T02:00:00Z"),
                call("SATISFIED", "2026-03-10T02:00:00Z"),
                Map.of("business", "cars", "endedAt", "2026-03-10T02:00:00Z", "outcome", "NO_ANSWER"));
        body.put("program", tried);

        preview("tried", body)
                .then()
                .body("facts.in", contains(true, false, false))
                .body("facts[1].reason", equalTo("CONDITION"))
                .body("tasks.dueOn", contains("2026-03-12"));
    }

    @Test
    @Rule("TASK-22")
    void anAccountIsCalledEveryTwoDaysWhileItLasts() {
        Map<String, Object> body = facts(
                Map.of("business", "cars", "assignedOn", "2026-03-10", "until", "2026-03-15", "ownerAgentId", "A01"));
        body.put("program", program("REGULAR_CALLBACK", recurring(2, "DAYS", 0, "until")));

        preview("tried", body)
                .then()
                .body("tasks.opensOn", contains("2026-03-12", "2026-03-14"))
                .body("tasks.round", contains(1, 2));
        body.put("asOf", "2026-03-14T15:59:59Z");
        preview("tried", body).then().body("tasks.opensOn", contains("2026-03-14"));
        body.put("asOf", "2026-03-14T16:00:00Z");
        preview("tried", body).then().body("tasks", empty()).body("facts.reason", contains("WINDOW_OVER"));
    }

    @Test
    @Rule("TASK-22")
    void whatComesEveryMonthIsClampedAndDoesNotDrift() {
        Map<String, Object> body = facts(Map.of("business", "cars", "assignedOn", "2026-01-31", "ownerAgentId", "A01"));
        body.put("program", program("KEY_ACCOUNT", recurring(1, "MONTHS", 2, null)));
        body.put("asOf", "2026-02-20T02:00:00Z");

        preview("tried", body)
                .then()
                .body("tasks.opensOn", contains("2026-02-28"))
                .body("tasks.dueOn", contains("2026-03-02"));
        body.put("asOf", "2026-03-03T02:00:00Z");
        preview("tried", body)
                .then()
                .body("tasks.opensOn", contains("2026-03-31"))
                .body("tasks.round", contains(2));
    }

    @Test
    @Rule("TASK-22")
    void aNoticeGoesOutOnItsDayAndNoOther() {
        Map<String, Object> body =
                facts(Map.of("business", "cars", "kind", "PRICE_CHANGE", "text", "New", "publishedOn", "2026-03-10"));

        preview("notice-callback", body)
                .then()
                .body("tasks.opensOn", contains("2026-03-10"))
                .body("tasks.dueOn", contains("2026-03-10"));
        body.put("asOf", "2026-03-10T16:00:00Z");
        preview("notice-callback", body).then().body("facts.in", contains(false));
    }

    @Test
    @Rule("TASK-22")
    void whatACallbackFoundIsVerifiedByAnother() {
        Map<String, Object> tried = program("CALLBACK_CHECK", Map.of("kind", "WITHIN", "within", "P1W", "from", "P1D"));
        tried.put(
                "terms", Map.of("conditions", List.of(Map.of("field", "disposition", "in", List.of("DISSATISFIED")))));
        Map<String, Object> body = facts(call("DISSATISFIED", "2026-03-10T02:00:00Z"));
        body.put("program", tried);

        preview("tried", body)
                .then()
                .body("tasks.opensOn", contains("2026-03-11"))
                .body("tasks.dueOn", contains("2026-03-17"));
    }

    @Test
    @Rule("TASK-23")
    void aBirthdayComesEachYearAndTheTwentyNinthOfFebruaryIsTheTwentyEighthWhereThereIsNone() {
        Map<String, Object> body = facts(
                Map.of("label", "leap", "business", "cars", "kind", "BIRTHDAY", "occasionOn", "1988-02-29"),
                Map.of("label", "may", "business", "cars", "kind", "BIRTHDAY", "occasionOn", "1990-05-20"),
                Map.of("label", "festival", "business", "cars", "kind", "FESTIVAL", "occasionOn", "2026-05-20"));

        preview("birthday-greeting", body)
                .then()
                .body("tasks.customerLabel", contains("leap", "may"))
                .body("tasks.opensOn", contains("2027-02-28", "2026-05-20"))
                .body("facts[2].reason", equalTo("CONDITION"));
        body.put("asOf", "2028-02-29T15:59:59Z");
        preview("birthday-greeting", body).then().body("tasks.opensOn", hasItem("2028-02-29"));
    }

    @Test
    @Rule("TASK-22")
    @Rule("TASK-20")
    void aFestivalIsGreetedOnItsDay() {
        preview("holiday-greeting", facts(Map.of("business", "cars", "kind", "FESTIVAL", "occasionOn", "2026-05-01")))
                .then()
                .body("tasks.opensOn", contains("2026-05-01"))
                .body("tasks.dueOn", contains("2026-05-01"));
    }

    @Test
    @Rule("TASK-20")
    void aRenewalIsRemindedOfBeforeItsDayAndAFactWithoutThatDayIsNot() {
        Map<String, Object> body = facts(
                Map.of("business", "cars", "memberSince", "2026-01-01", "renewalOn", "2026-04-09"),
                Map.of("business", "cars", "memberSince", "2026-01-01"));
        body.put(
                "program",
                program("RENEWAL", Map.of("kind", "BEFORE", "date", "renewalOn", "fromDays", 30, "toDays", 7)));

        preview("tried", body)
                .then()
                .body("tasks.opensOn", contains("2026-03-10"))
                .body("tasks.dueOn", contains("2026-04-02"))
                .body("tasks.targetOn", contains("2026-04-09"))
                .body("facts[1].reason", equalTo("NOT_DUE"));
    }

    @Test
    @Rule("TASK-1")
    void aBookedVisitIsRemindedOfOnTheDayBefore() {
        preview(
                        "revisit-reminder",
                        facts(Map.of(
                                "business",
                                "skin",
                                "bookedAt",
                                "2026-03-01T02:00:00Z",
                                "visitAt",
                                "2026-03-20T16:00:00Z")))
                .then()
                .body("tasks.opensOn", contains("2026-03-20"))
                .body("tasks.dueOn", contains("2026-03-20"));
    }

    @Test
    @Rule("TASK-25")
    void aNoticeThatWasNotDeliveredIsDeliveredAndConfirmedASecondTime() {
        Map<String, Object> body =
                facts(call("NOTICE_NOT_DELIVERED", "2026-03-10T02:00:00Z"), call("INVITED", "2026-03-10T02:00:00Z"));
        Map<String, Object> again =
                program("EVENT_INVITATION", Map.of("kind", "WITHIN", "within", "P3D", "from", "P1D"));
        again.put(
                "terms",
                Map.of(
                        "trigger",
                        "CALL",
                        "conditions",
                        List.of(Map.of("field", "disposition", "in", List.of("NOTICE_NOT_DELIVERED")))));
        body.put("program", again);

        preview("tried", body)
                .then()
                .body("facts.in", contains(true, false))
                .body("tasks.opensOn", contains("2026-03-11"))
                .body("tasks.dueOn", contains("2026-03-13"))
                .body("tasks.subject.kind", contains("CALL"));
    }

    @Test
    @Rule("TASK-10")
    void fortyPercentOfTheGiftsOfEachStoreAreVerifiedRoundedUpOfHighestValueFirst() {
        List<Map<String, Object>> gifts = new ArrayList<>();
        IntStream.rangeClosed(1, 6).forEach(i -> gifts.add(gift("A", "a" + i, i + "0.00", "STORE_GIFT")));
        IntStream.rangeClosed(1, 5).forEach(i -> gifts.add(gift("B", "b" + i, i + "0.00", "STORE_GIFT")));
        gifts.add(gift("B", "bought", "900.00", "SELF_BOUGHT"));
        gifts.add(gift("C", "c1", "1.00", "STORE_GIFT"));

        Map<String, Object> body = new HashMap<>(Map.of("facts", gifts));
        preview("gift-verification", body)
                .then()
                .statusCode(200)
                // 2.4 is 3, 2 is 2, 0.4 is 1
                .body("tasks.customerLabel", contains("a4", "a5", "a6", "b4", "b5", "c1"))
                .body("facts.findAll { it.reason == 'NOT_DRAWN' }", hasSize(6))
                .body("facts.findAll { it.reason == 'CONDITION' }", hasSize(1));
    }

    static Stream<Arguments> regimes() {
        return Stream.of(
                Arguments.of(
                        "STORE_REDEMPTION", Map.of("campaign", "S", "redeemedOn", "2026-03-10", "orgUnitId", "S7")),
                Arguments.of("NEW_PARTNER_POINT", Map.of("point", "K", "openedOn", "2026-03-10", "specialistId", "S1")),
                Arguments.of("DELIVERY_SERVICE", Map.of("deliveredAt", "2026-03-10T02:00:00Z")),
                Arguments.of(
                        "DEPOSIT_NOT_ARRIVED",
                        Map.of("paidAt", "2026-03-10T02:00:00Z", "amount", "1", "arrivalExpectedOn", "2026-03-10")),
                Arguments.of("DORMANT_REACTIVATION", Map.of("dormantSince", "2026-03-10")),
                Arguments.of("MEMBER_CARE", Map.of("memberSince", "2026-03-10")),
                Arguments.of(
                        "EVENT_INVITATION",
                        Map.of(
                                "event",
                                "E",
                                "place",
                                "P",
                                "heldAt",
                                "2026-04-10T02:00:00Z",
                                "invitedOn",
                                "2026-03-10")));
    }

    @ParameterizedTest
    @MethodSource("regimes")
    @Rule("TASK-1")
    @Rule("TASK-11")
    @Rule("TASK-23")
    void everyPurposeHasItsOwnKindOfFactAndTakesAnySchedule(String purpose, Map<String, Object> fact) {
        Map<String, Object> full = new HashMap<>(fact);
        full.put("business", "any");
        Map<String, Object> body = facts(full);
        body.put("program", program(purpose, Map.of("kind", "WITHIN", "within", "P3D", "from", "P1D")));

        preview("tried", body)
                .then()
                .statusCode(200)
                .body("tasks.purpose", contains(purpose))
                .body("tasks.opensOn", contains("2026-03-11"))
                .body("tasks.dueOn", contains("2026-03-13"));
    }

    static Stream<Arguments> impossible() {
        return Stream.of(
                fault(program("MEMBER_CARE", recurring(0, "DAYS", 0, null)), "schedule.every"),
                fault(program("MEMBER_CARE", recurring(2, "DAYS", 2, null)), "schedule.withinDays"),
                fault(program("MEMBER_CARE", recurring(1, "MONTHS", 28, null)), "schedule.withinDays"),
                fault(program("MEMBER_CARE", recurring(1, "DAYS", 0, "heldAt")), "schedule.until"),
                fault(program("RENEWAL", before("visitAt", 3, 1)), "schedule.date"),
                fault(program("RENEWAL", before("level", 3, 1)), "schedule.date"),
                fault(program("RENEWAL", before("renewalOn", 1, 2)), "schedule.toDays"),
                fault(program("RENEWAL", Map.of("kind", "WITHIN", "within", "PT1H")), "schedule.within"),
                fault(program("RENEWAL", Map.of("kind", "WITHIN", "within", "1 hour")), "schedule.within"),
                fault(
                        program("THANK_YOU", Map.of("kind", "WITHIN", "within", "PT1H", "from", "PT2H")),
                        "schedule.from"),
                fault(program("THANK_YOU", Map.of("kind", "WITHIN", "within", "PT1H", "from", "P1D")), "schedule.from"),
                fault(terms("THANK_YOU", Map.of("trigger", "COMPLAINT")), "terms.trigger"),
                fault(terms("THANK_YOU", condition("colour", "red")), "terms.conditions[0].field"),
                fault(terms("GIFT_VERIFICATION", condition("kind", "WON")), "terms.conditions[0].in[0]"),
                fault(terms("KEY_ACCOUNT", condition("keyAccount", "yes")), "terms.conditions[0].in[0]"),
                fault(terms("KEY_ACCOUNT", Map.of("targets", Map.of())), "terms.targets"),
                fault(terms("KEY_ACCOUNT", Map.of("callerNumber", "12-3")), "terms.callerNumber"));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    @Rule("TASK-20")
    @Rule("TASK-22")
    void whatCannotBeIsRefusedWithThePathOfTheField(Map<String, Object> program, String field) {
        as("admin")
                .contentType(ContentType.JSON)
                .body(program)
                .put("/v1/programs/impossible")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem(field));
        as("admin").get("/v1/programs/impossible").then().statusCode(404);
    }

    @Test
    @Rule("TASK-3")
    void aTargetThatTheQuotaCanNeverReachIsRefused() {
        Map<String, Object> program =
                program("TECHNICAL_ENQUIRY", Map.of("kind", "NEXT_WEEK", "from", "MONDAY", "to", "FRIDAY"));
        program.put("quota", Map.of("perDay", List.of(5), "days", List.of("MONDAY", "FRIDAY"), "per", "PROGRAM"));
        program.put("terms", Map.of("targets", Map.of("perWeek", 11, "perMonth", 51)));

        as("admin")
                .contentType(ContentType.JSON)
                .body(program)
                .put("/v1/programs/impossible")
                .then()
                .statusCode(422)
                .body("violations.field", contains("terms.targets.perWeek", "terms.targets.perMonth"));
    }

    @Test
    void anUnknownTriggerIsRefusedWithItsPath() {
        as("admin")
                .contentType(ContentType.JSON)
                .body(terms("THANK_YOU", Map.of("trigger", "WEATHER")))
                .put("/v1/programs/impossible")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem(startsWith("terms.trigger")));
    }

    @Test
    @Rule("TASK-1")
    void aProgramShowsTheClassAndTheBusinessTypeOfItsCalls() {
        as("manager")
                .get("/v1/programs/gift-verification")
                .then()
                .body("outboundClass", equalTo("SUPERVISION"))
                .body("businessType", equalTo("DATA_CHECK"))
                .body("subjectKind", equalTo("GIFT"))
                .body("terms.channel", equalTo("SMS"));
        as("manager")
                .get("/v1/programs?limit=200")
                .then()
                .body("items.outboundClass", everyItem(oneOf("SERVICE", "SURVEY", "SUPERVISION", "SALES")));
    }

    @Test
    @Rule("TASK-1")
    void everyPurposeNamesItsClassItsBusinessTypeAndItsTriggerWhoseFieldsAreTold() {
        as("bi").get("/v1/programs/purposes")
                .then()
                .statusCode(200)
                .body("items.purpose", hasItem("DORMANT_REACTIVATION"))
                .body("items.find { it.purpose == 'RENEWAL' }.outboundClass", equalTo("SALES"))
                .body("items.find { it.purpose == 'RENEWAL' }.businessType", equalTo("RETENTION"))
                .body("items.find { it.purpose == 'RENEWAL' }.subjectKind", equalTo("MEMBER"))
                .body("items.outboundClass.unique().size()", equalTo(4))
                .body("items.businessType.unique().size()", equalTo(9));
        as("manager")
                .get("/v1/programs/triggers")
                .then()
                .statusCode(200)
                .body("items.find { it.subjectKind == 'HANDOVER' }.atAnInstant", equalTo(true))
                .body("items.find { it.subjectKind == 'GIFT' }.atAnInstant", equalTo(false))
                .body("items.find { it.subjectKind == 'GIFT' }.fields.name", hasItem("kind"))
                .body(
                        "items.find { it.subjectKind == 'CALL' }.fields.find { it.name == 'disposition' }.values",
                        hasItem("UNMET_NEED"));
    }

    @Test
    @Rule("TASK-1")
    void everyShippedProgramCouldBePutAsItIs() {
        List<Map<String, Object>> shipped =
                as("manager").get("/v1/programs?limit=500").jsonPath().getList("items");
        for (Map<String, Object> program : shipped) {
            Map<String, Object> content = new HashMap<>(program);
            content.keySet()
                    .removeAll(
                            List.of("id", "version", "effectiveFrom", "outboundClass", "businessType", "subjectKind"));
            Map<String, Object> body = new HashMap<>(Map.of("program", content));
            body.put("period", Map.of("from", "1999-01-01", "until", "1999-01-01"));
            String kind = as("manager").get("/v1/programs/" + program.get("id")).path("schedule.kind");

            preview("tried", body).then().statusCode(kind.equals("ON_DEMAND") ? 422 : 200);
        }
        assertThat(shipped)
                .extracting(program -> program.get("id"))
                .contains("thank-you", "gift-verification", "unit-demand");
    }

    private static Response preview(String program, Map<String, ?> body) {
        return as("supervisor").contentType(ContentType.JSON).body(body).post("/v1/programs/" + program + "/previews");
    }

    private static Map<String, Object> facts(Map<?, ?>... facts) {
        List<Map<?, ?>> list = new ArrayList<>();
        for (Map<?, ?> fact : facts) {
            list.add(new LinkedHashMap<>(fact));
        }
        return new HashMap<>(Map.of("facts", list));
    }

    private static Map<String, Object> call(String disposition, String endedAt) {
        return Map.of("business", "cars", "endedAt", endedAt, "outcome", "EFFECTIVE", "disposition", disposition);
    }

    private static Map<String, Object> gift(String store, String label, String value, String kind) {
        return Map.of(
                "label",
                label,
                "business",
                "gifts",
                "orgUnitId",
                store,
                "value",
                value,
                "kind",
                kind,
                "submittedOn",
                "2026-03-04");
    }

    private static Map<String, Object> recurring(int every, String unit, int withinDays, @Nullable String until) {
        Map<String, Object> schedule =
                new HashMap<>(Map.of("kind", "RECURRING", "every", every, "unit", unit, "withinDays", withinDays));
        if (until != null) {
            schedule.put("until", until);
        }
        return schedule;
    }

    private static Map<String, Object> before(String date, int from, int to) {
        return Map.of("kind", "BEFORE", "date", date, "fromDays", from, "toDays", to);
    }

    private static Map<String, Object> condition(String field, String value) {
        return Map.of("conditions", List.of(Map.of("field", field, "in", List.of(value))));
    }

    private static Map<String, Object> terms(String purpose, Map<String, Object> terms) {
        Map<String, Object> program = program(purpose, Map.of("kind", "AT_ONCE", "withinDays", 0));
        program.put("terms", terms);
        return program;
    }

    private static Arguments fault(Map<String, Object> program, String field) {
        return Arguments.of(program, field);
    }

    private static Map<String, Object> program(String purpose, Map<String, Object> schedule) {
        return new HashMap<>(Map.of(
                "purpose",
                purpose,
                "rule",
                "TASK-1",
                "schedule",
                schedule,
                "policies",
                List.of(),
                "attempts",
                Map.of("max", 2, "retryAfter", "PT2H"),
                "questions",
                List.of(),
                "active",
                true));
    }
}
