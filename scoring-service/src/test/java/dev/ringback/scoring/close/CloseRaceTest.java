package dev.ringback.scoring.close;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ringback.platform.json.EventJson;
import dev.ringback.scoring.journal.Fact;
import dev.ringback.scoring.journal.FactType;
import dev.ringback.scoring.journal.Journal;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Months;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.scoring.testing.StatementView;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A fact that races with the close is in the closed statement or becomes an adjustment: never lost, never both. Guard:
 * {@code MonthStore.holdFactsOff}. Without it a close overtakes a writer that has its place in the journal but has not
 * committed yet, and the fact is in neither.
 */
@QuarkusTest
@OnTheStack
class CloseRaceTest {
    private static final int AGENTS = 60;
    private static final int WRITERS = 6;

    @Inject
    Journal journal;

    @AfterEach
    void clockBack() {
        TestClock.reset();
    }

    @Test
    @Rule("SCORE-1")
    void aCloseWaitsForAWriterWhoWasFirst() throws Exception {
        YearMonth month = Months.next();
        String agent = Months.newAgentPaid("4000.00");
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> writer =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        journal.append(List.of(records(agent, month.atDay(15))));
                        written.countDown();
                        await(mayCommit);
                    }));
            await(written);
            Future<YearMonth> close = threads.submit(Months::closeNext);

            assertThat(endsWithin(close, 1500)).as("the close waits").isFalse();
            mayCommit.countDown();
            writer.get(60, TimeUnit.SECONDS);
            close.get(60, TimeUnit.SECONDS);
        }

        assertThat(Api.read(agent, month.toString()).text("score")).isEqualTo("115");
        assertThat(Api.read(agent, month.plusMonths(1).toString()).adjustments())
                .isEmpty();
    }

    @Test
    @Rule("SCORE-1")
    void amongManyWritersNoFactIsLostAndNoneCountsTwice() throws Exception {
        YearMonth month = Months.next();
        List<String> agents = new ArrayList<>();
        for (int i = 0; i < AGENTS; i++) {
            agents.add(Months.newAgentPaid("4000.00"));
        }
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<?>> writers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                int mine = writer;
                writers.add(threads.submit(() -> {
                    await(begin);
                    for (int i = mine; i < AGENTS; i += WRITERS) {
                        write(agents.get(i), month);
                    }
                }));
            }
            Future<YearMonth> close = threads.submit(() -> {
                await(begin);
                return Months.closeNext();
            });
            begin.countDown();
            for (Future<?> writer : writers) {
                writer.get(120, TimeUnit.SECONDS);
            }
            close.get(120, TimeUnit.SECONDS);
        }

        int closedWith = 0;
        for (String agent : agents) {
            StatementView closed = Api.read(agent, month.toString());
            StatementView open = Api.read(agent, month.plusMonths(1).toString());
            boolean inTime = closed.text("score").equals("115");
            closedWith += inTime ? 1 : 0;
            assertThat(closed.text("pay")).isEqualTo(inTime ? "4600.00" : "4400.00");
            assertThat(open.text("adjustmentPay")).isEqualTo(inTime ? "0.00" : "200.00");
            assertThat(open.adjustments()).hasSize(inTime ? 0 : 1);
        }
        System.out.println("close race: " + closedWith + " of " + AGENTS + " agents closed with their fact");
        Api.as("admin")
                .post("/v1/scoring/rebuilds?topics=false")
                .then()
                .statusCode(200)
                .body("same", equalTo(true));
    }

    /** Half of the records each, in one transaction as the inbox does. */
    private void write(String agent, YearMonth month) {
        QuarkusTransaction.requiringNew().run(() -> {
            journal.append(List.of(records(agent, month.atDay(3), 600)));
            journal.append(List.of(records(agent, month.atDay(4), 600)));
        });
    }

    private static Fact records(String agent, LocalDate day) {
        return records(agent, day, 1200);
    }

    private static Fact records(String agent, LocalDate day, int count) {
        return new Fact(
                "facts:race:" + UUID.randomUUID(),
                FactType.RECORDS_VERIFIED,
                agent,
                null,
                0,
                day,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                "race",
                new String(EventJson.write(Map.of("count", count)), StandardCharsets.UTF_8));
    }

    private static boolean endsWithin(Future<?> future, long millis) throws InterruptedException, ExecutionException {
        try {
            future.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRunning) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
