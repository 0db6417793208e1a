package dev.ringback.call.report;

import static dev.ringback.call.testing.Calls.as;
import static dev.ringback.call.testing.Reports.PATH;
import static dev.ringback.call.testing.Reports.newUnit;
import static dev.ringback.call.testing.Reports.post;
import static dev.ringback.call.testing.Reports.wish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.call.testing.Database;
import dev.ringback.call.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * The report of a month of many calls has each of them. How long it took and what stayed in the heap meanwhile is printed; with
 * {@code -Dringback.calls=1000000} for a month of a million.
 */
@QuarkusTest
@OnTheStack
class MonthOfCallsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @Test
    @Rule("RPT-2")
    void theReportOfAMonthHasEachOfItsCalls() {
        int calls = Integer.getInteger("ringback.calls", 3_000);
        String unit = newUnit();
        fill(unit, calls);
        TestClock.set(Instant.parse("2026-07-01T01:00:00Z"));
        long start = System.nanoTime();
        Response answer = post("supervisor", "S1", wish("STORE_SUMMARY", "2026-06-01", unit));
        answer.then().statusCode(202);
        String id = answer.path("id");
        long[] most = {0};

        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            most[0] = Math.max(most[0], live());
            return as("supervisor", "S1").get(PATH + "/" + id).path("state").equals("READY");
        });

        JsonPath report = as("supervisor", "S1").get(PATH + "/" + id).jsonPath();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%,d calls reported in %.1f s: %,.0f a second; %,d MB live after collections at most; bytes %s%n",
                calls, seconds, calls / seconds, most[0] >> 20, report.getList("files.bytes"));
        assertThat(report.getLong("rowsDone")).isEqualTo(calls + 1L);
    }

    /** What was still in use after the last collections. */
    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null)
                .mapToLong(MonthOfCallsTest::afterCollection)
                .sum();
    }

    private static long afterCollection(MemoryPoolMXBean pool) {
        return pool.getCollectionUsage().getUsed();
    }

    private static void fill(String unit, int calls) {
        Database.change("""
                INSERT INTO call_record (id, attempt_id, task_id, fencing_token, attempt, agent_id, org_unit_id,
                    customer_id, program_id, program_version, purpose, business, direction, dialled_at, started_at,
                    ended_at, outcome, disposition, notes, connected, effective, successful, definition_version,
                    created_at)
                SELECT gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 1, 1, 'A' || n % 500, ?,
                    gen_random_uuid(), 'store-service', 1, 'STORE_SERVICE', 'furniture', 'OUTBOUND', at, at,
                    at + interval '90 seconds', 'SUCCESSFUL', 'SATISFIED', 'Was content with the delivery', true, true,
                    true, 1, at + interval '2 minutes'
                FROM (SELECT n, '2026-05-31T16:00:00Z'::timestamptz + n * (interval '30 days' / ?) AS at
                      FROM generate_series(0, ? - 1) AS n) AS each
                """, unit, calls, calls);
        Database.change("""
                INSERT INTO call_answer (call_id, position, question, value)
                SELECT id, 1, 'SERVICE', 'good' FROM call_record WHERE org_unit_id = ?
                """, unit);
    }
}
