package dev.ringback.complaint.course;

import static dev.ringback.complaint.testing.Complaints.PATH;
import static dev.ringback.complaint.testing.Complaints.RECEIVED;
import static dev.ringback.complaint.testing.Complaints.as;
import static dev.ringback.complaint.testing.Complaints.body;
import static dev.ringback.complaint.testing.Complaints.close;
import static dev.ringback.complaint.testing.Complaints.raised;
import static dev.ringback.complaint.testing.Complaints.reply;
import static dev.ringback.complaint.testing.Complaints.resolve;
import static dev.ringback.complaint.testing.Complaints.shown;
import static dev.ringback.complaint.testing.Complaints.step;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.complaint.testing.Directory;
import dev.ringback.complaint.testing.FollowUps;
import dev.ringback.complaint.testing.Kept;
import dev.ringback.complaint.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every step in every state. A cell is the state a complaint (or a finding) has after the step, or the code of the 409 that
 * leaves everything as it was. Guard: each {@code switch} over a standing; let one of its cases pass, and its cell is red.
 */
@QuarkusTest
@OnTheStack
class StepsOfAllStatesTest {

    private static final Instant NOW = RECEIVED.plusSeconds(3600);

    /** The columns of the first table. */
    private static final List<String> STEPS = List.of(
            "reply",
            "resolve",
            "withdraw",
            "no-customer",
            "unreachable",
            "classify",
            "assign",
            "pause",
            "resume",
            "hand-over",
            "accept",
            "send-back",
            "judge");

    /** Those that answer with something else than the complaint. */
    private static final List<String> ELSEWHERE = List.of("hand-over", "accept", "send-back", "judge");

    /** The columns of the second. */
    private static final List<String> FINDING_STEPS = List.of("judge", "appeal", "reject", "grant", "overturn");

    private static final String BUSINESS = "steps";

    private static String department;
    private static String other;
    private static String agent;

    @BeforeEach
    void anHourAfterReceipt() {
        TestClock.set(NOW);
        if (department == null) {
            other = Directory.unit();
            String unit = Directory.unit();
            agent = Directory.agent(unit);
            department = unit;
        }
        route(true);
    }

    @AfterEach
    void outOfUse() {
        route(false);
    }

