package dev.ringback.call.report;

import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Reports.call;
import static dev.ringback.call.testing.Reports.grant;
import static dev.ringback.call.testing.Reports.json;
import static dev.ringback.call.testing.Reports.made;
import static dev.ringback.call.testing.Reports.newUnit;
import static dev.ringback.call.testing.Reports.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.call.testing.Topic;
import dev.ringback.platform.event.ComplaintRaised;
import dev.ringback.platform.event.FactRecorded;
import dev.ringback.platform.event.OrderCancelled;
import dev.ringback.platform.event.OrderReceived;
import dev.ringback.platform.event.ProjectChanged;
import dev.ringback.platform.event.TaskClosed;
import dev.ringback.platform.event.TaskCreated;
import dev.ringback.platform.event.TaskReopened;
import dev.ringback.platform.event.TripReturned;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reports whose figures other services tell. */
@QuarkusTest
@OnTheStack
class OtherServicesTest {

    private static final String TASKS = "/task-service";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant MONDAY_MORNING = Instant.parse("2026-04-13T01:00:00Z");

    private final String agent = newAgent();
    private final String unit = newUnit();

    /** Six gifts ask for three callbacks: 40 per cent is 2.4, rounded up. One ended a microsecond before the week. */
    @Test
    @Rule("RPT-3")
    @Rule("TASK-10")
    void theWeeksGiftCallbacksAreTheTasksThatEndedInIt() {
        List<UUID> gifts = List.of(gift(), gift(), gift(), gift(), gift(), gift());
        UUID completed = task(gifts.get(0));
        UUID unreachable = task(gifts.get(1));
        UUID earlier = task(gifts.get(2));
        UUID reopened = task(gifts.get(3));
        UUID open = task(gifts.get(4));
        close(completed, "COMPLETED", "2026-04-12T15:59:59.999999Z");
        close(unreachable, "UNREACHABLE", "2026-04-05T16:00:00Z");
        close(earlier, "COMPLETED", "2026-04-05T15:59:59.999999Z");
        close(reopened, "COMPLETED", "2026-04-08T02:00:00Z");
        Topic.send(
                TASKS,
                reopened.toString(),
                3,
                new TaskReopened(
                        reopened,
                        "gifts",
                        "GIFT_VERIFICATION",
                        UUID.randomUUID(),
                        agent,
                        unit,
                        UUID.randomUUID(),
                        "COMPLETED",
                        Instant.parse("2026-04-08T03:00:00Z")));
        awaitCount(3, "SELECT count(*) FROM report_gift_task WHERE org_unit_id = ? AND closed_at IS NOT NULL", unit);
        awaitCount(6, "SELECT count(*) FROM report_gift WHERE org_unit_id = ?", unit);
        awaitCount(5, "SELECT count(*) FROM report_gift_task WHERE org_unit_id = ?", unit);
        TestClock.set(MONDAY_MORNING);

        JsonPath report = json(made(wish("GIFT_CALLBACKS", "2026-04-06", unit)));

        assertThat(report.getString("title")).isEqualTo("4月第1周礼品回访记录单");
        assertThat(report.getString("sheets[0].name")).isEqualTo("礼品回访记录单");
        assertThat(report.getList("sheets[0].rows.taskId"))
                .containsExactly(unreachable.toString(), completed.toString())
                .doesNotContain(open.toString());
        assertThat(report.getMap("sheets[0].rows[1]"))
                .containsEntry("result", "COMPLETED")
                .containsEntry("worth", "88.50")
                .containsEntry("submittedOn", "2026-04-07")
                .containsEntry("orgUnitId", unit);
        assertThat(report.getMap("sheets[1].rows[0]"))
                .containsEntry("submitted", 6)
                .containsEntry("required", 3)
                .containsEntry("calledBack", 2)
                .containsEntry("unreachable", 1)
                .containsEntry("coverage", "0.3333");
    }

