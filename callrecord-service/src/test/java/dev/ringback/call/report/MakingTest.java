package dev.ringback.call.report;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Calls.newAgent;
import static dev.ringback.call.testing.Reports.PATH;
import static dev.ringback.call.testing.Reports.call;
import static dev.ringback.call.testing.Reports.content;
import static dev.ringback.call.testing.Reports.grant;
import static dev.ringback.call.testing.Reports.json;
import static dev.ringback.call.testing.Reports.made;
import static dev.ringback.call.testing.Reports.newUnit;
import static dev.ringback.call.testing.Reports.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A report survives the process that makes it. */
@QuarkusTest
@OnTheStack
class MakingTest {

    @Inject
    MakingService service;

    @Inject
    ReportStore reports;

    private final String agent = newAgent();
    private final String unit = newUnit();

    /** Guard: the lease that runs out, and the pieces that whoever takes a report over throws away. */
    @Test
    void aReportWhoseMakerDiedIsMadeByAnotherFromItsBeginning() {
        Instant begin = Instant.parse("2026-04-08T02:00:00Z");
        String callId = call(grant(agent, unit, "STORE_SERVICE", begin), begin, "SUCCESSFUL", Map.of());
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String id = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        byte[] before = content(id, "").asByteArray();
        diedWhileMaking(id, "clock_timestamp() - interval '1 second'");

        await().atMost(Duration.ofSeconds(30)).until(() -> state(id).equals("READY"));

        assertThat(content(id, "").asByteArray()).isEqualTo(before);
        assertThat(json(id).getList("sheets[0].rows.callId")).containsExactly(callId);
    }

    @Test
    void aReportThatIsBeingMadeIsShownAndCannotBeFetched() {
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String id = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        diedWhileMaking(id, "clock_timestamp() + interval '1 hour'");

        as("supervisor", "S1")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("RUNNING"))
                .body("rowsDone", equalTo(17))
                .body("files.size()", equalTo(0));
        content(id, "").then().statusCode(409).body("code", equalTo("REPORT_NOT_READY"));
    }

    /** Guard: the owner in the condition under which a piece is kept. */
    @Test
    void whoLostAReportKeepsNoPieceOfItAndDoesNotFinishIt() {
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String id = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        diedWhileMaking(id, "clock_timestamp() + interval '1 hour'");
        Making lost = new Making(reports.find(UUID.fromString(id)).orElseThrow(), UUID.randomUUID());
        long pieces = pieces(id);

        assertThatThrownBy(() -> service.keep(lost, "XLSX", 99, new byte[] {1}, 1))
                .isInstanceOf(MakingLostException.class);
        assertThatThrownBy(() -> service.finish(lost, java.util.List.of(), 1)).isInstanceOf(MakingLostException.class);

        assertThat(pieces(id)).isEqualTo(pieces);
        assertThat(state(id)).isEqualTo("RUNNING");
    }

    @Test
    void whoMakesAReportHoldsOnToItAndNobodyElseDoes() {
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String id = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        diedWhileMaking(id, "clock_timestamp() + interval '1 hour'");
        Report report = reports.find(UUID.fromString(id)).orElseThrow();
        UUID owner = UUID.fromString(Database.rows("SELECT lease_owner FROM report WHERE id = ?", report.id())
                .getFirst());
        String soon = "SELECT count(*) FROM report WHERE id = ? AND lease_until < clock_timestamp() + interval '1 hour'"
                + " - interval '5 minutes'";

        service.holdOn(new Making(report, UUID.randomUUID()));
        long afterAStranger = Database.count(soon, report.id());
        service.holdOn(new Making(report, owner));

        assertThat(afterAStranger).isZero();
        assertThat(Database.count(soon, report.id())).isOne();
    }

    @Test
    void aReportThatFailsAgainAndAgainIsGivenUp() {
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String id = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        UUID owner = UUID.randomUUID();
        Making making = new Making(reports.find(UUID.fromString(id)).orElseThrow(), owner);
        for (int i = 0; i < 5; i++) {
            Database.change(
                    "UPDATE report SET state = 'RUNNING', lease_owner = ?,"
                            + " lease_until = clock_timestamp() + interval '1 hour' WHERE id = ?",
                    owner,
                    UUID.fromString(id));
            service.failed(making);
        }

        assertThat(state(id)).isEqualTo("FAILED");
    }

    /** Guard: the submissions in what is let go of. */
    @Test
    void filesNobodySubmittedAreLetGoOfAndSubmittedOnesStay() {
        TestClock.set(Instant.parse("2026-04-13T01:00:00Z"));
        String old = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        String submitted = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        String young = made(wish("SERVICE_CALLBACKS", "2026-04-06", unit));
        submitted(submitted);
        finishedDaysAgo(old, 401);
        finishedDaysAgo(submitted, 401);
        finishedDaysAgo(young, 399);

        while (service.expireNext()) {
            // The next one.
        }

        assertThat(state(old)).isEqualTo("EXPIRED");
        assertThat(pieces(old)).isZero();
        content(old, "").then().statusCode(409).body("code", equalTo("REPORT_NOT_READY"));
        assertThat(state(submitted)).isEqualTo("READY");
        content(submitted, "").then().statusCode(200);
        assertThat(state(young)).isEqualTo("READY");
    }

    private void submitted(String report) {
        UUID duty = UUID.randomUUID();
        Database.change(
                "INSERT INTO report_duty (id, kind, org_unit_id, agent_id, title, name_binding, period_from, period_to,"
                        + " due_on, due_at, state) VALUES (?, 'SERVICE_CALLBACKS', ?, ?, 'x', true, '2026-04-06',"
                        + " '2026-04-12', '2026-04-13', '2099-04-13T04:00:00Z', 'OPEN')",
                duty,
                unit,
                agent);
        Database.change(
                "INSERT INTO report_submission (duty_id, number, report_id, file_name, submitted_by, submitted_at, reasons)"
                        + " VALUES (?, 1, ?, 'x', 'A01', '2026-04-13T01:00:00Z', '{}')",
                duty,
                UUID.fromString(report));
    }

    private static void finishedDaysAgo(String id, int days) {
        Database.change(
                "UPDATE report SET finished_at = finished_at - make_interval(days => ?) WHERE id = ?",
                days,
                UUID.fromString(id));
    }

    /** As a killed process leaves it: begun, with some pieces, under a lease. */
    private static void diedWhileMaking(String id, String leaseUntil) {
        Database.change(
                "UPDATE report SET state = 'RUNNING', rows_done = 17, files = '[]', lease_owner = ?, lease_until = "
                        + leaseUntil + " WHERE id = ?",
                UUID.randomUUID(),
                UUID.fromString(id));
        Database.change("DELETE FROM report_chunk WHERE report_id = ? AND file = 'JSON'", UUID.fromString(id));
    }

    private static long pieces(String id) {
        return Database.count("SELECT count(*) FROM report_chunk WHERE report_id = ?", UUID.fromString(id));
    }

    private static String state(String id) {
        return as("supervisor", "S1").get(PATH + "/" + id).path("state");
    }
}