    @ParameterizedTest(name = "{0}")
    @Rule("CMPL-2")
    @Rule("CMPL-3")
    @Rule("CMPL-6")
    @Rule("CMPL-7")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE       | reply            | resolve          | withdraw         | no-customer      | unreachable         | classify         | assign           | pause            | resume           | hand-over         | accept               | send-back            | judge
            OPEN        | ANSWERED         | NOT_ANSWERED     | CLOSED           | NOT_RESOLVED     | NOT_RESOLVED        | OPEN             | OPEN             | OPEN             | NOT_PAUSED       | OPEN              | NO_HAND_OVER_PENDING | NO_HAND_OVER_PENDING | OPEN
            PAUSED      | ANSWERED         | NOT_ANSWERED     | CLOSED           | NOT_RESOLVED     | NOT_RESOLVED        | OPEN             | OPEN             | ALREADY_PAUSED   | OPEN             | OPEN              | NO_HAND_OVER_PENDING | NO_HAND_OVER_PENDING | OPEN
            OFFERED     | ANSWERED         | NOT_ANSWERED     | CLOSED           | NOT_RESOLVED     | NOT_RESOLVED        | OPEN             | OPEN             | OPEN             | NOT_PAUSED       | HAND_OVER_PENDING | OPEN                 | OPEN                 | OPEN
            REOPENED    | ANSWERED         | NOT_ANSWERED     | CLOSED           | NOT_RESOLVED     | NOT_RESOLVED        | OPEN             | OPEN             | OPEN             | NOT_PAUSED       | OPEN              | NO_HAND_OVER_PENDING | NO_HAND_OVER_PENDING | OPEN
            ANSWERED    | ANSWERED         | RESOLVED         | CLOSED           | NOT_RESOLVED     | NOT_RESOLVED        | ANSWERED         | ANSWERED         | ANSWERED         | NOT_PAUSED       | ANSWERED          | NO_HAND_OVER_PENDING | NO_HAND_OVER_PENDING | ANSWERED
            RESOLVED    | ALREADY_RESOLVED | ALREADY_RESOLVED | CLOSED           | CUSTOMER_KNOWN   | NOT_YET_UNREACHABLE | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED  | ALREADY_RESOLVED     | ALREADY_RESOLVED     | RESOLVED
            NOBODY      | ALREADY_RESOLVED | ALREADY_RESOLVED | CLOSED           | CLOSED           | NOT_YET_UNREACHABLE | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED  | ALREADY_RESOLVED     | ALREADY_RESOLVED     | RESOLVED
            NOT_REACHED | ALREADY_RESOLVED | ALREADY_RESOLVED | CLOSED           | CUSTOMER_KNOWN   | CLOSED              | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED | ALREADY_RESOLVED  | ALREADY_RESOLVED     | ALREADY_RESOLVED     | RESOLVED
            WITHDRAWN   | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED    | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED  | COMPLAINT_CLOSED     | COMPLAINT_CLOSED     | CLOSED
            GIVEN_UP    | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED    | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED  | COMPLAINT_CLOSED     | COMPLAINT_CLOSED     | CLOSED
            SATISFIED   | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED    | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED | COMPLAINT_CLOSED  | COMPLAINT_CLOSED     | COMPLAINT_CLOSED     | CLOSED
            """)
    void aStepThatIsNotAllowedIsRefusedAndChangesNothing(
            String state,
            String reply,
            String resolve,
            String withdraw,
            String noCustomer,
            String unreachable,
            String classify,
            String assign,
            String pause,
            String resume,
            String handOver,
            String accept,
            String sendBack,
            String judge) {
        List<String> cells = List.of(
                reply,
                resolve,
                withdraw,
                noCustomer,
                unreachable,
                classify,
                assign,
                pause,
                resume,
                handOver,
                accept,
                sendBack,
                judge);
        String refusing = in(state);
        Kept before = Kept.of(refusing);
        for (int i = 0; i < cells.size(); i++) {
            String step = STEPS.get(i);
            String expected = cells.get(i);
            if (Arrays.stream(ComplaintState.values()).map(Enum::name).noneMatch(expected::equals)) {
                take(refusing, step).statusCode(409).body("code", equalTo(expected));
                before.requireUntouched(step + " of " + state);
            } else {
                String id = in(state);
                ValidatableResponse after = take(id, step).statusCode(201);
                (ELSEWHERE.contains(step) ? shown(id) : after).body("state", equalTo(expected));
            }
        }
        before.requireNothingTold();
    }

    @ParameterizedTest(name = "{0}")
    @Rule("CMPL-8")
    @Rule("SCORE-2")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            STATE      | judge                   | appeal                     | reject                     | grant                      | overturn
            STANDING   | INCIDENT_ALREADY_JUDGED | STANDING                   | NO_APPEAL_PENDING          | NO_APPEAL_PENDING          | OVERTURNED
            ACQUITTING | INCIDENT_ALREADY_JUDGED | NOT_APPEALABLE             | NO_APPEAL_PENDING          | NO_APPEAL_PENDING          | OVERTURNED
            APPEALED   | INCIDENT_ALREADY_JUDGED | ALREADY_APPEALED           | STANDING                   | OVERTURNED                 | OVERTURNED
            REJECTED   | INCIDENT_ALREADY_JUDGED | ALREADY_APPEALED           | NO_APPEAL_PENDING          | NO_APPEAL_PENDING          | OVERTURNED
            TOO_LATE   | INCIDENT_ALREADY_JUDGED | APPEAL_TOO_LATE            | NO_APPEAL_PENDING          | NO_APPEAL_PENDING          | OVERTURNED
            GRANTED    | STANDING                | FINDING_ALREADY_OVERTURNED | NO_APPEAL_PENDING          | NO_APPEAL_PENDING          | FINDING_ALREADY_OVERTURNED
            OVERTURNED | STANDING                | FINDING_ALREADY_OVERTURNED | NO_APPEAL_PENDING          | NO_APPEAL_PENDING          | FINDING_ALREADY_OVERTURNED
            """)
    void aStepOfAFindingThatIsNotAllowedIsRefusedAndChangesNothing(
            String state, String judge, String appeal, String reject, String grant, String overturn) {
        List<String> cells = List.of(judge, appeal, reject, grant, overturn);
        Judged refusing = judged(state);
        Kept before = Kept.of(refusing.complaint());
        for (int i = 0; i < cells.size(); i++) {
            String step = FINDING_STEPS.get(i);
            String expected = cells.get(i);
            if (List.of("STANDING", "OVERTURNED").contains(expected)) {
                take(judged(state), step).statusCode(201).body("state", equalTo(expected));
            } else {
                take(refusing, step).statusCode(409).body("code", equalTo(expected));
                before.requireUntouched(step + " of " + state);
            }
        }
        before.requireNothingTold();
    }

    /** A complaint of the department in a state. */
    private static String in(String state) {
        TestClock.set(NOW);
        Map<String, Object> complaint = body();
        complaint.put("causeClass", "PRODUCT");
        complaint.put("business", BUSINESS);
        complaint.remove("subjectAgentId");
        if (state.equals("NOBODY")) {
            complaint.remove("customerId");
        }
        String id = raised(complaint);
        if (!List.of("OPEN", "PAUSED", "OFFERED", "WITHDRAWN").contains(state)) {
            reply(id, RECEIVED).statusCode(201);
        }
        if (List.of("REOPENED", "RESOLVED", "NOBODY", "NOT_REACHED", "GIVEN_UP", "SATISFIED")
                .contains(state)) {
            resolve(id).statusCode(201);
        }
        switch (state) {
            case "PAUSED" -> take(id, "pause").statusCode(201);
            case "OFFERED" -> take(id, "hand-over").statusCode(201);
            case "REOPENED" -> said(id, "DISSATISFIED", "OPEN");
            case "SATISFIED" -> said(id, "SATISFIED", "CLOSED");
            case "NOT_REACHED" -> TestClock.set(NOW.plus(Duration.ofDays(4)));
            case "GIVEN_UP" -> {
                TestClock.set(NOW.plus(Duration.ofDays(4)));
                close(id, "UNREACHABLE").statusCode(201);
            }
            case "WITHDRAWN" -> close(id, "WITHDRAWN").statusCode(201);
            default -> {}
        }
        return id;
    }

    private static void said(String id, String disposition, String state) {
        FollowUps.told(FollowUps.call(id, NOW.plusSeconds(600), disposition)).deliverAndWait();
        TestClock.set(NOW.plusSeconds(1800));
        shown(id).body("state", equalTo(state));
    }

    /** Sends what these tests raise to the department. */
    private static void route(boolean active) {
        as("manager", "M1")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "rank",
                        99_000,
                        "active",
                        active,
                        "when",
                        Map.of("businesses", List.of(BUSINESS)),
                        "departmentId",
                        department))
                .put("/v1/complaint-routes/steps-of-all-states")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse take(String id, String step) {
        return switch (step) {
            case "reply" -> officer(id, "replies", Map.of("channel", "PHONE", "text", "We are sorry."));
            case "resolve" -> resolve(id);
            case "withdraw" -> close(id, "WITHDRAWN");
            case "no-customer" -> close(id, "NO_CUSTOMER");
            case "unreachable" -> close(id, "UNREACHABLE");
            case "classify" -> officer(id, "classifications", Map.of("level", "LEGAL", "reason", "They sue."));
            case "assign" -> officer(id, "assignments", Map.of("agentId", agent));
            case "pause" -> officer(id, "pauses", Map.of("reason", "WAITING_FOR_CUSTOMER"));
            case "resume" -> officer(id, "resumptions", Map.of());
            case "hand-over" -> handOver(id, other);
            case "accept" -> officer(id, "hand-over-answers", Map.of("accepted", true));
            case "send-back" -> officer(id, "hand-over-answers", Map.of("accepted", false, "reason", "Not ours."));
            case "judge" -> judge(id, true, department);
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static ValidatableResponse handOver(String id, String to) {
        return officer(id, "hand-overs", Map.of("departmentId", to, "reason", "It is theirs."));
    }

    private static ValidatableResponse officer(String id, String step, Map<String, ?> body) {
        return step("complaint-officer", "C1", id, step, body);
    }

    private static ValidatableResponse judge(String id, boolean companyCaused, String unit) {
        return step(
                "quality",
                "Q1",
                id,
                "findings",
                Map.of("companyCaused", companyCaused, "orgUnitId", unit, "standard", "003", "reason", "Seen."));
    }

    /** A complaint that was judged. */
    private record Judged(String complaint, String finding) {}

    private static Judged judged(String state) {
        TestClock.set(NOW);
        Map<String, Object> complaint = body();
        complaint.put("subjectAgentId", agent);
        String id = raised(complaint);
        String finding = step(
                        "quality",
                        "Q1",
                        id,
                        "findings",
                        Map.of(
                                "companyCaused",
                                !state.equals("ACQUITTING"),
                                "subjectAgentId",
                                agent,
                                "standard",
                                "003",
                                "reason",
                                "Seen."))
                .statusCode(201)
                .extract()
                .path("id");
        Judged judged = new Judged(id, finding);
        switch (state) {
            case "APPEALED" -> take(judged, "appeal").statusCode(201);
            case "REJECTED" -> {
                take(judged, "appeal").statusCode(201);
                take(judged, "reject").statusCode(201);
            }
            case "GRANTED" -> {
                take(judged, "appeal").statusCode(201);
                take(judged, "grant").statusCode(201);
            }
            case "OVERTURNED" -> take(judged, "overturn").statusCode(201);
            case "TOO_LATE" -> {
                // Its clocks would tell of themselves.
                close(id, "WITHDRAWN").statusCode(201);
                TestClock.set(NOW.plus(Duration.ofDays(8)));
            }
            default -> {}
        }
        return judged;
    }

    private static ValidatableResponse take(Judged judged, String step) {
        return switch (step) {
            case "judge" -> judge(judged.complaint(), true, department);
            case "appeal" -> send("agent", agent, judged.finding(), "appeals", Map.of("text", "The line broke down."));
            case "reject" ->
                send(
                        "quality",
                        "Q2",
                        judged.finding(),
                        "appeal-decisions",
                        Map.of("overturned", false, "reason", "No."));
            case "grant" ->
                send(
                        "quality",
                        "Q2",
                        judged.finding(),
                        "appeal-decisions",
                        Map.of("overturned", true, "reason", "Yes."));
            case "overturn" ->
                send("manager", "M1", judged.finding(), "overturnings", Map.of("reason", "Of another call."));
            default -> throw new IllegalArgumentException(step);
        };
    }

    private static ValidatableResponse send(String role, String by, String finding, String step, Map<String, ?> body) {
        return as(role, by)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(PATH.replace("complaints", "findings") + "/" + finding + "/" + step)
                .then();
    }
}