    /** A project that was completed on the Sunday is completed; one of the Monday after is in progress. */
    @Test
    @Rule("RPT-5")
    void theMeetingSetTellsProjectsInProgressFromCompletedOnes() {
        UUID running = project(null);
        UUID done = project(LocalDate.parse("2026-04-12"));
        UUID later = project(LocalDate.parse("2026-04-13"));
        UUID before = project(LocalDate.parse("2026-04-05"));
        callProject(running, "2026-04-07T02:00:00Z", "PROJECT_STAGE", "SUCCESSFUL");
        callProject(running, "2026-03-20T02:00:00Z", "PROJECT_STAGE", "SUCCESSFUL");
        callProject(running, "2026-04-08T02:00:00Z", "DEAL", "SUCCESSFUL");
        callProject(before, "2026-04-09T02:00:00Z", "WARRANTY_SPOT_CHECK", "NO_ANSWER");
        awaitCount(4, "SELECT count(*) FROM report_project WHERE org_unit_id = ?", unit);
        TestClock.set(MONDAY_MORNING);

        JsonPath report = json(made(wish("MEETING_SET", "2026-04-06", unit)));

        assertThat(report.getList("sheets.name"))
                .containsExactly("在施工程电话回访情况通报", "竣工工程电话回访情况通报", "每周电话回访情况通报", "本周竣工工程一览表");
        assertThat(report.getList("sheets[0].rows.projectId"))
                .containsExactlyInAnyOrder(running.toString(), later.toString());
        assertThat(report.getMap("sheets[0].rows.find { it.projectId == '" + running + "' }"))
                .containsEntry("callbacks", 2)
                .containsEntry("thisPeriod", 1)
                .containsEntry("lastCallback", "2026-04-07T02:00:00Z");
        assertThat(report.getList("sheets[1].rows.projectId")).containsExactly(before.toString());
        assertThat(report.getList("sheets[2].rows.purpose"))
                .containsExactlyInAnyOrder("PROJECT_STAGE", "WARRANTY_SPOT_CHECK");
        assertThat(report.getList("sheets[3].rows.projectId")).containsExactly(done.toString());
    }

    @Test
    @Rule("RPT-11")
    void theFieldWeekCountsTripsAndDealsOfItsDays() {
        trip("2026-04-05", 9);
        trip("2026-04-06", 3);
        trip("2026-04-12", 4);
        trip("2026-04-13", 9);
        UUID cancelled = order("2026-04-08T02:00:00Z", "500.00");
        order("2026-04-05T16:00:00Z", "1200.00");
        order("2026-04-12T15:59:59Z", "300.50");
        order("2026-04-12T16:00:00Z", "9000.00");
        awaitCount(4, "SELECT count(*) FROM report_order WHERE owner_agent_id = ?", agent);
        Topic.send(
                TASKS,
                cancelled.toString(),
                2,
                new OrderCancelled(
                        cancelled,
                        "crm",
                        cancelled.toString(),
                        UUID.randomUUID(),
                        "CANCELLED",
                        null,
                        Instant.parse("2026-04-09T02:00:00Z")));
        awaitCount(3, "SELECT count(*) FROM report_order WHERE owner_agent_id = ?", agent);
        awaitCount(4, "SELECT count(*) FROM report_trip WHERE salesperson_id = ?", agent);
        Instant begin = Instant.parse("2026-04-10T02:00:00Z");
        call(grant(agent, unit, "TRIP_VERIFICATION", begin), begin, "EFFECTIVE", Map.of());
        TestClock.set(MONDAY_MORNING);

        JsonPath report = json(made(wish("FIELD_WEEK", "2026-04-06", unit)));

        assertThat(report.getString("title")).isEqualTo("4月第1周业务员周工作报表");
        assertThat(report.getList("sheets[0].rows")).hasSize(1);
        assertThat(report.getMap("sheets[0].rows[0]"))
                .containsEntry("agentId", agent)
                .containsEntry("trips", 2)
                .containsEntry("visits", 7)
                .containsEntry("orders", 2)
                .containsEntry("amount", "1500.50")
                .containsEntry("calls", 1)
                .containsEntry("effective", 1);
    }

