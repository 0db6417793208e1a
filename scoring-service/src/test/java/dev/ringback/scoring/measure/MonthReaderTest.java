package dev.ringback.scoring.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ringback.scoring.scheme.SchemeCatalog;
import dev.ringback.scoring.testing.Api;
import dev.ringback.scoring.testing.Db;
import dev.ringback.scoring.testing.OnTheStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A page of statements costs a fixed number of statements to the database. */
@QuarkusTest
@OnTheStack
class MonthReaderTest {
    private static final ScoringMonth APRIL = new ScoringMonth(YearMonth.of(2026, 4));

    @Inject
    SchemeCatalog schemes;

    @Test
    void aPageTakesElevenQueriesHoweverManyAgentsItHas() throws SQLException {
        for (int i = 0; i < 4; i++) {
            Api.newAgentPaid("4000.00");
        }

        Reading one = read(1);
        Reading many = read(500);

        assertThat(one.agents()).isEqualTo(1);
        assertThat(many.agents()).isGreaterThan(3);
        assertThat(one.queries()).isEqualTo(11);
        assertThat(many.queries()).isEqualTo(11);
    }

    private record Reading(int agents, int queries) {}

    private Reading read(int limit) throws SQLException {
        AtomicInteger queries = new AtomicInteger();
        try (Connection real = Db.connect()) {
            Connection counting = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().startsWith("prepare")
                                || method.getName().equals("createStatement")) {
                            queries.incrementAndGet();
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            MonthReader reader = new MonthReader(counting, APRIL);
            List<AgentProfile> agents = reader.agents(null, "", limit);
            reader.measures(agents, schemes.inForce("S1", APRIL.month()));
            reader.demerits(agents);
            return new Reading(agents.size(), queries.get());
        }
    }
}
