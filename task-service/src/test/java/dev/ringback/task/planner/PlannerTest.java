package dev.ringback.task.planner;

import static dev.ringback.task.testing.Crm.as;
import static dev.ringback.task.testing.Crm.fresh;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import dev.ringback.task.testing.Crm;
import dev.ringback.task.testing.Database;
import dev.ringback.task.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnTheStack
class PlannerTest {

    @Inject
    OpeningService opening;

    @AfterEach
    void backToWallTime() {
        TestClock.reset();
    }

    /** Two nets hold this: the locked row that is marked in the same transaction, and the one task per subject behind it. */
    @Test
    @Rule("TASK-2")
    void severalPlannersOpenEveryCallbackOfAnImportOnce() throws Exception {
        TestClock.set(Instant.parse("2026-03-31T15:00:00Z"));
        String source = fresh("erp");
        importDeals(source, 3000);
        assertThat(Database.count(
                        "SELECT count(*) FROM planned_callback p JOIN business_order o ON o.id = p.subject_id"
                                + " WHERE o.source = ? AND NOT p.opened",
                        source))
                .isEqualTo(3000);

        TestClock.set(Instant.parse("2026-03-31T16:00:00Z"));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> planners = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                planners.add(threads.submit(this::openAll));
            }
            for (Future<?> planner : planners) {
                planner.get();
            }
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> tasks(source) == 3000);
        assertThat(Database.count(
                        "SELECT count(DISTINCT t.subject_id) FROM task t JOIN business_order o ON o.id = t.subject_id"
                                + " WHERE o.source = ?",
                        source))
                .isEqualTo(3000);
    }

    @Test
    @Rule("TASK-2")
    void aServiceThatStoodStillWhileAWindowPassedCatchesUp() {
        TestClock.set(Instant.parse("2026-03-14T04:00:00Z"));
        String order = Crm.receivedOrder(Crm.order("2026-03-14T03:00:00Z"));

        TestClock.set(Instant.parse("2026-04-20T04:00:00Z"));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.rows("SELECT opens_on, due_on FROM task WHERE subject_id = ?::uuid", order)
                        .equals(List.of("2026-04-01|2026-04-07")));
    }

    private void openAll() {
        OpeningService.Position position = null;
        do {
            position = opening.openNext(position);
        } while (position != null);
    }

    private static long tasks(String source) {
        return Database.count(
                "SELECT count(*) FROM task t JOIN business_order o ON o.id = t.subject_id WHERE o.source = ?", source);
    }

    private static void importDeals(String source, int deals) {
        String file = "externalId,customerExternalId,customerName,customerPhone,business,amount,closedAt\n"
                + IntStream.range(0, deals)
                        .mapToObj(i ->
                                "S%d,C%d,王伟,136%08d,furniture,1,2026-03-14T03:00:00Z\n".formatted(i, i % 500, i % 500))
                        .collect(Collectors.joining());
        String id = as("crm")
                .header("Idempotency-Key", fresh("key"))
                .header("Content-Type", "text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/v1/imports?kind=orders&source=" + source)
                .path("id");
        await().atMost(Duration.ofSeconds(90))
                .until(() -> "DONE".equals(as("crm").get("/v1/imports/" + id).path("state")));
    }
}