    @Test
    @Rule("RPT-10")
    void complaintsOfThePeriodAreCountedAgainstItsCalls() {
        Instant begin = Instant.parse("2026-04-10T02:00:00Z");
        call(grant(agent, unit, "DEAL", begin), begin, "EFFECTIVE", Map.of());
        complaint("COMPLAINT", "2026-04-05T15:59:59Z");
        complaint("COMPLAINT", "2026-04-05T16:00:00Z");
        complaint(null, "2026-04-12T15:59:59Z");
        complaint("SUGGESTION", "2026-04-10T02:00:00Z");
        complaint("COMPLAINT", "2026-04-12T16:00:00Z");
        awaitCount(5, "SELECT count(*) FROM report_complaint WHERE org_unit_id = ?", unit);
        TestClock.set(MONDAY_MORNING);
        Map<String, Object> wish = wish("INDICATORS", "2026-04-06", unit);
        wish.put("to", "2026-04-12");

        JsonPath report = json(made(wish));

        assertThat(report.getMap("sheets[0].rows[0]"))
                .containsEntry("complaints", 2)
                .containsEntry("complaintRate", "2.0000");
        assertThat(report.getMap("sheets[1].rows[1]")).containsEntry("complaints", 1);
    }

    private UUID gift() {
        UUID id = UUID.randomUUID();
        Topic.send(
                TASKS,
                id.toString(),
                1,
                new FactRecorded(
                        id,
                        "GIFT",
                        "oa",
                        "G-" + id,
                        UUID.randomUUID(),
                        "furniture",
                        LocalDate.parse("2026-04-07"),
                        null,
                        new BigDecimal("88.50"),
                        null,
                        unit));
        return id;
    }

    private UUID task(UUID gift) {
        UUID id = UUID.randomUUID();
        Topic.send(
                TASKS,
                id.toString(),
                1,
                new TaskCreated(
                        id,
                        "gifts",
                        1,
                        "GIFT_VERIFICATION",
                        "TASK-10",
                        "furniture",
                        UUID.randomUUID(),
                        "GIFT",
                        gift,
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2026-04-12"),
                        agent,
                        unit));
        return id;
    }

    private void close(UUID task, String reason, String at) {
        Topic.send(
                TASKS,
                task.toString(),
                2,
                new TaskClosed(
                        task,
                        "gifts",
                        "GIFT_VERIFICATION",
                        UUID.randomUUID(),
                        agent,
                        unit,
                        LocalDate.parse("2026-04-01"),
                        LocalDate.parse("2026-04-12"),
                        reason,
                        null,
                        Instant.parse(at)));
    }

    private UUID project(LocalDate completedOn) {
        UUID id = UUID.randomUUID();
        Topic.send(
                TASKS,
                id.toString(),
                1,
                new ProjectChanged(
                        id,
                        "erp",
                        "P-" + id,
                        UUID.randomUUID(),
                        "renovation",
                        LocalDate.parse("2026-03-01"),
                        LocalDate.parse("2026-05-01"),
                        completedOn,
                        null,
                        null,
                        null,
                        agent,
                        unit));
        return id;
    }

    private void callProject(UUID project, String begin, String purpose, String outcome) {
        Instant at = Instant.parse(begin);
        Map<String, Object> grant = grant(agent, unit, purpose, at);
        grant.put("subjectKind", "PROJECT");
        grant.put("subjectId", project.toString());
        call(grant, at, outcome, Map.of());
    }

    private void trip(String returnedOn, int visits) {
        UUID id = UUID.randomUUID();
        Topic.send(
                TASKS,
                id.toString(),
                1,
                new TripReturned(id, "oa", id.toString(), agent, LocalDate.parse(returnedOn), visits, null, unit));
    }

    private UUID order(String closedAt, String amount) {
        UUID id = UUID.randomUUID();
        Topic.send(
                TASKS,
                id.toString(),
                1,
                new OrderReceived(
                        id,
                        "crm",
                        id.toString(),
                        UUID.randomUUID(),
                        "furniture",
                        new BigDecimal(amount),
                        Instant.parse(closedAt),
                        agent,
                        unit));
        return id;
    }

    private void complaint(String kind, String receivedAt) {
        UUID id = UUID.randomUUID();
        Instant received = Instant.parse(receivedAt);
        Topic.send(
                "/complaint-service",
                id.toString(),
                1,
                new ComplaintRaised(
                        id,
                        "letters",
                        id.toString(),
                        null,
                        "LETTER",
                        "PRODUCT",
                        null,
                        unit,
                        received,
                        received.plusSeconds(43_200),
                        kind,
                        null,
                        null,
                        null,
                        null));
    }

    private static void awaitCount(long count, String sql, Object parameter) {
        await().atMost(PATIENCE).until(() -> Database.count(sql, parameter) == count);
    }
}
