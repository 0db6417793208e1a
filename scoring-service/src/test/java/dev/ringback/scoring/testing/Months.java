package dev.ringback.scoring.testing;

import dev.ringback.stack.testing.TestClock;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;

/**
 * Closes months. All tests share one book, in which months follow each other, so each test closes the next ones: from
 * 2031 on, far behind the months that other tests leave open.
 */
public final class Months {
    private static final YearMonth FIRST = YearMonth.of(2031, 1);

    private Months() {}

    /** The month whose close comes next. */
    public static YearMonth next() {
        long closed = Db.count("SELECT count(*) FROM measure_month WHERE close_seq IS NOT NULL");
        return FIRST.plusMonths(closed);
    }

    /** An agent hired on the first day of the month whose close comes next, so that no closed month owes him anything. */
    public static String newAgentPaid(String basePay) {
        String from = next().atDay(1).toString();
        String agent = Api.newAgent(Map.of("hiredOn", from));
        Api.pay(agent, from, basePay).statusCode(201);
        return agent;
    }

    /** Sets business time to midday of a local day, to which all sources are drained. */
    public static void today(LocalDate day) {
        sourcesAreDrainedTo("2999-01-01T00:00:00Z");
        TestClock.set(day.atTime(4, 0).toInstant(ZoneOffset.UTC));
    }

    /** Long after the month: nothing of it is to come. */
    public static void after(YearMonth month) {
        today(month.plusMonths(1).atDay(20));
    }

    /** Closes the next month as a person would: over what other tests left behind. */
    public static YearMonth closeNext() {
        YearMonth month = next();
        after(month);
        forgetDeadLetters();
        close(month, "facts of other tests lie before").statusCode(200);
        return month;
    }

    public static ValidatableResponse close(YearMonth month) {
        return close("hr", month, Map.of());
    }

    public static ValidatableResponse close(YearMonth month, String reason) {
        return close("hr", month, Map.of("override", Map.of("reason", reason)));
    }

    public static ValidatableResponse close(String role, YearMonth month, Object body) {
        return Api.post(role, "/v1/scoring/months/" + month + "/closes", body);
    }

    public static ValidatableResponse pay(YearMonth month) {
        return Api.as("hr")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post("/v1/scoring/months/" + month + "/payments")
                .then();
    }

    public static ValidatableResponse view(YearMonth month) {
        return Api.as("auditor").get("/v1/scoring/months/" + month).then();
    }

    /** What the other services would have said, of topics with one partition. */
    public static void sourcesAreDrainedTo(String instant) {
        try {
            Db.update("""
                    INSERT INTO source_drained (topic, part, partitions, drained_to)
                    SELECT 'ringback.' || topic, 0, 1, ?::timestamptz
                    FROM unnest(ARRAY['customer', 'fact', 'task', 'call', 'report', 'complaint']) AS topic
                    ON CONFLICT (topic, part) DO UPDATE SET drained_to = excluded.drained_to
                    """, instant);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Other tests set events aside on purpose. */
    public static void forgetDeadLetters() {
        try {
            Db.update("UPDATE dead_letter SET replayed_at = now() WHERE replayed_at IS NULL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
