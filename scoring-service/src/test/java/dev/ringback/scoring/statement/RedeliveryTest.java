package dev.ringback.scoring.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.platform.event.CallCompleted;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Broker;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.Events;
import dev.ringback.scoring.testing.OnTheStack;
import dev.ringback.stack.testing.Rule;
import dev.ringback.stack.testing.TestClock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The group is set back to the beginning of its topics, and all they hold comes a second time: no row of the journal, no measure and no
 * digest changes. Guards: the ids in the inbox, without which events would be handed to the journal again; and, once these are past their
 * retention, the fact's own id in the journal.
 */
@QuarkusTest
@OnTheStack
class RedeliveryTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

    @BeforeEach
    void inMay() {
        TestClock.set(Instant.parse("2026-05-20T04:00:00Z"));
        Broker.forgetRecords();
    }

    @AfterEach
    void reset() {
        TestClock.reset();
    }

    @ParameterizedTest
    @Rule("SCORE-1")
    @ValueSource(booleans = {false, true})
    void aRedeliveryFromTheBeginningChangesNothing(boolean idsAreForgotten) {
        String agent = Api.newAgentPaid("4000.00");
        int sent = facts(agent);
        Broker.awaitCaughtUp();
        String statement = Api.statement(agent, "2026-04").extract().asString();
        String digest = Api.read(agent, "2026-04").text("digest");
        Map<String, String> books = books();
        long setAside = setAside();
        double applied = applied();

        Broker.redeliver(() -> {
            if (idsAreForgotten) {
                forgetIds();
            }
        });
        Broker.awaitCaughtUp();

        assertThat(applied() - applied).as("handed to the journal again").isEqualTo(idsAreForgotten ? sent : 0);
        assertThat(books()).isEqualTo(books);
        assertThat(setAside()).isEqualTo(setAside);
        assertThat(Api.read(agent, "2026-04").text("digest")).isEqualTo(digest);
        assertThat(Api.statement(agent, "2026-04").extract().asString()).isEqualTo(statement);
    }

    /** Tasks, calls, corrections, a task that was closed, a verified customer, a finding and its end. */
    private static int facts(String agent) {
        int sent = 0;
        try (Events events = new Events()) {
            for (int i = 0; i < 40; i++) {
                UUID task = events.task(agent, "DEAL", FIRST, FIRST.plusDays(6));
                CallCompleted call = Events.callEvent(
                        UUID.randomUUID(),
                        agent,
                        task,
                        "DEAL",
                        UUID.randomUUID(),
                        i % 3 == 0 ? "NO_ANSWER" : "EFFECTIVE",
                        "OUTBOUND",
                        Instant.parse("2026-04-03T02:00:00Z"));
                events.send(call.callId(), 1, call);
                events.verified(agent, UUID.randomUUID(), FIRST.plusDays(i % 20));
                sent += 3;
                if (i % 5 == 0) {
                    events.corrected(call, 2, "CONNECTED_INCOMPLETE");
                    events.closed(task, agent, "CANCELLED", Instant.parse("2026-04-04T02:00:00Z"));
                    sent += 2;
                }
            }
            UUID complaint = UUID.randomUUID();
            UUID finding =
                    events.finding(complaint, "I-" + complaint, agent, "S3:4.3", Instant.parse("2026-04-08T02:00:00Z"));
            events.overturned(finding, complaint, "I-" + complaint, Instant.parse("2026-04-20T02:00:00Z"));
            events.finding(UUID.randomUUID(), "J-" + complaint, agent, "S3:4.3", Instant.parse("2026-04-09T02:00:00Z"));
            events.awaitRecorded();
        }
        return sent + 3;
    }

    /** What housekeeping does to ids past their retention. */
    private static void forgetIds() {
        try {
            assertThat(Db.update("DELETE FROM inbox")).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long setAside() {
        return Db.count("SELECT count(*) FROM dead_letter");
    }

    /** Events of facts that handlers were given, as the service counts them. */
    private static double applied() {
        return Metrics.globalRegistry.find("ringback.inbox.applied").counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Number and hash of the rows of the journal and of each measure. */
    private static Map<String, String> books() {
        Map<String, String> books = new TreeMap<>();
        try (Connection connection = Db.connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>(List.of("journal"));
            try (ResultSet rows = statement.executeQuery(
                    "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE 'measure\\_%'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery(
                        "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s t"
                                .formatted(table))) {
                    row.next();
                    books.put(table, row.getString(1));
                }
            }
            return books;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
